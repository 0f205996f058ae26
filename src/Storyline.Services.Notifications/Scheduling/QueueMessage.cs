using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to <c>/queue</c>: one page of what goes out next.</summary>
public static class QueueMessage
{
    public const string Changed = "The plan has changed; here it is now.";
    internal const int LongestName = 60;
    private const int NumbersInARow = 5;

    public static RichText Compose(IReadOnlyList<QueueLine> lines, PostingWindow window, bool isFirstPage) => lines.Count == 0
        ? isFirstPage ? "🗓 Nothing is planned. /schedule fills the coming days." : "🗓 That was all."
        : RichText.Lines([RichText.Bold(isFirstPage ? "🗓 What goes out next" : "🗓 After that"), .. lines.Select((line, index) => $"{index + 1}. " + Line(line, window)), RichText.Empty, RichText.Italic($"Times: {window.TimeZone}")]);

    /// <param name="open">For each line, in order: callback data that opens it.</param>
    /// <param name="more">Callback data for the next page; null on the last.</param>
    /// <param name="first">For the first page; null there.</param>
    /// <param name="sendNext">For sending the earliest now; null when there is nothing to send, or the person may not.</param>
    public static Keyboard? Buttons(IReadOnlyList<string> open, string? more, string? first, string? sendNext)
    {
        var pages = new List<Button>();
        if (first is not null)
        {
            pages.Add(new Button.Press("⏮ First", first));
        }

        if (more is not null)
        {
            pages.Add(new Button.Press("➡️ More", more));
        }

        var numbers = open.Select((data, index) => (Button)new Button.Press($"{index + 1}", data)).Chunk(NumbersInARow);
        List<IReadOnlyList<Button>> rows = [.. numbers, .. pages.Count > 0 ? [pages] : Array.Empty<IReadOnlyList<Button>>(), .. sendNext is null ? [] : new[] { new[] { new Button.Press("⚡ Send the next one now", sendNext) } }];
        return rows.Count == 0 ? null : Keyboard.Of(rows);
    }

    /// <summary>Under the answer that nothing is planned.</summary>
    public static Keyboard PlanButton(int days, string plan) => Keyboard.Of([new Button.Press($"📅 Plan {days} days", plan)]);

    internal static RichText Line(QueueLine line, PostingWindow window) =>
        RichText.Plain($"{Mark(line)} {window.Describe(line.At)} · ") + RichText.Bold(RichText.Plain(line.FileName).Truncate(LongestName).Text)
        + $" · {line.Category}{(line.Status is QueueStatus.AwaitingTeam ? " · in the chat" : "")}";

    private static string Mark(QueueLine line) => line.Status switch
    {
        QueueStatus.Scheduled => line.IsForced ? "⚡" : "🕑",
        QueueStatus.Claimed => "📤",
        QueueStatus.AwaitingTeam => "👀",
        QueueStatus.Publishing => "🚀",
        QueueStatus.Unconfirmed => "❔",
        QueueStatus.Failed => "❌",
    };
}
