namespace Storyline.Simulator;

/// <summary>
/// What every simulated world starts with: one shop's team, its group chat and its admin's private chat with the bot.
/// The names are constants so that a demo's configuration and a test's expectations can be written down.
/// </summary>
public static class DemoWorld
{
    /// <summary>The bot's token, in the real shape: the bot's user id, a colon, 35 characters.</summary>
    public const string BotToken = "7001000001:AAEStorylineDemoTokenOfTheSimulator";

    /// <summary>The bot's user id, which is also the first part of its token.</summary>
    public const long BotId = 7001000001;

    /// <summary>The bot's name without the @.</summary>
    public const string BotUsername = "storyline_demo_bot";

    /// <summary>The team's group. It is a supergroup (-100…), as nearly every group with a bot is; the bot is an administrator there.</summary>
    public const long GroupChatId = -1001000000001;

    /// <summary>The group's title.</summary>
    public const string GroupTitle = "Paper & Pine · Stories";

    /// <summary>Ana's private chat with the bot. A private chat has the id of its person.</summary>
    public const long AdminChatId = AnaId;

    /// <summary>@ana owns the shop and the group, and has started a private chat with the bot.</summary>
    public const long AnaId = 1001;

    /// <summary>@ben is a member of the group.</summary>
    public const long BenId = 1002;

    /// <summary>@chloe is a member of the group.</summary>
    public const long ChloeId = 1003;
}
