using Storyline.Models.Accounts;

namespace Storyline.Services.Domain.Accounts;

/// <summary>When a token is refreshed, and when people are told of its end. A token that names no end has all the time of the world.</summary>
public static class TokenLife
{
    private static readonly TimeSpan Reserve = TimeSpan.FromDays(14);

    /// <summary>Instagram refuses to refresh a younger one.</summary>
    private static readonly TimeSpan YoungestOfInstagram = TimeSpan.FromHours(24);

    /// <summary>True from the middle of its life or two weeks before its end, whichever comes first; never after its end, when it is too late.</summary>
    public static bool IsRefreshDue(LoginKind login, DateTimeOffset issuedAt, DateTimeOffset? expiresAt, DateTimeOffset now) =>
        expiresAt is { } end && end > now && (end - now < Reserve || now - issuedAt > (end - issuedAt) / 2)
        && (login is not LoginKind.Instagram || now - issuedAt >= YoungestOfInstagram);

    public static TokenStage Stage(DateTimeOffset? expiresAt, DateTimeOffset now) => (expiresAt - now)?.TotalDays switch
    {
        null or > 14 => TokenStage.Enough,
        > 7 => TokenStage.TwoWeeks,
        > 2 => TokenStage.OneWeek,
        > 0 => TokenStage.TwoDays,
        _ => TokenStage.Expired,
    };
}
