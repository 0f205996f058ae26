namespace Storyline.Simulator.World;

/// <summary>
/// One outside world: its state behind one lock, its clock, its uploads and the signal that it changed.
/// Nothing here is static, so any number of worlds live side by side in one process.
/// </summary>
internal sealed class SimulatedWorld(SimulatorOptions options, SimulatorClock clock, FileVault files)
{
    private readonly Lock gate = new();
    private readonly ChangeSignal changed = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WorldState state = Begin(options, options.Seed);

    public SimulatorOptions Options { get; } = options;

    public SimulatorClock Clock { get; } = clock;

    public FileVault Files { get; } = files;

    /// <summary>Completes at the next change. Take it before looking at the state.</summary>
    public Task NextChange => changed.Next;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public T Read<T>(Func<WorldState, T> look)
    {
        lock (gate)
        {
            return look(state);
        }
    }

    /// <summary>Changes the world and wakes the waiting; a change that throws wakes nobody, so check before you change.</summary>
    public T Change<T>(Func<WorldState, T> change)
    {
        T result;
        lock (gate)
        {
            result = change(state);
        }

        changed.Raise();
        return result;
    }

    public void Change(Action<WorldState> change) => Change(state =>
    {
        change(state);
        return true;
    });

    /// <summary>Puts a stored world in the place of the fresh one.</summary>
    public void Restore(WorldState stored)
    {
        Clock.Offset = stored.ClockOffset;
        lock (gate)
        {
            state = stored;
            state.Ledger.Kept = Options.LedgerLines;
        }
    }

    /// <summary>Begins again, as on the very first start, with another seed and the clock put right. Update ids go on: a bot that polls would skip repeated ones.</summary>
    public void Reset(long seed)
    {
        Clock.Offset = TimeSpan.Zero;
        lock (gate)
        {
            var nextUpdateId = state.Telegram.NextUpdateId;
            state = Begin(Options, seed);
            state.Telegram.NextUpdateId = Math.Max(nextUpdateId, state.Telegram.NextUpdateId);
            Files.Clear();
        }

        changed.Raise();
    }

    public void AdvanceClock(TimeSpan by) => Change(state => state.ClockOffset = Clock.Offset += by);

    /// <summary>Lets go of everybody who waits; called when the world is being stopped.</summary>
    public void End() => ended.TrySetResult();

    private static WorldState Begin(SimulatorOptions options, long seed)
    {
        var fresh = WorldState.Begin(seed, options.BotToken);
        fresh.Ledger.Kept = options.LedgerLines;
        return fresh;
    }

    /// <summary>Waits until <paramref name="look"/> finds something; null when <paramref name="patience"/> runs out or the world ends first.</summary>
    public async Task<T?> WaitForAsync<T>(Func<WorldState, T?> look, TimeSpan patience, CancellationToken cancellationToken) where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        while (true)
        {
            var next = NextChange;
            if (Read(look) is { } found)
            {
                return found;
            }

            if (ended.Task.IsCompleted)
            {
                return null;
            }

            try
            {
                await Task.WhenAny(next, ended.Task).WaitAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
        }
    }
}
