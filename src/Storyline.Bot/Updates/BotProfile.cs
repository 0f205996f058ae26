namespace Storyline.Bot.Updates;

/// <summary>Who the bot is, once Telegram has said so.</summary>
internal sealed class BotProfile
{
    /// <summary>Without the @; empty until the introduction.</summary>
    public string Username { get; set; } = "";
}
