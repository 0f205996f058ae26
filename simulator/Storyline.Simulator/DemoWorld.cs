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

    /// <summary>The Meta app for Facebook Login: its id.</summary>
    public const string FacebookAppId = "620000000000001";

    /// <summary>The Meta app for Facebook Login: its secret, which also signs webhooks.</summary>
    public const string FacebookAppSecret = "facebook0app0secret0of0the0demo1";

    /// <summary>The word that Meta shows when it checks the address for webhooks.</summary>
    public const string WebhookVerifyToken = "word-of-the-demo";

    /// <summary>The Instagram app for Instagram Login: its id.</summary>
    public const string InstagramAppId = "980000000000001";

    /// <summary>The Instagram app for Instagram Login: its secret.</summary>
    public const string InstagramAppSecret = "instagram0app0secret0of0the0demo";

    /// <summary>A business account behind one of Ana's Facebook pages.</summary>
    public const string ShopAccount = "storyline.shop";

    /// <summary>Another business account behind another page of hers.</summary>
    public const string OutletAccount = "storyline.outlet";

    /// <summary>A business account without a page, reached by Instagram Login.</summary>
    public const string StudioAccount = "storyline.studio";

    /// <summary>A creator account: Instagram Login lets it in, stories are refused.</summary>
    public const string CreatorAccount = "storyline.creates";

    /// <summary>A personal account, which the API serves nothing.</summary>
    public const string PersonalAccount = "ana.at.home";

    /// <summary>The Cloudinary cloud's name.</summary>
    public const string CloudName = "storyline-demo";

    /// <summary>The Cloudinary cloud's API key.</summary>
    public const string CloudApiKey = "482000000000001";

    /// <summary>The Cloudinary cloud's API secret.</summary>
    public const string CloudApiSecret = "cloudinary-secret-of-the-demo";

    /// <summary>@ana owns the shop and the group, and has started a private chat with the bot.</summary>
    public const long AnaId = 1001;

    /// <summary>@ben is a member of the group.</summary>
    public const long BenId = 1002;

    /// <summary>@chloe is a member of the group.</summary>
    public const long ChloeId = 1003;
}
