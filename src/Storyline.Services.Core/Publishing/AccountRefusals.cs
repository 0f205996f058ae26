using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing;

/// <summary>What a refusal of one post says about its account: the next posts would fare no better, so the admins are told.</summary>
public sealed class AccountRefusals(BrokenTokens broken, AlertDesk alerts)
{
    /// <param name="kind"><see cref="FailureKind.Unauthorized"/>: the token is of no use any more. <see cref="FailureKind.Forbidden"/> and <see cref="FailureKind.Misconfigured"/>: the account or app may not. Others say nothing of the account.</param>
    /// <param name="reason">A sentence for people, without secrets.</param>
    public Task NoteAsync(Publication publication, FailureKind kind, string reason, CancellationToken cancellationToken) => kind switch
    {
        FailureKind.Unauthorized => broken.NoteAsync(publication.TeamId, publication.InstagramAccountId, reason, cancellationToken),
        FailureKind.Forbidden or FailureKind.Misconfigured => alerts.RaiseAsync(
            publication.TeamId, AlertKind.PublishingRefused, publication.InstagramAccountId.ToString(), $"Storyline cannot publish: {reason}", cancellationToken),
        _ => Task.CompletedTask,
    };
}
