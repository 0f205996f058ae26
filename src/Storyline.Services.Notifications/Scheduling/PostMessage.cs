using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>One planned post, opened from the list.</summary>
public static class PostMessage
{
    private const int LongestReason = 200;

    public static RichText Compose(QueueLine line, IReadOnlyList<string> reasons, PostingWindow window) => RichText.Lines(
    [
        QueueMessage.Line(line, window),
        .. window.Contains(line.At) ? Array.Empty<RichText>() : [$"🌙 Outside the posting hours ({window})"],
        RichText.Empty,
        "Why this one:",
        .. reasons.Select(reason => "• " + RichText.Plain(reason).Truncate(LongestReason)),
        .. Ending(line) is not { } ending ? Array.Empty<RichText>() : [RichText.Empty, RichText.Italic(ending)],
    ]);

    /// <param name="data">Callback data of what may be done with it; null when nothing may.</param>
    public static Keyboard Buttons(PostButtons? data, string back)
    {
        IReadOnlyList<Button> home = [new Button.Press("↩️ Back", back)];
        if (data is null)
        {
            return Keyboard.Of(home);
        }

        IReadOnlyList<Button> away = [new Button.Press("⚡ Send now", data.Force), new Button.Press("🗑 Drop", data.Drop)];
        return data.Trade is { } trade
            ? Keyboard.Of(away, [new Button.Press("⏪ Earlier", trade.Earlier), new Button.Press("Later ⏩", trade.Later)], home)
            : Keyboard.Of(away, home);
    }

    public static RichText Moved(string fileName, DateTimeOffset at, PostingWindow window) => $"🔁 {Short(fileName)} goes out on {window.Describe(at)} now.";

    public static RichText DropQuestion(string fileName, DateTimeOffset at, PostingWindow window) => RichText.Lines(
        RichText.Bold("🗑 Drop this post?"),
        $"{Short(fileName)}, planned for {window.Describe(at)}. The picture stays available.",
        "Its slot can go to the next picture of the mix, or stay free.");

    public static Keyboard DropAnswers(string refill, string leaveFree, string no) => Keyboard.Of(
        [new Button.Press("🔄 Drop, fill the slot", refill)],
        [new Button.Press("🗑 Drop, leave it free", leaveFree), new Button.Press("❌ No", no)]);

    /// <param name="refill">What took the slot, or null.</param>
    /// <param name="wanted">Whether something was to take it.</param>
    public static RichText Dropped(string fileName, string? refill, bool wanted) => $"🗑 {Short(fileName)} left the plan" + (refill, wanted) switch
    {
        (not null, _) => $"; {Short(refill)} takes its slot.",
        (null, true) => "; nothing else is eligible, so its slot stays free.",
        (null, false) => "; its slot is free.",
    };

    private static string? Ending(QueueLine line) => line switch
    {
        { Status: QueueStatus.Scheduled, IsForced: false } => null,
        { Status: QueueStatus.Scheduled or QueueStatus.Claimed } => "It is on its way to the chat: its card decides.",
        _ => "It is in the chat already: its card says who posts it, and decides. A card that is gone comes again.",
    };

    private static string Short(string fileName) => RichText.Plain(fileName).Truncate(QueueMessage.LongestName).Text;
}
