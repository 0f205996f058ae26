using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// The publications that this process works on, each in a scope of its own, and their leases, which are renewed for as long as somebody works. Those
/// that are prepared and those that go out have room of their own: much of the one holds up none of the other.
/// </summary>
public sealed partial class PublishLanes
{
    /// <summary>What a dead process left is taken over when this is over.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(10);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<PublishLanes> logger;
    private readonly LeaseKeeper leases;
    private readonly ConcurrentDictionary<PublicationId, Running> running = new();

    public PublishLanes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PublishLanes> logger)
    {
        (this.scopes, this.clock, this.logger) = (scopes, clock, logger);
        leases = new LeaseKeeper(RenewEvery, () => !running.IsEmpty, RenewAsync, clock, logger);
    }

    /// <summary>How many more may be taken on.</summary>
    public int Room(bool preparing) => (preparing ? 32 : 64) - running.Values.Count(lane => lane.IsPreparing == preparing);

    /// <summary>Whether one has been worked on for so long that it will not come back.</summary>
    public bool IsStuck => running.Values.Any(lane => clock.GetUtcNow() - lane.Since > Stuck);

    /// <summary>Whether nothing is worked on.</summary>
    public bool IsIdle => running.IsEmpty;

    /// <summary>Completes when all that is worked on now has come to its end. Never fails.</summary>
    public Task WhenDone => Task.WhenAll(running.Values.Select(lane => lane.Task));

    /// <summary>Begins to work on claimed publications, and does not wait for them.</summary>
    /// <param name="ended">Called after each.</param>
    /// <param name="stopping">Ends waiting; what is on its way is brought to its end.</param>
    public void Start(IReadOnlyList<Publication> claimed, bool preparing, Action ended, CancellationToken stopping)
    {
        foreach (var publication in claimed)
        {
            var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            running[publication.Id] = new Running(publication, RunAsync(begin.Task, publication, ended, stopping), preparing, clock.GetUtcNow());
            begin.SetResult();
        }

        leases.Begin();
    }

    private async Task RunAsync(Task begin, Publication publication, Action ended, CancellationToken stopping)
    {
        await begin;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PublicationWork>().RunAsync(publication, stopping);
        }
        catch (Exception failure)
        {
            LogFailed(failure, publication.Id);
            await GoOnAfterAsync(publication);
        }
        finally
        {
            running.TryRemove(publication.Id, out _);
            ended();
        }
    }

    /// <summary>A fault of ours: it counts as a failed try, so that it does not come again for ever unnoticed.</summary>
    private async Task GoOnAfterAsync(Publication publication)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PublicationTrouble>().AfterFaultAsync(publication, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogLeft(failure, publication.Id);
        }
    }

    private async Task RenewAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPublicationRepository>()
            .RenewAsync([.. running.Values.Select(lane => lane.Publication)], clock.GetUtcNow() + LeaseTime, CancellationToken.None);
    }

    private sealed record Running(Publication Publication, Task Task, bool IsPreparing, DateTimeOffset Since);

    [LoggerMessage(LogLevel.Error, "Publication {Publication} could not be brought further; that counts as a failed try")]
    private partial void LogFailed(Exception failure, PublicationId publication);

    [LoggerMessage(LogLevel.Error, "Publication {Publication} is taken up again when its lease ends")]
    private partial void LogLeft(Exception failure, PublicationId publication);
}
