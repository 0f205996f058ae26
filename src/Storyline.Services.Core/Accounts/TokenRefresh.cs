using Storyline.Data;
using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>
/// Refreshes the token of one account. The claim, the call and the keeping are apart: nothing of the database is held during the call, and what
/// comes back goes only over the token that was sent.
/// </summary>
public sealed class TokenRefresh(
    IApiTokenRepository tokens, IInstagramLogin login, GrantInspection inspection, AccountTokens kept, TokenCipher cipher, BrokenTokens broken, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
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
            var access = live.Single(token => token.InstagramAccountId == account.Id && token.Kind != TokenKind.Login);
            return await CallAsync(account, source, access, secret, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Unauthorized)
        {
            await broken.NoteAsync(account.TeamId, account.Id, failure.Message, cancellationToken);
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

    private async Task<RefreshOutcome> CallAsync(InstagramAccount account, ApiToken source, ApiToken access, string secret, CancellationToken cancellationToken)
    {
        var granted = await inspection.CompleteAsync(account.LoginKind, await login.RefreshAsync(account.LoginKind, secret, cancellationToken), cancellationToken);
        if (source.Id == access.Id)
        {
            return await KeepAsync([(kept.Refreshed(source, granted.AccessToken, granted), source)], granted, source, cancellationToken);
        }

        var found = await login.FindAccountsAsync(account.LoginKind, granted.AccessToken, cancellationToken);
        if (found.Lost.FirstOrDefault(one => one.InstagramId == account.InstagramId) is { } lost)
        {
            throw lost.Failure;
        }

        if (found.Accounts.FirstOrDefault(one => one.InstagramId == account.InstagramId) is not { } page)
        {
            await tokens.ReleaseRefreshAsync(source.Id, cancellationToken);
            return new RefreshOutcome.Postponed($"Facebook does not show the page of @{account.Username} any more: connect it again and allow its page.");
        }

        return await KeepAsync(
            [(kept.Refreshed(source, granted.AccessToken, granted), source), (kept.Refreshed(access, page.AccessToken, granted), access)],
            granted, source, cancellationToken);
    }

    private Task<RefreshOutcome> KeepAsync(
        IReadOnlyList<(ApiToken Fresh, ApiToken Seen)> pairs, GrantedToken granted, ApiToken source, CancellationToken cancellationToken) => work.ExecuteAsync<RefreshOutcome>(
        async token =>
        {
            foreach (var (fresh, seen) in pairs)
            {
                if (!await tokens.ReplaceAsync(fresh, seen.Ciphertext, token))
                {
                    return new RefreshOutcome.Busy();
                }
            }

            await changes.NotifyAsync(new Change(ChangeTopic.Accounts, source.TeamId.Value), token);
            return new RefreshOutcome.Refreshed(granted.ExpiresAt ?? source.ExpiresAt);
        },
        cancellationToken);
}
