using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>Looks at every outside system: reachable, authorised, allowed enough, how long still, quota, clock, and whether media can be fetched.</summary>
public sealed class Doctor
{
    private readonly ChatExamination chat;
    private readonly AccountExamination accounts;
    private readonly MediaHostExamination mediaHost;

    internal Doctor(ChatExamination chat, AccountExamination accounts, MediaHostExamination mediaHost) => (this.chat, this.accounts, this.mediaHost) = (chat, accounts, mediaHost);

    /// <summary>All findings, system by system. Calls go out; nothing is changed, but for a tiny picture that is uploaded and removed.</summary>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(TeamId teamId, CancellationToken cancellationToken) =>
    [
        .. await chat.ExamineAsync(teamId, cancellationToken),
        .. await accounts.ExamineAsync(teamId, cancellationToken),
        .. await mediaHost.ExamineAsync(cancellationToken),
    ];
}
