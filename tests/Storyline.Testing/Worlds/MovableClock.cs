namespace Storyline.Testing.Worlds;

/// <summary>A clock that starts when a test wants it to, runs on by itself, and can be moved on. Waiting takes real time.</summary>
public sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long startedAt = System.GetTimestamp();
    private long movedBy;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(startedAt) + TimeSpan.FromTicks(Interlocked.Read(ref movedBy));

    public void Advance(TimeSpan by) => Interlocked.Add(ref movedBy, by.Ticks);
}
