using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// The cards that this process is sending, each in a scope of its own and at most one in a chat, and their leases, which are renewed for as long as
/// somebody works: a chat that has to wait holds up no other, and no chat's second card goes before another's first.
/// </summary>
public sealed partial class CardLanes : IDisposable
{
    /// <summary>So many wait for their turn at once. At 30 a second the last is sent long before a send is given up.</summary>
    public const int Most = 500;

    /// <summary>What a dead process left is taken over when this is over.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(5);

    /// <summary>Longer than any send: it did not come back.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(4);
    private const int PreparedAtOnce = 6;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<CardLanes> logger;
    private readonly LeaseKeeper leases;
    private readonly ConcurrentDictionary<QueueItemId, Running> running = new();
    private readonly SemaphoreSlim preparing = new(PreparedAtOnce);

    public CardLanes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CardLanes> logger)
    {
        (this.scopes, this.clock, this.logger) = (scopes, clock, logger);
        leases = new LeaseKeeper(RenewEvery, () => !running.IsEmpty, RenewAsync, clock, logger);
    }

    /// <summary>How many more may be taken on.</summary>
    public int Room => Most - running.Count;

    /// <summary>Whether a card has been on its way for so long that it will not come back.</summary>
    public bool IsStuck => running.Values.Any(lane => clock.GetUtcNow() - lane.Since > Stuck);

    /// <summary>Completes when all that is being sent now has come to its end. Never fails.</summary>
    public Task WhenDone => Task.WhenAll(running.Values.Select(lane => lane.Task));

    /// <summary>Begins to send claimed cards, and does not wait for them.</summary>
    /// <param name="ended">Called after each, with whether it is in the chat.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn; what is on its way is brought to its end.</param>
    public void Start(IReadOnlyList<QueueItem> claimed, Action<bool> ended, CancellationToken cancellationToken)
    {
        foreach (var item in claimed)
        {
            var begin = new TaskCompletionSource();
            running[item.Id] = new Running(item, RunAsync(begin.Task, item, ended, cancellationToken), clock.GetUtcNow());
            begin.SetResult();
        }

        leases.Begin();
    }

    /// <summary>A few cards at a time are made ready, in the order of their claims: more would only wait for each other in the database.</summary>
    internal async Task<T> PrepareAsync<T>(Func<Task<T>> preparation)
    {
        await preparing.WaitAsync(CancellationToken.None);
        try
        {
            return await preparation();
        }
        finally
        {
            preparing.Release();
        }
    }

    public void Dispose() => preparing.Dispose();

    private async Task RunAsync(Task begin, QueueItem item, Action<bool> ended, CancellationToken cancellationToken)
    {
        await begin;
        var isSent = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            isSent = await scope.ServiceProvider.GetRequiredService<CardDispatch>().SendAsync(item, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Given back: it only waited for its turn.
        }
        catch (Exception failure)
        {
            LogFailed(failure, item.Id);
        }
        finally
        {
            ended(isSent);
            running.TryRemove(item.Id, out _);
        }
    }

    private async Task RenewAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IDispatchQueueRepository>()
            .RenewAsync([.. running.Values.Select(lane => lane.Item)], clock.GetUtcNow() + LeaseTime, CancellationToken.None);
    }

    private sealed record Running(QueueItem Item, Task Task, DateTimeOffset Since);

    [LoggerMessage(LogLevel.Error, "The card of {QueueItem} could not be brought to an end; it is taken up again when its lease ends")]
    private partial void LogFailed(Exception failure, QueueItemId queueItem);
}
