using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>What a team's chat is told when the bot is taken in again.</summary>
public static class PresenceMessage
{
    public static RichText Back() => "👋 I am back. Posting here was paused meanwhile; /resume goes on with it.";
}
