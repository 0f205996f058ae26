namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>The kinds of alert, as stored.</summary>
public static class AlertKind
{
    public const string CardNotSent = "card_not_sent";

    /// <summary>A card is not sent any more.</summary>
    public const string CardGivenUp = "card_given_up";
    public const string PostsMissed = "posts_missed";
    public const string NothingEligible = "nothing_eligible";

    /// <summary>A folder of a team's pictures is missing or empty: its posts wait, and then count as missed.</summary>
    public const string MediaFolderAway = "media_folder_away";
    public const string BotRefused = "bot_refused";

    /// <summary>A week of content or less is left in a category.</summary>
    public const string ContentLow = "content_low";

    /// <summary>Two days of content or less are left in a category.</summary>
    public const string ContentNearlyOut = "content_nearly_out";
    public const string PlanEmpty = "plan_empty";
    public const string PlanEnds = "plan_ends";
    public const string NothingPosted = "nothing_posted";

    /// <summary>A chat has been paused for three days or more.</summary>
    public const string PausedLong = "paused_long";
    public const string LoopStale = "loop_stale";
    public const string BotPutOut = "bot_put_out";

    /// <summary>Two weeks or less are left of an account's token.</summary>
    public const string TokenEndsIn14Days = "token_ends_in_14_days";
    public const string TokenEndsIn7Days = "token_ends_in_7_days";
    public const string TokenEndsIn2Days = "token_ends_in_2_days";
    public const string TokenExpired = "token_expired";

    /// <summary>Instagram refuses an account's token.</summary>
    public const string TokenRefused = "token_refused";

    /// <summary>No key of the ring opens an account's token.</summary>
    public const string TokenSealed = "token_sealed";

    /// <summary>The account of a Facebook page could not be connected with the others.</summary>
    public const string PageNotConnected = "page_not_connected";

    /// <summary>Nobody can tell whether a post is on Instagram.</summary>
    public const string PostUnconfirmed = "post_unconfirmed";

    /// <summary>Instagram does not let Storyline publish for an account.</summary>
    public const string PublishingRefused = "publishing_refused";

    /// <summary>A group became a supergroup that is registered already and was used.</summary>
    public const string ChatNotMoved = "chat_not_moved";

    /// <summary>Whether it is news rather than a state: over as soon as each admin chat was told, and told anew when it is raised again. A state that goes on is told once.</summary>
    public static bool IsNews(string kind) => kind is CardGivenUp or ChatNotMoved;

    /// <summary>Whether it is told at once, also while a team was told something just now: somebody has to look before the trace is gone.</summary>
    public static bool IsUrgent(string kind) => kind is PostUnconfirmed;
}
