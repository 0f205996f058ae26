using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Media;

/// <summary>Asks what becomes of pictures and clips that a person sent to the bot, and says what became of them.</summary>
public static class ArrivalQuestion
{
    public const string Settled = "Nothing waits behind this question any more.";

    private const int LongestName = 100;
    private const int LongestCaption = 200;
    private const int LongestLabel = 30;
    private const int LongestLine = 300;

    /// <param name="fileName">Its name when it is one; null for an album.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="caption">What they wrote under it, or null.</param>
    public static RichText Compose(int count, string? fileName, string by, string? caption) => RichText.Lines(
    [
        (fileName is null ? $"📥 {count} pictures and clips" : "📥 " + RichText.Bold(RichText.Plain(fileName).Truncate(LongestName).Text)) + $" from {by}. Which category?",
        .. caption is null ? Array.Empty<RichText>() : [RichText.Italic(RichText.Plain(caption).Truncate(LongestCaption).Text)],
    ]);

    /// <param name="categories">Each with the callback data that chooses it.</param>
    /// <param name="more">For the next page; null when there is one page only.</param>
    public static Keyboard Buttons(IReadOnlyList<(string Category, string Data)> categories, string? more, string newCategory, string discard)
    {
        List<IReadOnlyList<Button>> rows =
        [
            .. categories.Select(Button (choice) => new Button.Press(RichText.Plain(choice.Category).Truncate(LongestLabel).Text, choice.Data)).Chunk(2),
        ];
        if (more is not null)
        {
            rows.Add([new Button.Press("➡️ More categories", more)]);
        }

        rows.Add([new Button.Press("➕ New category…", newCategory), new Button.Press("🗑 Discard", discard)]);
        return Keyboard.Of(rows);
    }

    public static string Toast(int count, string category) => $"📥 {Count(count)} on the way to {category}…";

    public static string AlreadyChosen(string category) => $"Already handled: it goes to {category}.";

    public static string Discarded(int count) => $"🗑 Discarded: {Count(count)}.";

    public static RichText DiscardedBy(int count, string by) => $"🗑 Discarded by {by}: {Count(count)}.";

    /// <summary>The end of the question.</summary>
    public static RichText Answered(ArrivalResult result) => RichText.Lines(
    [
        .. result.Added == 0 ? Array.Empty<RichText>() : [$"✅ {Count(result.Added)} added to " + RichText.Bold(result.Category) + $" by {result.By}"],
        .. result.Duplicates.Select(words => Line("♻️ Not added again, the library has it: ", words)),
        .. result.Refusals.Select(words => Line("⚠️ Not added: ", words)),
        .. result.Alike.Select(words => Line("👯 ", words)),
        .. result.Warnings.Select(words => Line("⚠️ Added, but Instagram would refuse it: ", words)),
    ]);

    public static string TooBig(string fileName, long bytes) =>
        $"⚠️ {RichText.Plain(fileName).Truncate(LongestName).Text} has {(bytes + 1_048_575) / 1_048_576} MB, and Telegram lets bots fetch at most 20 MB: add it with storyline media upload.";

    public static RichText AskName() => "what is the new category called? For example: summer";

    public static RichText HowToAdd(bool isGroup, string bot) => isGroup
        ? $"📥 Send pictures or clips with /add or @{bot} in the caption, or as a reply to this message, and I ask for their category."
        : "📥 Send me pictures or clips, also as an album, and I ask for their category.";

    private static RichText Line(string start, string words) => RichText.Plain(start + words).Truncate(LongestLine);

    private static string Count(int count) => count == 1 ? "1 file" : $"{count} files";
}
