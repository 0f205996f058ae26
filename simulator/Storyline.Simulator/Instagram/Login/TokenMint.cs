using Storyline.Simulator.Instagram.Accounts;

namespace Storyline.Simulator.Instagram.Login;

/// <summary>Makes tokens. Called inside a change of the world.</summary>
internal static class TokenMint
{
    /// <summary>Everything an app for publishing asks for, by login.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> AllScopes = new Dictionary<string, string[]>
    {
        [IssuedToken.Facebook] = ["instagram_basic", "instagram_content_publish", "instagram_manage_insights", "pages_show_list", "pages_read_engagement"],
        [IssuedToken.Instagram] = ["instagram_business_basic", "instagram_business_content_publish", "instagram_business_manage_insights"],
    };

    public static IssuedToken Issue(InstagramState instagram, string login, IReadOnlyList<string> accountIds, IReadOnlyList<string> scopes, bool isLongLived, DateTimeOffset now)
    {
        var token = new IssuedToken
        {
            Value = instagram.Ids.NextToken(login),
            Login = login,
            AccountIds = accountIds,
            Scopes = scopes,
            IssuedAt = now,
            ExpiresAt = now + (isLongLived ? IssuedToken.LongLife : IssuedToken.ShortLife),
            IsLongLived = isLongLived,
        };
        instagram.Tokens[token.Value] = token;
        return token;
    }
}
