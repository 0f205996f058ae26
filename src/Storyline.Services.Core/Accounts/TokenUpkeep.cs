using Storyline.Data.Accounts;
using Storyline.Data.Teams;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Services.Core.Accounts;

/// <summary>Keeps tokens alive: those that are due are refreshed, long before their end, by one process at a time; ends that are not known are asked for.</summary>
public sealed class TokenUpkeep(
    ITeamRepository teams,
    IInstagramAccountRepository accounts,
    IApiTokenRepository tokens,
    UnknownEnds ends,
    TokenRefresh refresh,
    TokenWatch watch,
    InstagramFeature feature,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>Refreshes what is due, of all teams, and tells what could not be. Nothing is called while Instagram is switched off.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!feature.IsOn)
        {
            return;
        }

        foreach (var team in await teams.ListAsync(cancellationToken))
        {
            await ends.AskAsync(team.Id, cancellationToken);
            await RefreshDueAsync(team.Id, cancellationToken);
            await watch.CheckAsync(team.Id, cancellationToken);
        }
    }

    private Task<bool> RefreshDueAsync(TeamId teamId, CancellationToken cancellationToken) =>
        trace.RunAsync("TokenUpkeep", "Refresh", Actor.Clock(teamId), async notes =>
        {
            var (due, done) = (0, 0);
            foreach (var account in await accounts.ListAsync(teamId, cancellationToken))
            {
                // Who shares the login of one before it was refreshed with it.
                if (IsDue(account, await tokens.ListLiveAsync(teamId, cancellationToken)))
                {
                    due++;
                    done += await refresh.RunAsync(account, cancellationToken) is RefreshOutcome.Refreshed ? 1 : 0;
                }
            }

            if (due == 0)
            {
                notes.FoundNothing();
            }

            notes.Set("due", due);
            notes.Set("refreshed", done);
            return true;
        });

    private bool IsDue(InstagramAccount account, IReadOnlyList<ApiToken> live) =>
        account.IsActive
        && TokenRefresh.SourceOf(account, live) is { BrokenAt: null } token
        && TokenLife.IsRefreshDue(account.LoginKind, token.IssuedAt, token.ExpiresAt, clock.GetUtcNow());
}
