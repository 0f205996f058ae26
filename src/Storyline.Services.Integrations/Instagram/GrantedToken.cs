namespace Storyline.Services.Integrations.Instagram;

/// <summary>A token as Meta gave it.</summary>
/// <param name="AccessToken">A secret; never empty.</param>
/// <param name="ExpiresAt">Null when Meta names no end.</param>
/// <param name="Scopes">What was allowed; empty when Meta does not say.</param>
public sealed record GrantedToken(string AccessToken, DateTimeOffset? ExpiresAt, IReadOnlyList<string> Scopes)
{
    /// <summary>When the data access ends that the person gave; null when Meta has not been asked, or does not say.</summary>
    public DateTimeOffset? DataAccessEndsAt { get; init; }

    public override string ToString() => $"a token until {ExpiresAt:O}";
}
