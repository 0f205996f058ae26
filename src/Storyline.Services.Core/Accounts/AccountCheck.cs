using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Asks Meta how an account's token stands, and notes what it says.</summary>
public sealed class AccountCheck(
    AccountDirectory directory,
    IApiTokenRepository tokens,
    IInstagramLogin login,
    TokenCipher cipher,
    BrokenTokens broken,
    TokenWatch watch,
    InstagramFeature feature,
    IChangeNotifier changes,
    ServiceTrace trace)
{
    /// <summary>The account as it stands after the check.</summary>
    /// <exception cref="Storyline.Models.NotFoundException">The team has no such account.</exception>
    /// <exception cref="IntegrationException">Meta does not answer.</exception>
    public Task<ConnectedAccount> RunAsync(InstagramAccountId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        feature.Require();
        return trace.RunAsync("AccountCheck", "Run", by, async notes =>
        {
            var before = await directory.FindAsync(by.TeamId, id, cancellationToken);
            var live = (await tokens.ListLiveAsync(by.TeamId, cancellationToken)).Where(token => token.InstagramAccountId == id)
                .Select(token => (Token: token, Secret: cipher.Decrypt(token))).ToList();
            foreach (var (token, secret) in live)
            {
                if (secret is not null && !await IsSoundAsync(before.Account, token, secret, cancellationToken))
                {
                    break;
                }
            }

            await watch.CheckAsync(by.TeamId, cancellationToken);
            await changes.NotifyAsync(new Change(ChangeTopic.Accounts, by.TeamId.Value), cancellationToken);
            var after = await directory.FindAsync(by.TeamId, id, cancellationToken);
            notes.Set("state", after.State.ToString());
            return after;
        });
    }

    private async Task<bool> IsSoundAsync(InstagramAccount account, ApiToken token, string secret, CancellationToken cancellationToken)
    {
        var report = await InspectAsync(account.LoginKind, secret, cancellationToken);
        if (!report.IsValid)
        {
            await broken.NoteAsync(account.TeamId, account.Id, report.Problem ?? "Instagram does not accept the token.", cancellationToken);
            return false;
        }

        if (report.Scopes.Count > 0)
        {
            token.Scopes = report.Scopes;
            token.MissingScopes = [.. login.RequiredScopes(account.LoginKind).Except(report.Scopes, StringComparer.Ordinal)];
        }

        token.ExpiresAt = report.ExpiresAt ?? token.ExpiresAt;
        token.RefreshExpiresAt = report.DataAccessEndsAt ?? token.RefreshExpiresAt;
        await tokens.NoteSoundAsync(token, cancellationToken);
        return true;
    }

    private async Task<TokenReport> InspectAsync(LoginKind kind, string secret, CancellationToken cancellationToken)
    {
        try
        {
            return await login.InspectAsync(kind, secret, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Unauthorized)
        {
            return new TokenReport(false, null, [], failure.Message, null);
        }
    }
}
