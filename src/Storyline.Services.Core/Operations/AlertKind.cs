namespace Storyline.Services.Core.Operations;

/// <summary>The kinds of alert, as stored.</summary>
public static class AlertKind
{
    public const string CardNotSent = "card_not_sent";
    public const string PostsMissed = "posts_missed";
    public const string NothingEligible = "nothing_eligible";
    public const string BotRefused = "bot_refused";
    public const string BotPutOut = "bot_put_out";
}
