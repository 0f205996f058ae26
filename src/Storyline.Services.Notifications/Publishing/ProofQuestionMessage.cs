using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The question whether a post is on Instagram that was not found there.</summary>
public static class ProofQuestionMessage
{
    /// <summary>What the card's line ends with when a person says no.</summary>
    public const string Denied = " ❔ not on Instagram";

    /// <param name="line">What the card shows.</param>
    /// <param name="isUnclear">More than one story looks like it, or one that looks like another post too.</param>
    public static RichText Compose(string line, bool isUnclear) => RichText.Lines(
        line,
        isUnclear ? "❔ Stories on Instagram look alike, and nobody but you can tell which is this one: is it live?" : "❔ Not seen on Instagram: is it live?");

    public static Keyboard Buttons(string yes, string no) => Keyboard.Of([[new Button.Press("✅ Yes", yes), new Button.Press("❌ No", no)]]);

    /// <summary>The toast after an answer.</summary>
    public static string Answered(bool isLive) => isLive ? "✔ Confirmed" : "❔ Noted: it is not on Instagram. The record stays.";
}
