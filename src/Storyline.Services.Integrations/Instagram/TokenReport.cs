namespace Storyline.Services.Integrations.Instagram;

/// <summary>What Meta says about a token.</summary>
/// <param name="Problem">Why it is not valid; null when it is.</param>
/// <param name="ServerTime">Meta's clock, from the answer's Date header; null when it showed none.</param>
public sealed record TokenReport(bool IsValid, DateTimeOffset? ExpiresAt, IReadOnlyList<string> Scopes, string? Problem, DateTimeOffset? ServerTime)
{
    /// <summary>When the data access ends, 90 days after the person last logged in, whatever the token's own end; null when Meta does not say.</summary>
    public DateTimeOffset? DataAccessEndsAt { get; init; }
}
