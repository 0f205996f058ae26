using Microsoft.Extensions.Time.Testing;

namespace Storyline.Year.Tests.Rigs;

/// <summary>
/// A calendar that moves when it is told to. A short wait (for the next try, for one's turn) is over at once and moves it by just as much;
/// time limits and long waits are those of a fake clock, so that a slow machine is never taken for a slow Telegram.
/// </summary>
internal sealed class YearClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(4);
    private readonly FakeTimeProvider calendar = new(start);

    public override long TimestampFrequency => calendar.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => calendar.GetUtcNow();

    public override long GetTimestamp() => calendar.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource || dueTime <= TimeSpan.Zero || dueTime > ShortWait)
        {
            return calendar.CreateTimer(callback, state, dueTime, period);
        }

        var elapsed = calendar.CreateTimer(callback, state, dueTime, period);
        ThreadPool.UnsafeQueueUserWorkItem(clock => clock.Advance(dueTime), calendar, preferLocal: false);
        return elapsed;
    }

    public void Advance(TimeSpan by) => calendar.Advance(by);

    public void AdvanceTo(DateTimeOffset time) => calendar.Advance(time > GetUtcNow() ? time - GetUtcNow() : TimeSpan.Zero);
}
