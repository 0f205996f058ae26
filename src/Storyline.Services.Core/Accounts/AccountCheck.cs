using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Accounts;

/// <summary>Asks Meta how an account's token stands, and notes what it says.</summary>
public sealed class AccountCheck(
    AccountDirectory directory,
    IApiTokenRepository tokens,
    TokenInspection inspection,
    TokenCipher cipher,
    TokenWatch watch,
    InstagramFeature feature,
    IChangeNotifier changes,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>The account as it stands after the check.</summary>
    /// <exception cref="Storyline.Models.NotFoundException">The team has no such account.</exception>
    /// <exception cref="Storyline.Services.Integrations.IntegrationException">Meta does not answer.</exception>
    public Task<ConnectedAccount> RunAsync(InstagramAccountId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        feature.Require();
        return trace.RunAsync("AccountCheck", "Run", by, async notes =>
        {
            var before = await directory.FindAsync(by.TeamId, id, cancellationToken);
            var live = (await tokens.ListLiveAsync(by.TeamId, cancellationToken)).Where(token => token.InstagramAccountId == id).ToList();
            foreach (var token in live)
            {
                if (cipher.Decrypt(token) is { } secret && !await IsSoundAsync(before.Account, token, secret, live, cancellationToken))
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

    private async Task<bool> IsSoundAsync(InstagramAccount account, ApiToken token, string secret, IReadOnlyList<ApiToken> live, CancellationToken cancellationToken)
    {
        if (await inspection.AskAsync(account, secret, live, cancellationToken) is not { } report)
        {
            return false;
        }

        inspection.NoteScopes(token, account.LoginKind, report);
        token.ExpiresAt = report.ExpiresAt ?? token.ExpiresAt;
        token.RefreshExpiresAt = report.DataAccessEndsAt ?? token.RefreshExpiresAt;
        token.InspectedAt = clock.GetUtcNow();
        await tokens.NoteSoundAsync(token, cancellationToken);
        return true;
    }
}
