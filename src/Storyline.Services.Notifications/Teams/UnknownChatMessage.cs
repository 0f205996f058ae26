using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>What a chat of no team is told, once.</summary>
public static class UnknownChatMessage
{
    public static RichText Compose(long chatId) =>
        "Hello! This chat is not connected to a Storyline team, so I cannot help here. Whoever runs Storyline can connect it, with " + RichText.Code($"storyline team link-chat -- {chatId}") + ".";
}
