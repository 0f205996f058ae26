using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>A mix that is being changed, step by step, and holds once it is saved.</summary>
public static class MixEditMessage
{
    public const string Placeholder = "memes=70 merch=30";
    private const int LongestLabel = 20;

    /// <param name="shares">By category, in hundredths of a percent.</param>
    public static RichText Compose(IReadOnlyList<KeyValuePair<string, int>> shares) => RichText.Lines(
    [
        RichText.Bold("✏️ Change the mix"),
        .. shares.Select(share => RichText.Code(MixMessage.Line(share.Key, share.Value))),
        RichText.Empty,
        "− and + change a category by five points; the others share what is left. At 0 % a category leaves the mix. Nothing holds before it is saved.",
    ]);

    /// <param name="steps">For each category, in order: its name and the callback data for less and for more.</param>
    public static Keyboard Buttons(IEnumerable<(string Category, string Less, string More)> steps, string save, string cancel, string type) => Keyboard.Of(
    [
        .. steps.Select(step => (IEnumerable<Button>)[new Button.Press($"− {Label(step.Category)}", step.Less), new Button.Press($"+ {Label(step.Category)}", step.More)]),
        [new Button.Press("💾 Save", save), new Button.Press("✖️ Cancel", cancel)],
        [new Button.Press("⌨️ Type it", type)],
    ]);

    public static Keyboard OnlyByTyping(string type, string cancel) => Keyboard.Of([new Button.Press("⌨️ Type it", type), new Button.Press("✖️ Cancel", cancel)]);

    public static RichText Question() => $"how is the mix to be? Every category with its share in percent, together 100, for example: {Placeholder}";

    public static RichText TooMany() => "✏️ There are too many categories for buttons: type the whole mix instead.";

    private static string Label(string category) => RichText.Plain(category.ReplaceLineEndings(" ")).Truncate(LongestLabel).Text;
}
