using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// What a process works on side by side, and its leases, which are renewed for as long as somebody works. A lane is one claim of a row: a row that is claimed
/// once more, because its lease ended while the database was away, has a second one beside the first, and the fence tells which of them may write.
/// </summary>
/// <param name="longest">What takes longer from its turn on is stuck: its lease is left to end, so that somebody takes the row over.</param>
/// <param name="renew">Moves the ends of these rows' leases.</param>
internal sealed class LeasedLanes<TRow>(
    TimeSpan lease, TimeSpan longest, Func<IServiceProvider, IReadOnlyCollection<TRow>, DateTimeOffset, Task> renew, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
    where TRow : class
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
    /// <param name="waits">Whether it waits for others first, for however long: then its time counts from <see cref="Begin"/> on.</param>
    public void Start(TRow row, Func<Task> work, Action ended, bool waits = false)
    {
        var lane = new Lane(row);
        running[lane] = lane.Done.Task;
        if (!waits)
        {
            Begin(row);
        }

        _ = RunAsync(lane, work, ended);
        leases.Begin(() => Alive().Any(), RenewAsync);
    }

    /// <summary>What waited has its turn.</summary>
    public void Begin(TRow row)
    {
        foreach (var lane in running.Keys.Where(lane => ReferenceEquals(lane.Row, row)))
        {
            lane.Begin(clock.GetUtcNow());
        }
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

    private bool IsLost(Lane lane) => lane.HasTakenLongerThan(longest, clock.GetUtcNow());

    private sealed class Lane(TRow row)
    {
        private const long NotYet = long.MaxValue;
        private long begunAt = NotYet;

        public TRow Row { get; } = row;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Begin(DateTimeOffset now) => Interlocked.CompareExchange(ref begunAt, now.UtcTicks, NotYet);

        public bool HasTakenLongerThan(TimeSpan limit, DateTimeOffset now) => now.UtcTicks - Interlocked.Read(ref begunAt) > limit.Ticks;
    }
}
