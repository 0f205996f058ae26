using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>The answer to what the bot does not understand.</summary>
public static class UnknownCommandMessage
{
    /// <param name="typed">The command without its slash; null for a text that is no command.</param>
    /// <param name="nearest">The command that was probably meant, or null.</param>
    public static RichText Compose(string? typed, string? nearest) => (typed, nearest) switch
    {
        (null, _) => "I understand commands. /help lists them.",
        (_, null) => $"There is no command /{typed}. /help lists what I can do.",
        _ => $"There is no command /{typed}. Did you mean /{nearest}?",
    };
}
