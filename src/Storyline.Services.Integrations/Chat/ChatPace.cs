namespace Storyline.Services.Integrations.Chat;

/// <summary>The turns of one chat.</summary>
internal sealed class ChatPace(bool isGroup)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly SlidingWindow second = new(3, Burst);
    private readonly SlidingWindow? minute = isGroup ? new SlidingWindow(20, Minute) : null;

    public DateTimeOffset ClosedUntil { get; private set; } = DateTimeOffset.MinValue;

    public DateTimeOffset Reserve(DateTimeOffset now, bool isEdit) => second.Reserve(isEdit || minute is null ? now : minute.Reserve(now));

    public void CloseUntil(DateTimeOffset time)
    {
        ClosedUntil = time > ClosedUntil ? time : ClosedUntil;
        second.CloseUntil(ClosedUntil);
    }

    public bool IsIdle(DateTimeOffset now) => second.Latest + Burst < now && (minute is null || minute.Latest + Minute < now);
}
