namespace Storyline.Services.Domain.Accounts;

/// <summary>
/// The end of what a token is good for: its own, or that of the data access behind it, whichever comes first. Meta ends the data access 90 days after the
/// person last logged in; refreshing lengthens the token and not that.
/// </summary>
/// <param name="IsOfDataAccess">The data access ends first: only connecting again helps.</param>
public sealed record TokenEnd(DateTimeOffset At, bool IsOfDataAccess)
{
    /// <summary>Null when neither is known to end.</summary>
    public static TokenEnd? Of(DateTimeOffset? expiresAt, DateTimeOffset? dataAccessEndsAt) => (expiresAt, dataAccessEndsAt) switch
    {
        (_, { } access) when expiresAt is null || access < expiresAt => new(access, IsOfDataAccess: true),
        ({ } end, _) => new(end, IsOfDataAccess: false),
        _ => null,
    };
}
