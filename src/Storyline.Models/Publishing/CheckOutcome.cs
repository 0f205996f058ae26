namespace Storyline.Models.Publishing;

/// <summary>How searches for the proof of a post end, as stored.</summary>
public static class CheckOutcome
{
    /// <summary>It was seen on Instagram.</summary>
    public const string Seen = "seen";

    /// <summary>A person said that it is there.</summary>
    public const string Asserted = "asserted";

    /// <summary>A person said that it is not there.</summary>
    public const string Denied = "denied";

    /// <summary>Storyline cannot speak for the account.</summary>
    public const string AccountNotReady = "account_not_ready";
}
