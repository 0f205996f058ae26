using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to <c>/next</c>.</summary>
public static class SentNextMessage
{
    /// <param name="fileName">What is sent, or null when nothing was planned.</param>
    /// <param name="isOverdue">Whether the time it was planned for is over: then its slot goes to nobody.</param>
    public static RichText Compose(string? fileName, bool isOverdue) => fileName is null
        ? "🗓 Nothing is planned that could be sent. /schedule fills the coming days."
        : "⚡ " + RichText.Bold(fileName) + (isOverdue ? " is on its way; its time was over, so the later ones keep theirs." : " is on its way; the later ones move up one slot.");
}
