using Storyline.Data;
using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>
/// Refreshes the token of one account, and with it those of the accounts that share its login. The claim, the call and the keeping are apart: nothing of the
/// database is held during the call, and what comes back goes only over the tokens that were there when it was made.
/// </summary>
public sealed class TokenRefresh(
    IApiTokenRepository tokens,
    IInstagramLogin login,
    GrantInspection inspection,
    AccountTokens kept,
    SharedLogins shared,
    TokenCipher cipher,
    BrokenTokens broken,
    IChangeNotifier changes,
    IUnitOfWork work,
    TimeProvider clock)
{
    private static readonly TimeSpan LongestRefresh = TimeSpan.FromMinutes(2);

    public async Task<RefreshOutcome> RunAsync(InstagramAccount account, CancellationToken cancellationToken)
    {
        var live = await tokens.ListLiveAsync(account.TeamId, cancellationToken);
        if (SourceOf(account, live) is not { } source)
        {
            return new RefreshOutcome.Dead($"@{account.Username} has no token: connect it again.");
        }

        if (cipher.Decrypt(source) is not { } secret)
        {
            return new RefreshOutcome.Dead($"No key of ENCRYPTION_KEYS opens the token of @{account.Username}: bring the key back, or connect it again.");
        }

        var now = clock.GetUtcNow();
        if (!await tokens.LeaseRefreshAsync(source, now, now + LongestRefresh, cancellationToken))
        {
            return new RefreshOutcome.Busy();
        }

        try
        {
            return await CallAsync(account, source, secret, live, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Unauthorized)
        {
            var newest = live.Where(token => token.InstagramAccountId == account.Id).Max(token => token.IssuedAt);
            await broken.NoteAsync(account.TeamId, account.Id, newest, failure.Message, cancellationToken);
            return new RefreshOutcome.Dead(failure.Message);
        }
        catch (IntegrationException failure)
        {
            await tokens.ReleaseRefreshAsync(source.Id, cancellationToken);
            return new RefreshOutcome.Postponed(failure.Message);
        }
    }

    /// <summary>The credential that is refreshed: with Facebook the person's, where it is known, otherwise the account's own.</summary>
    internal static ApiToken? SourceOf(InstagramAccount account, IReadOnlyList<ApiToken> live)
    {
        var own = live.Where(token => token.InstagramAccountId == account.Id).ToList();
        var access = own.FirstOrDefault(token => token.Kind != TokenKind.Login);
        return access is not null && account.LoginKind is LoginKind.Facebook ? own.FirstOrDefault(token => token.Kind == TokenKind.Login) ?? access : access;
    }

    private async Task<RefreshOutcome> CallAsync(InstagramAccount account, ApiToken source, string secret, IReadOnlyList<ApiToken> live, CancellationToken cancellationToken)
    {
        var granted = await inspection.CompleteAsync(account.LoginKind, await login.RefreshAsync(account.LoginKind, secret, cancellationToken), cancellationToken);
        var now = clock.GetUtcNow();
        if (source.Kind != TokenKind.Login)
        {
            return await KeepAsync([(kept.Refreshed(source, granted.AccessToken, granted, now), source)], granted, source, cancellationToken);
        }

        var found = await login.FindAccountsAsync(account.LoginKind, granted.AccessToken, cancellationToken);
        if (found.Lost.FirstOrDefault(one => one.InstagramId == account.InstagramId) is { } lost)
        {
            throw lost.Failure;
        }

        var pages = found.Accounts.ToLookup(one => one.InstagramId, one => one.AccessToken, StringComparer.Ordinal);
        if (!pages.Contains(account.InstagramId))
        {
            await tokens.ReleaseRefreshAsync(source.Id, cancellationToken);
            return new RefreshOutcome.Postponed($"Facebook does not show the page of @{account.Username} any more: connect it again and allow its page.");
        }

        var together = await shared.AccountsAsync(account, secret, live, cancellationToken);
        return await KeepAsync(
            [.. together.SelectMany(one => Replacements(one, live, granted, pages[one.InstagramId].FirstOrDefault(), now))], granted, source, cancellationToken);
    }

    /// <summary>All have the new login. An account whose page Facebook does not show now keeps its own token with it, and is as due as it was.</summary>
    private IEnumerable<(ApiToken Fresh, ApiToken Seen)> Replacements(
        InstagramAccount account, IReadOnlyList<ApiToken> live, GrantedToken granted, string? page, DateTimeOffset now)
    {
        var own = live.Where(token => token.InstagramAccountId == account.Id).ToLookup(token => token.Kind == TokenKind.Login);
        foreach (var token in own[true])
        {
            yield return (page is null ? kept.Resealed(token, granted.AccessToken) : kept.Refreshed(token, granted.AccessToken, granted, now), token);
        }

        if (page is null)
        {
            yield break;
        }

        foreach (var token in own[false])
        {
            yield return (kept.Refreshed(token, page, granted, now), token);
        }
    }

    /// <summary>All or none: accounts of one login keep one secret.</summary>
    private async Task<RefreshOutcome> KeepAsync(
        IReadOnlyList<(ApiToken Fresh, ApiToken Seen)> pairs, GrantedToken granted, ApiToken source, CancellationToken cancellationToken)
    {
        try
        {
            await work.ExecuteAsync(token => ReplaceAsync(pairs, source, token), cancellationToken);
            return new RefreshOutcome.Refreshed(granted.ExpiresAt ?? source.ExpiresAt);
        }
        catch (ConflictException)
        {
            return new RefreshOutcome.Busy();
        }
    }

    private async Task ReplaceAsync(IReadOnlyList<(ApiToken Fresh, ApiToken Seen)> pairs, ApiToken source, CancellationToken cancellationToken)
    {
        foreach (var (fresh, seen) in pairs)
        {
            if (!await tokens.ReplaceAsync(fresh, seen.Ciphertext, cancellationToken))
            {
                throw new ConflictException("One of the tokens was replaced or revoked while they were refreshed: nothing of it is kept.");
            }
        }

        await changes.NotifyAsync(new Change(ChangeTopic.Accounts, source.TeamId.Value), cancellationToken);
    }
}
