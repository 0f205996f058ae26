namespace Storyline.Simulator.World;

/// <summary>Wakes everybody who waits for the world to change. Take <see cref="Next"/> before looking, then wait on it: no change is missed.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource next = Fresh();

    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
