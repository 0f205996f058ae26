using Storyline.Data.Accounts;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Accounts;

/// <summary>Asks Meta again, once a day, for the ends of tokens that could not be found out when they were given: without one, nobody is warned before it.</summary>
public sealed class UnknownEnds(
    IInstagramAccountRepository accounts, IApiTokenRepository tokens, TokenInspection inspection, TokenCipher cipher, ServiceTrace trace, TimeProvider clock)
{
    /// <summary>Those of a team. What Meta does not answer now is asked in the next round. Returns how many accounts were asked about.</summary>
    public Task<int> AskAsync(TeamId teamId, CancellationToken cancellationToken) =>
        trace.RunAsync("UnknownEnds", "Ask", Actor.Clock(teamId), async notes =>
        {
            var live = await tokens.ListLiveAsync(teamId, cancellationToken);
            var asked = 0;
            foreach (var account in await accounts.ListAsync(teamId, cancellationToken))
            {
                if (TokenRefresh.SourceOf(account, live) is { } source && IsDue(account, source) && cipher.Decrypt(source) is { } secret)
                {
                    asked += await AskAsync(account, secret, [.. live.Where(token => token.InstagramAccountId == account.Id)], cancellationToken) ? 1 : 0;
                }
            }

            if (asked == 0)
            {
                notes.FoundNothing();
            }

            notes.Set("asked", asked);
            return asked;
        });

    private bool IsDue(InstagramAccount account, ApiToken source) => account.IsActive && source.BrokenAt is null
        && TokenLife.IsInspectionDue(account.LoginKind, source.ExpiresAt, source.RefreshExpiresAt, source.InspectedAt, clock.GetUtcNow());

    /// <summary>What is known stays; with Facebook the account's own token counts as ending when the person's does.</summary>
    private async Task<bool> AskAsync(InstagramAccount account, string secret, IReadOnlyList<ApiToken> own, CancellationToken cancellationToken)
    {
        try
        {
            if (await inspection.AskAsync(account, secret, own, cancellationToken) is not { } report)
            {
                return true;
            }

            foreach (var token in own)
            {
                token.ExpiresAt ??= report.ExpiresAt;
                token.RefreshExpiresAt ??= report.DataAccessEndsAt;
                token.InspectedAt = clock.GetUtcNow();
                inspection.NoteScopes(token, account.LoginKind, report);
                await tokens.NoteSoundAsync(token, cancellationToken);
            }

            return true;
        }
        catch (IntegrationException)
        {
            return false;
        }
    }
}
