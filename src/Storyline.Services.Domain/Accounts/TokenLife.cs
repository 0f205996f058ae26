using Storyline.Models.Accounts;

namespace Storyline.Services.Domain.Accounts;

/// <summary>When a token is refreshed or asked about, and when people are told of its end. A token that names no end has all the time of the world.</summary>
public static class TokenLife
{
    private static readonly TimeSpan Reserve = TimeSpan.FromDays(14);

    /// <summary>Instagram refuses to refresh a younger one.</summary>
    private static readonly TimeSpan YoungestOfInstagram = TimeSpan.FromHours(24);

    /// <summary>A day, less what a round that comes every hour may be early.</summary>
    private static readonly TimeSpan BetweenInspections = TimeSpan.FromHours(23.5);

    /// <summary>
    /// True from the middle of its life or two weeks before its end, whichever comes first; never after its end, when it is too late. Of one without a known end,
    /// Instagram's is due as soon as it may be, because the answer names the end; Facebook's never is, because it may have none.
    /// </summary>
    public static bool IsRefreshDue(LoginKind login, DateTimeOffset issuedAt, DateTimeOffset? expiresAt, DateTimeOffset now) =>
        (expiresAt is { } end ? end > now && (end - now < Reserve || now - issuedAt > (end - issuedAt) / 2) : login is LoginKind.Instagram)
        && (login is not LoginKind.Instagram || now - issuedAt >= YoungestOfInstagram);

    /// <summary>
    /// True once a day for a living token while it is not known what Meta would say if it could be asked: with Facebook that names the end of the data access
    /// of every token, and perhaps one of the token's own; with Instagram the token's own is all that there is.
    /// </summary>
    public static bool IsInspectionDue(LoginKind login, DateTimeOffset? expiresAt, DateTimeOffset? dataAccessEndsAt, DateTimeOffset? inspectedAt, DateTimeOffset now) =>
        (login is LoginKind.Facebook ? dataAccessEndsAt : expiresAt) is null && !(expiresAt <= now) && !(now - inspectedAt < BetweenInspections);

    public static TokenStage Stage(DateTimeOffset? expiresAt, DateTimeOffset now) => (expiresAt - now)?.TotalDays switch
    {
        null or > 14 => TokenStage.Enough,
        > 7 => TokenStage.TwoWeeks,
        > 2 => TokenStage.OneWeek,
        > 0 => TokenStage.TwoDays,
        _ => TokenStage.Expired,
    };
}
