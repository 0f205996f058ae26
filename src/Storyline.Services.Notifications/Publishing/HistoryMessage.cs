using Storyline.Models.Publishing;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Accounts;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The answer to <c>/history</c>: one page of what happened, newest first.</summary>
public static class HistoryMessage
{
    private const int LongestName = 60;
    private const int LongestError = 120;

    public static RichText Compose(IReadOnlyList<HistoryLine> lines, PostingWindow window, bool isFirstPage) => lines.Count == 0
        ? isFirstPage ? "🕘 Nothing has happened yet." : "🕘 That was all."
        : RichText.Lines(
        [
            RichText.Bold(isFirstPage ? "🕘 What happened last" : "🕘 Before that"),
            .. lines.Select(line => Line(line, window)),
            RichText.Empty,
            RichText.Italic($"Times: {window.TimeZone}"),
        ]);

    /// <param name="more">Callback data for the next page; null on the last.</param>
    /// <param name="first">For the first page; null there.</param>
    public static Keyboard? Buttons(string? more, string? first)
    {
        List<Button> pages = [.. first is null ? Array.Empty<Button>() : [new Button.Press("⏮ First", first)], .. more is null ? Array.Empty<Button>() : [new Button.Press("➡️ More", more)]];
        return pages.Count == 0 ? null : Keyboard.Of([pages]);
    }

    private static RichText Line(HistoryLine line, PostingWindow window) =>
        $"{Mark(line.Entry.Status)} {window.Describe(line.Entry.PostedAt)} · " + RichText.Bold(RichText.Plain(line.FileName).Truncate(LongestName).Text)
        + $" · {line.By}" + (line.Account is null ? RichText.Empty : " · " + InstagramName.Of(line.Account)) + Ending(line.Entry, line.Proof);

    private static string Mark(HistoryStatus status) => status switch
    {
        HistoryStatus.Posted => "✅",
        HistoryStatus.Skipped => "⏭️",
        HistoryStatus.Rejected => "🚫",
        HistoryStatus.Failed => "❌",
    };

    private static string Ending(HistoryEntry entry, ProofState proof) => entry.Status switch
    {
        HistoryStatus.Posted => $" · {How(entry.Method)} · {(entry.ConfirmedAt is null ? Unproven(proof) : "✔ confirmed")}",
        HistoryStatus.Failed when entry.Error is { } error => $" · {RichText.Plain(error).Truncate(LongestError).Text}",
        HistoryStatus.Skipped or HistoryStatus.Rejected or HistoryStatus.Failed => "",
    };

    private static string Unproven(ProofState proof) => proof switch
    {
        ProofState.Searching => "being looked for",
        ProofState.Asked => "❔ not seen on Instagram",
        ProofState.Denied => "❔ not on Instagram",
        ProofState.None or ProofState.Confirmed or ProofState.GivenUp => "not confirmed",
    };

    private static string How(PostingMethod method) => method switch
    {
        PostingMethod.InstagramApi => "automatically",
        PostingMethod.TelegramManual => "by hand",
    };
}
