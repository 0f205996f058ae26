using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>What a card shows after a decision in dry run: what would have been recorded, and the ways on.</summary>
public static class DryRunCard
{
    private const int LongestCaption = 1024;

    /// <param name="line">The line that the card would have collapsed to.</param>
    public static RichText Compose(string line) =>
        RichText.Lines(RichText.Bold("🧪 Dry run: nothing was recorded"), line, "The post still waits.").Truncate(LongestCaption);

    public static Keyboard Buttons(string again, string back) => Keyboard.Of(
        [new Button.Press("🔁 Test again", again), new Button.Press("↩️ Back", back)]);
}
