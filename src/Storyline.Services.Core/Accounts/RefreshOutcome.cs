namespace Storyline.Services.Core.Accounts;

/// <summary>What came of refreshing an account's token.</summary>
public abstract record RefreshOutcome
{
    private RefreshOutcome() { }

    /// <param name="ExpiresAt">The new end, or null when none is known.</param>
    public sealed record Refreshed(DateTimeOffset? ExpiresAt) : RefreshOutcome;

    /// <summary>Another process is at it, or it was replaced meanwhile.</summary>
    public sealed record Busy : RefreshOutcome;

    /// <summary>The old token stays, and is asked for again later.</summary>
    public sealed record Postponed(string Reason) : RefreshOutcome;

    /// <summary>The token is dead, or there is none: a person must connect again.</summary>
    public sealed record Dead(string Reason) : RefreshOutcome;
}
