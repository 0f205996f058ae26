using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to <c>/next</c>.</summary>
public static class SentNextMessage
{
    /// <param name="fileName">What is sent, or null when nothing was planned.</param>
    public static RichText Compose(string? fileName) => fileName is null
        ? "🗓 Nothing is planned that could be sent. /schedule fills the coming days."
        : "⚡ " + RichText.Bold(fileName) + " is on its way; the later ones move up one slot.";
}
