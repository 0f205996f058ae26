namespace Storyline.Services.Core.Accounts;

/// <summary>Why nothing was connected.</summary>
public enum ConnectRefusal
{
    /// <summary>The way back was used already, is too old, or belongs to another browser.</summary>
    Stale,

    /// <summary>Whoever began it may not connect accounts any more.</summary>
    NotAllowed,

    /// <summary>The person pressed Cancel.</summary>
    Cancelled,

    /// <summary>Meta refused what it had given itself.</summary>
    Refused,

    /// <summary>Meta does not accept the app's own settings.</summary>
    Misconfigured,

    /// <summary>Meta does not answer.</summary>
    Unavailable,

    /// <summary>The person has no professional Instagram account that the app may see.</summary>
    NoAccount,
}
