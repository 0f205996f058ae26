using Storyline.Data.Accounts;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Keeps accounts with their credentials. All of it belongs inside the caller's unit of work.</summary>
public sealed class AccountTokens(IInstagramAccountRepository accounts, IApiTokenRepository tokens, TokenCipher cipher, TimeProvider clock)
{
    private const int LongestName = 120;

    /// <summary>Stores an account, or brings it up to date and switches it on; its credentials take the place of those that it had.</summary>
    /// <param name="granted">The person's token, that <paramref name="found"/> was found with.</param>
    /// <param name="missing">Scopes that were not allowed.</param>
    public async Task<InstagramAccount> KeepAsync(
        TeamId teamId, LoginKind login, FoundAccount found, GrantedToken granted, IReadOnlyList<string> missing, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(found.AccessToken);
        ArgumentException.ThrowIfNullOrWhiteSpace(granted.AccessToken);
        var now = clock.GetUtcNow();
        var account = await accounts.SaveAsync(
            new InstagramAccount
            {
                Id = InstagramAccountId.New(now),
                TeamId = teamId,
                DisplayName = found.DisplayName.CutTo(LongestName),
                InstagramId = found.InstagramId,
                Username = found.Username,
                LoginKind = login,
                GraphHost = login is LoginKind.Facebook ? "graph.facebook.com" : "graph.instagram.com",
                CanPublishStories = found.CanPublishStories,
                CreatedAt = now,
            },
            cancellationToken);
        await tokens.RevokeAsync(teamId, account.Id, now, cancellationToken);
        await tokens.AddAsync(Seal(account, TokenKind.Access, found.AccessToken, granted, missing, now), cancellationToken);
        if (login is LoginKind.Facebook)
        {
            await tokens.AddAsync(Seal(account, TokenKind.Login, granted.AccessToken, granted, missing, now), cancellationToken);
        }

        return account;
    }

    /// <summary>The credential with a fresh secret in its place. One without an end keeps the end that was known: it is asked for again in time.</summary>
    /// <param name="now">One for all that was got at once: they are refused together.</param>
    public ApiToken Refreshed(ApiToken token, string secret, GrantedToken granted, DateTimeOffset now)
    {
        var fresh = Resealed(token, secret);
        fresh.Scopes = granted.Scopes.Count > 0 ? granted.Scopes : token.Scopes;
        fresh.ExpiresAt = granted.ExpiresAt ?? token.ExpiresAt;
        fresh.RefreshExpiresAt = granted.DataAccessEndsAt ?? token.RefreshExpiresAt;
        fresh.IssuedAt = now;
        fresh.LastRefreshedAt = now;
        fresh.BrokenAt = null;
        fresh.Problem = null;
        return fresh;
    }

    /// <summary>The credential with another secret in its place, and as due for a refresh as it was.</summary>
    public ApiToken Resealed(ApiToken token, string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        return new ApiToken
        {
            Id = token.Id,
            TeamId = token.TeamId,
            Service = token.Service,
            Kind = token.Kind,
            InstagramAccountId = token.InstagramAccountId,
            KeyId = cipher.KeyId,
            Ciphertext = cipher.Encrypt(token.TeamId, token.Id, secret),
            Scopes = token.Scopes,
            MissingScopes = token.MissingScopes,
            IssuedAt = token.IssuedAt,
            ExpiresAt = token.ExpiresAt,
            RefreshExpiresAt = token.RefreshExpiresAt,
            LastRefreshedAt = token.LastRefreshedAt,
            BrokenAt = token.BrokenAt,
            Problem = token.Problem,
        };
    }

    private ApiToken Seal(
        InstagramAccount account, string kind, string secret, GrantedToken granted, IReadOnlyList<string> missing, DateTimeOffset now)
    {
        var id = ApiTokenId.New(now);
        return new ApiToken
        {
            Id = id,
            TeamId = account.TeamId,
            Service = ApiToken.Instagram,
            Kind = kind,
            InstagramAccountId = account.Id,
            KeyId = cipher.KeyId,
            Ciphertext = cipher.Encrypt(account.TeamId, id, secret),
            Scopes = granted.Scopes,
            MissingScopes = missing,
            IssuedAt = now,
            ExpiresAt = granted.ExpiresAt,
            RefreshExpiresAt = granted.DataAccessEndsAt,
        };
    }
}
