using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Accounts;

/// <summary>Instagram refused an account's token: it is shown as broken and told once, and not used until somebody connects it again or a check finds it well.</summary>
public sealed class BrokenTokens(IApiTokenRepository tokens, TokenWatch watch, IChangeNotifier changes, TimeProvider clock)
{
    /// <param name="issuedUntil">When the refused token was given, or the call began that was refused: a token that came later was not refused.</param>
    /// <param name="problem">A sentence for people, without secrets.</param>
    public async Task NoteAsync(TeamId teamId, InstagramAccountId account, DateTimeOffset issuedUntil, string problem, CancellationToken cancellationToken)
    {
        if (await tokens.NoteBrokenAsync(teamId, account, issuedUntil, problem, clock.GetUtcNow(), cancellationToken))
        {
            await changes.NotifyAsync(new Change(ChangeTopic.Accounts, teamId.Value), cancellationToken);
            await watch.CheckAsync(teamId, cancellationToken);
        }
    }
}
