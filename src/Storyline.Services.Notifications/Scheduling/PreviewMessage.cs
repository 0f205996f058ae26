using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to <c>/preview</c>: what <c>/schedule</c> would do.</summary>
public static class PreviewMessage
{
    public const string Changed = "The plan has changed; here is what would be planned now.";
    private const int MostLines = 15;

    /// <param name="posts">In order; none when nothing would be planned.</param>
    /// <param name="empty">Slots for which nothing is eligible.</param>
    public static RichText Compose(int days, IReadOnlyList<QueueLine> posts, int empty, IReadOnlyList<CategoryResult> categories, PostingWindow window) => RichText.Lines(
    [
        RichText.Bold($"🔎 /schedule {days} would plan {(posts.Count == 1 ? "one post" : $"{posts.Count} posts")}"),
        .. posts.Take(MostLines).Select(line => QueueMessage.Line(line, window)),
        .. posts.Count > MostLines ? [RichText.Italic($"… and {posts.Count - MostLines} more, until {window.Describe(posts[^1].At)}")] : Array.Empty<RichText>(),
        RichText.Empty,
        .. categories.Select(ScheduleMessage.Line),
        .. ScheduleMessage.Empty(empty),
        RichText.Italic($"Only a preview. Times: {window.TimeZone}"),
    ]);

    /// <param name="plan">Callback data for planning just this.</param>
    public static Keyboard Button(string plan) => Keyboard.Of([new Button.Press("📅 Plan it so", plan)]);
}
