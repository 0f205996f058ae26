using Storyline.Data;
using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Takes back at Meta what was allowed, then forgets the tokens here.</summary>
public sealed class AccountRevocation(
    AccountDirectory directory,
    SharedLogins shared,
    IApiTokenRepository tokens,
    IInstagramLogin login,
    TokenCipher cipher,
    TokenWatch watch,
    AccountRefusals refusals,
    InstagramFeature feature,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>
    /// Returns the accounts that have no token now: the one that was named, and with Facebook all that the same person had allowed, because Meta ends
    /// them together. A token that is dead, or that no key opens, is forgotten here all the same.
    /// </summary>
    /// <exception cref="Storyline.Models.NotFoundException">The team has no such account.</exception>
    /// <exception cref="IntegrationException">Meta does not answer: nothing was forgotten, try again.</exception>
    public Task<IReadOnlyList<InstagramAccount>> RevokeAsync(InstagramAccountId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        feature.Require();
        return trace.RunAsync("AccountRevocation", "Revoke", by, async notes =>
        {
            var account = (await directory.FindAsync(by.TeamId, id, cancellationToken)).Account;
            var live = await tokens.ListLiveAsync(by.TeamId, cancellationToken);
            var secret = TokenRefresh.SourceOf(account, live) is { } source ? cipher.Decrypt(source) : null;
            if (secret is not null)
            {
                await TakeBackAsync(account.LoginKind, secret, cancellationToken);
            }

            var ended = await shared.AccountsAsync(account, secret, live, cancellationToken);
            await work.ExecuteAsync(token => ForgetAsync(ended, by, token), cancellationToken);
            await watch.CheckAsync(by.TeamId, cancellationToken);
            notes.Set("accounts", ended.Count);
            IReadOnlyList<InstagramAccount> byName = [.. ended.OrderBy(one => one.Username, StringComparer.Ordinal)];
            return byName;
        });
    }

    private async Task TakeBackAsync(LoginKind kind, string secret, CancellationToken cancellationToken)
    {
        try
        {
            await login.RevokeAsync(kind, secret, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Unauthorized or FailureKind.NotFound or FailureKind.Refused or FailureKind.Forbidden or FailureKind.Misconfigured)
        {
            // Meta has nothing to take back.
        }
    }

    private async Task ForgetAsync(IReadOnlyList<InstagramAccount> ended, Actor by, CancellationToken cancellationToken)
    {
        foreach (var account in ended)
        {
            await tokens.RevokeAsync(by.TeamId, account.Id, clock.GetUtcNow(), cancellationToken);
            await refusals.EndAsync(by.TeamId, account.Id, cancellationToken);
            await audit.AppendAsync(by, "account.revoked", $"@{account.Username}", "connected", "no token", cancellationToken);
        }

        await changes.NotifyAsync(new Change(ChangeTopic.Accounts, by.TeamId.Value), cancellationToken);
    }
}
