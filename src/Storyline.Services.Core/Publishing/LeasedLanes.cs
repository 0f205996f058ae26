using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// What a process works on side by side, and its leases, which are renewed for as long as somebody works. A lane is one claim of a row: a row that is claimed
/// once more, because its lease ended while the database was away, has a second one beside the first, and the fence tells which of them may write.
/// </summary>
/// <param name="longest">What takes longer is stuck: its lease is left to end, so that somebody takes the row over.</param>
/// <param name="renew">Moves the ends of these rows' leases.</param>
internal sealed class LeasedLanes<TRow>(
    TimeSpan lease, TimeSpan longest, Func<IServiceProvider, IReadOnlyCollection<TRow>, DateTimeOffset, Task> renew, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
{
    private readonly ConcurrentDictionary<Lane, Task> running = new();
    private readonly LeaseKeeper leases = new(lease / 4, clock, logger);

    public int Count => running.Count;

    /// <summary>Whether something has been worked on for so long that it will not come back.</summary>
    public bool IsStuck => running.Keys.Any(IsLost);

    /// <summary>Completes when all that is worked on now has come to its end. Never fails.</summary>
    public Task WhenDone => Task.WhenAll(running.Values);

    /// <summary>Begins to work on a claimed row, and does not wait for it.</summary>
    /// <param name="work">Catches what goes wrong: nobody else would hear of it.</param>
    /// <param name="ended">Called when there is room for another one.</param>
    public void Start(TRow row, Func<Task> work, Action ended)
    {
        var lane = new Lane(row, clock.GetUtcNow());
        running[lane] = lane.Done.Task;
        _ = RunAsync(lane, work, ended);
        leases.Begin(() => Alive().Any(), RenewAsync);
    }

    private async Task RunAsync(Lane lane, Func<Task> work, Action ended)
    {
        try
        {
            await work();
        }
        finally
        {
            running.TryRemove(lane, out _);
            ended();
            lane.Done.SetResult();
        }
    }

    private async Task RenewAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await renew(scope.ServiceProvider, [.. Alive()], clock.GetUtcNow() + lease);
    }

    private IEnumerable<TRow> Alive() => running.Keys.Where(lane => !IsLost(lane)).Select(lane => lane.Row);

    private bool IsLost(Lane lane) => clock.GetUtcNow() - lane.Since > longest;

    private sealed class Lane(TRow row, DateTimeOffset since)
    {
        public TRow Row { get; } = row;

        public DateTimeOffset Since { get; } = since;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
