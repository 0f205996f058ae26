using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Meta's two logins: connecting accounts, keeping tokens alive, taking them back.</summary>
public interface IInstagramLogin
{
    /// <summary>Whether the app's id and secret for this login are configured.</summary>
    bool IsConfigured(LoginKind login);

    /// <summary>Where a person's browser is sent to allow the app; Meta brings it back to <paramref name="callback"/> with <c>code</c> and <c>state</c>, or <c>error</c>.</summary>
    Uri ConsentAddress(LoginKind login, Uri callback, string state);

    /// <summary>The same scopes as <see cref="ConsentAddress"/> asks for: what publishing and figures need.</summary>
    IReadOnlyList<string> RequiredScopes(LoginKind login);

    /// <summary>Turns the code into a long-lived token (two calls).</summary>
    /// <exception cref="IntegrationException">Refused: the code is used, too old, or was given for another callback.</exception>
    Task<GrantedToken> RedeemAsync(LoginKind login, string code, Uri callback, CancellationToken cancellationToken);

    /// <summary>
    /// Every Instagram account that the token speaks for: of all pages with Facebook, one with Instagram, none when that one is personal. A page whose account cannot be looked up does not lose
    /// those of the others.
    /// </summary>
    /// <exception cref="IntegrationException">Nothing could be looked up at all.</exception>
    Task<FoundAccounts> FindAccountsAsync(LoginKind login, string accessToken, CancellationToken cancellationToken);

    /// <summary>A fresh long-lived token for a living one.</summary>
    /// <exception cref="IntegrationException">Unauthorized: it is dead, a person must connect again. Refused: Instagram's is younger than 24 hours.</exception>
    Task<GrantedToken> RefreshAsync(LoginKind login, string accessToken, CancellationToken cancellationToken);

    /// <summary>What Meta says about a token.</summary>
    Task<TokenReport> InspectAsync(LoginKind login, string accessToken, CancellationToken cancellationToken);

    /// <summary>Takes back what was allowed. Done when it was dead already.</summary>
    Task RevokeAsync(LoginKind login, string accessToken, CancellationToken cancellationToken);
}
