namespace Storyline.Simulator.World;

/// <summary>The world's calendar: the clock underneath plus what it was moved by. Timers keep real time.</summary>
internal sealed class SimulatorClock(TimeProvider underneath) : TimeProvider
{
    private long offset;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref offset));
        set => Interlocked.Exchange(ref offset, value.Ticks);
    }

    public override TimeZoneInfo LocalTimeZone => underneath.LocalTimeZone;

    public override long TimestampFrequency => underneath.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => underneath.GetUtcNow() + Offset;

    public override long GetTimestamp() => underneath.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        underneath.CreateTimer(callback, state, dueTime, period);
}
