using System.Security.Cryptography;
using System.Text;
using Storyline.Simulator.Instagram.Accounts;

namespace Storyline.Simulator.Instagram.Calls;

/// <summary>Who calls, and what they may do.</summary>
internal static class TokenCheck
{
    public const string Basic = "basic";
    public const string Publish = "content_publish";
    public const string Insights = "manage_insights";

    private static readonly Dictionary<string, string> FacebookScopes = new()
    {
        [Basic] = "instagram_basic",
        [Publish] = "instagram_content_publish",
        [Insights] = "instagram_manage_insights",
    };

    /// <summary>The good token of a call.</summary>
    public static IssuedToken Caller(InstagramState state, GraphCall call, DateTimeOffset now)
    {
        var value = call.AccessToken ?? throw GraphErrors.NoToken();
        var token = state.Tokens.GetValueOrDefault(value) ?? throw GraphErrors.UnreadableToken();
        if (!token.IsGood(now))
        {
            throw GraphErrors.Dead(token, now);
        }

        if (call.Text("appsecret_proof") is { } proof && !IsProof(token, proof))
        {
            throw GraphErrors.BadProof();
        }

        return token;
    }

    /// <summary>The professional account with this id, if the token may do this with it.</summary>
    /// <param name="right"><see cref="Basic"/>, <see cref="Publish"/> or <see cref="Insights"/>.</param>
    public static Account Account(InstagramState state, GraphCall call, IssuedToken token, string id, string right)
    {
        if (state.Account(id) is not { } account || !token.AccountIds.Contains(id))
        {
            throw GraphErrors.NoSuchObject(call.Method, id);
        }

        Demand(token, right);
        return account.Kind == Accounts.Account.Personal ? throw GraphErrors.NotProfessional() : account;
    }

    public static void Demand(IssuedToken token, string right)
    {
        var scope = token.Login == IssuedToken.Facebook ? FacebookScopes[right] : "instagram_business_" + right;
        if (!token.Scopes.Contains(scope))
        {
            throw right == Basic ? GraphErrors.MissingScope(scope) : GraphErrors.NoPermission();
        }
    }

    private static bool IsProof(IssuedToken token, string proof)
    {
        var secret = token.Login == IssuedToken.Facebook ? DemoWorld.FacebookAppSecret : DemoWorld.InstagramAppSecret;
        return proof == Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token.Value)));
    }
}
