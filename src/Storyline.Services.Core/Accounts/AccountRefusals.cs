using Storyline.Data.Accounts;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Accounts;

/// <summary>What a refusal of one post says about its account: the next posts would fare no better, so the admins are told, until it is over.</summary>
public sealed class AccountRefusals(BrokenTokens broken, IInstagramAccountRepository accounts, AlertDesk alerts)
{
    /// <param name="kind"><see cref="FailureKind.Unauthorized"/>: the token is of no use any more. <see cref="FailureKind.Forbidden"/> and <see cref="FailureKind.Misconfigured"/>: the account or app may not. Others say nothing of the account.</param>
    /// <param name="reason">A sentence for people, without secrets.</param>
    /// <param name="issuedUntil">When the token was given that was refused, or the call began: what was connected later was not refused.</param>
    public Task NoteAsync(Publication publication, FailureKind kind, string reason, DateTimeOffset issuedUntil, CancellationToken cancellationToken) => kind switch
    {
        FailureKind.Unauthorized => broken.NoteAsync(publication.TeamId, publication.InstagramAccountId, issuedUntil, reason, cancellationToken),
        FailureKind.Forbidden or FailureKind.Misconfigured => RaiseAsync(publication, reason, issuedUntil, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>A post went out: what was refused before its call is over.</summary>
    public async Task EndAsync(Publication publication, CancellationToken cancellationToken)
    {
        var seen = await alerts.LastSeenAtAsync(publication.TeamId, AlertKind.PublishingRefused, publication.InstagramAccountId.ToString(), cancellationToken);
        await (seen <= publication.IntentStartedAt ? EndAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken) : Task.CompletedTask);
    }

    /// <summary>None is to go out any more, or the account was connected anew: what was refused is over.</summary>
    public Task EndAsync(TeamId teamId, InstagramAccountId account, CancellationToken cancellationToken) =>
        alerts.ResolveAsync(teamId, AlertKind.PublishingRefused, account.ToString(), cancellationToken);

    private async Task RaiseAsync(Publication publication, string reason, DateTimeOffset issuedUntil, CancellationToken cancellationToken)
    {
        var (team, id) = (publication.TeamId, publication.InstagramAccountId);
        var token = (await accounts.TokensAsync(team, cancellationToken)).GetValueOrDefault(id);
        if (token?.IssuedAt <= issuedUntil && await accounts.FindAsync(team, id, cancellationToken) is { IsActive: true })
        {
            await alerts.RaiseAsync(team, AlertKind.PublishingRefused, id.ToString(), $"Storyline cannot publish: {reason}", cancellationToken);
        }
    }
}
