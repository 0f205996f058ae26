using Microsoft.Extensions.Options;
using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Codes into tokens, and tokens into longer ones. These calls carry secrets in their addresses, because Meta takes them nowhere else.</summary>
internal sealed class TokenExchange(GraphCalls calls, IOptions<InstagramOptions> options)
{
    /// <summary>The app of a login; null when it is not configured.</summary>
    public (string Id, string Secret)? Find(LoginKind login) => (login, options.Value) switch
    {
        (LoginKind.Facebook, { FacebookAppId: { Length: > 0 } id, FacebookAppSecret: { Length: > 0 } secret }) => (id, secret),
        (LoginKind.Instagram, { InstagramAppId: { Length: > 0 } id, InstagramAppSecret: { Length: > 0 } secret }) => (id, secret),
        _ => null,
    };

    /// <exception cref="IntegrationException">Misconfigured: it is not set up.</exception>
    public (string Id, string Secret) App(LoginKind login) => Find(login) ?? throw new IntegrationException(
        InstagramFailures.System,
        FailureKind.Misconfigured,
        login == LoginKind.Facebook
            ? "Facebook Login is not set up: set FACEBOOK_APP_ID and FACEBOOK_APP_SECRET."
            : "Instagram Login is not set up: set INSTAGRAM_APP_ID and INSTAGRAM_APP_SECRET.");

    /// <summary>The short-lived token for a code. Tried once: a code works once.</summary>
    public Task<GrantedToken> RedeemAsync(LoginKind login, string code, Uri callback, CancellationToken cancellationToken)
    {
        var (id, secret) = App(login);
        IReadOnlyList<(string, string?)> parts = [("client_id", id), ("client_secret", secret), ("redirect_uri", callback.AbsoluteUri), ("code", code)];
        return GrantAsync(
            login == LoginKind.Facebook
                ? new GraphCall("code_exchange", login, HttpMethod.Get, calls.Addresses.Graph(login, "oauth/access_token")) { Query = parts, Effect = CallEffect.Invisible }
                : new GraphCall("code_exchange", login, HttpMethod.Post, calls.Addresses.InstagramCode()) { Form = [.. parts, ("grant_type", "authorization_code")], Effect = CallEffect.Invisible },
            cancellationToken);
    }

    /// <summary>The long-lived token for a short-lived one.</summary>
    public Task<GrantedToken> LengthenAsync(LoginKind login, string token, CancellationToken cancellationToken) => login switch
    {
        LoginKind.Facebook => ExchangeAsync("long_lived", token, cancellationToken),
        LoginKind.Instagram => GrantAsync(
            new GraphCall("long_lived", login, HttpMethod.Get, calls.Addresses.Unversioned("access_token"))
            {
                Query = [("grant_type", "ig_exchange_token"), ("client_secret", App(login).Secret), ("access_token", token)],
            },
            cancellationToken),
    };

    /// <summary>A fresh long-lived token for a long-lived one.</summary>
    public Task<GrantedToken> RefreshAsync(LoginKind login, string token, CancellationToken cancellationToken) => login switch
    {
        LoginKind.Facebook => ExchangeAsync("refresh", token, cancellationToken),
        LoginKind.Instagram => GrantAsync(
            new GraphCall("refresh", login, HttpMethod.Get, calls.Addresses.Unversioned("refresh_access_token")) { Query = [("grant_type", "ig_refresh_token"), ("access_token", token)] },
            cancellationToken),
    };

    private Task<GrantedToken> ExchangeAsync(string operation, string token, CancellationToken cancellationToken)
    {
        var (id, secret) = App(LoginKind.Facebook);
        return GrantAsync(
            new GraphCall(operation, LoginKind.Facebook, HttpMethod.Get, calls.Addresses.Graph(LoginKind.Facebook, "oauth/access_token"))
            {
                Query = [("grant_type", "fb_exchange_token"), ("client_id", id), ("client_secret", secret), ("fb_exchange_token", token)],
            },
            cancellationToken);
    }

    private async Task<GrantedToken> GrantAsync(GraphCall call, CancellationToken cancellationToken) =>
        TokenReading.Granted((await calls.SendAsync<GraphWire.Token>(call, cancellationToken)).Body, calls.Now);
}
