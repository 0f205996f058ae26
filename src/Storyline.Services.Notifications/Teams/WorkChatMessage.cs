using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>Which of a team's work chats is meant, said where that is not plain: in an admin's chat.</summary>
public static class WorkChatMessage
{
    private const int LongestName = 60;
    private const int LongestLabel = 40;
    private const int LongestMessage = 4096;

    /// <param name="command">Without the slash.</param>
    public static RichText Question(string command) => $"💬 Which chat is /{command} about?";

    /// <summary>The label of the button that chooses a chat.</summary>
    public static string Label(string chatName) => RichText.Plain(chatName).Truncate(LongestLabel).Text;

    /// <summary>Words about a chat, with its name above them.</summary>
    public static RichText About(string chatName, RichText words) =>
        RichText.Lines(RichText.Bold("💬 " + RichText.Plain(chatName).Truncate(LongestName).Text), words).Truncate(LongestMessage);
}
