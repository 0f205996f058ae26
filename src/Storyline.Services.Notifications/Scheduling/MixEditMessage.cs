using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>A mix that is being changed, step by step, and holds once it is saved.</summary>
public static class MixEditMessage
{
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
    public static Keyboard Buttons(IEnumerable<(string Category, string Less, string More)> steps, string save, string cancel) => Keyboard.Of(
    [
        .. steps.Select(step => (IEnumerable<Button>)[new Button.Press($"− {Label(step.Category)}", step.Less), new Button.Press($"+ {Label(step.Category)}", step.More)]),
        [new Button.Press("💾 Save", save), new Button.Press("✖️ Cancel", cancel)],
    ]);

    public static RichText TooMany() => "✏️ There are too many categories for buttons: write the whole mix, for example /mix memes=70 merch=30.";

    private static string Label(string category) => RichText.Plain(category.ReplaceLineEndings(" ")).Truncate(LongestLabel).Text;
}
