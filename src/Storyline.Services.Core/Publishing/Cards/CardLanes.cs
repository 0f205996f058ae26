using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// The cards that this process is sending, each in a scope of its own and at most one in a chat: a chat that has to wait holds up no other, and no chat's
/// second card goes before another's first.
/// </summary>
public sealed partial class CardLanes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CardLanes> logger) : IDisposable
{
    /// <summary>So many wait for their turn at once. At 30 a second the last is sent long before a send is given up.</summary>
    public const int Most = 500;

    /// <summary>What a dead process left is taken over when this is over.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(20);

    /// <summary>A card is made ready within it: longer than the database and Instagram take to fail.</summary>
    internal static readonly TimeSpan LongestPreparation = TimeSpan.FromMinutes(2);

    /// <summary>From its turn to be made ready on. Longer than that and a send may last together: it does not come back.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);
    private readonly LeasedLanes<QueueItem> lanes = new(LeaseTime, Longest, RenewAsync, scopes, clock, logger);
    private readonly PreparationTurns preparing = new(LongestPreparation, scopes, clock);

    /// <summary>How many more may be taken on.</summary>
    public int Room => Most - lanes.Count;

    /// <summary>Whether a card has been on its way for so long that it will not come back.</summary>
    public bool IsStuck => lanes.IsStuck;

    /// <summary>Completes when all that is being sent now has come to its end. Never fails.</summary>
    public Task WhenDone => lanes.WhenDone;

    /// <summary>Begins to send claimed cards, and does not wait for them.</summary>
    /// <param name="ended">Called after each, with whether it is in the chat.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn; what is on its way is brought to its end.</param>
    public void Start(IReadOnlyList<QueueItem> claimed, Action<bool> ended, CancellationToken cancellationToken)
    {
        foreach (var item in claimed)
        {
            var isSent = false;
            lanes.Start(item, async () => isSent = await SendAsync(item, cancellationToken), () => ended(isSent), waits: true);
        }
    }

    /// <summary>Makes the card of a claimed post ready when its turn has come. Null: there is none to send.</summary>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    internal Task<ReadyCard?> PrepareAsync(QueueItem item) => preparing.TakeAsync(
        item.Id, () => lanes.Begin(item), services => services.GetRequiredService<CardPreparation>().RunAsync(item, CancellationToken.None));

    public void Dispose() => preparing.Dispose();

    private async Task<bool> SendAsync(QueueItem item, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<CardDispatch>().SendAsync(item, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Given back: it only waited for its turn.
        }
        catch (Exception failure)
        {
            LogFailed(failure, item.Id);
        }

        return false;
    }

    private static Task RenewAsync(IServiceProvider services, IReadOnlyCollection<QueueItem> claimed, DateTimeOffset until) =>
        services.GetRequiredService<IDispatchQueueRepository>().RenewAsync(claimed, until, CancellationToken.None);

    [LoggerMessage(LogLevel.Error, "The card of {QueueItem} could not be brought to an end; it is taken up again when its lease ends")]
    private partial void LogFailed(Exception failure, QueueItemId queueItem);
}
