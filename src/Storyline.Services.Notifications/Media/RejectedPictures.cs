using Storyline.Models.Media;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Media;

/// <summary>The answer to <c>/locks</c>: one page of the pictures that were rejected for ever.</summary>
public static class RejectedPictures
{
    public const string Unlocked = "🔓 Unlocked: it can be planned again.";
    public const string UnlockedBefore = "It was unlocked before.";

    private const int LongestName = 60;
    private const int LongestLabel = 40;

    /// <param name="total">Of all pages.</param>
    public static RichText Compose(IReadOnlyList<LockedItem> page, int total, PostingWindow window) => total == 0
        ? "🔓 No picture is rejected for ever."
        : RichText.Lines(
        [
            RichText.Bold(total == 1 ? "🚫 One picture is rejected for ever" : $"🚫 {total} pictures are rejected for ever"),
            .. page.Select(item =>
                "• " + RichText.Bold(RichText.Plain(item.FileName).Truncate(LongestName).Text) + $" · {item.Category} · {item.LockedBy ?? "Storyline"}, {window.Describe(item.Lock.LockedFrom)}"),
        ]);

    /// <param name="unlock">Callback data for each picture of the page; empty for people who may not.</param>
    public static Keyboard? Buttons(IReadOnlyList<LockedItem> page, IReadOnlyList<string> unlock, string? first, string? more)
    {
        List<IReadOnlyList<Button>> rows =
        [
            .. page.Zip(unlock, (item, data) => new[] { new Button.Press($"🔓 Unlock {RichText.Plain(item.FileName).Truncate(LongestLabel).Text}", data) }),
        ];
        List<Button> pages = [.. first is null ? Array.Empty<Button>() : [new Button.Press("⏮ First", first)], .. more is null ? Array.Empty<Button>() : [new Button.Press("➡️ More", more)]];
        if (pages.Count > 0)
        {
            rows.Add(pages);
        }

        return rows.Count == 0 ? null : Keyboard.Of(rows);
    }
}
