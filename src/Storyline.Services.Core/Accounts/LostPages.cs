using Storyline.Data.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>
/// Facebook pages whose accounts could not be connected while those of the same login were. The admins are told, because whoever comes back from Meta in a
/// browser is shown words of ours only.
/// </summary>
public sealed class LostPages(IAlertRepository alerts, AlertDesk desk)
{
    /// <summary>An alert for each, until the account is connected or a later login does not lose the page any more.</summary>
    public async Task TellAsync(TeamId teamId, IReadOnlyList<LostPage> lost, CancellationToken cancellationToken)
    {
        var board = new AlertBoard(teamId, await alerts.ListOpenAsync(teamId, cancellationToken), desk);
        foreach (var subject in board.Subjects(AlertKind.PageNotConnected).Except(lost.Select(page => page.InstagramId)).ToList())
        {
            await board.ShowAsync(AlertKind.PageNotConnected, subject, null, cancellationToken);
        }

        foreach (var page in lost)
        {
            await board.ShowAsync(AlertKind.PageNotConnected, page.InstagramId, Sentence(page), cancellationToken);
        }
    }

    /// <summary>Which page, why, and what to do.</summary>
    internal static string Sentence(LostPage page)
    {
        var mend = page.Failure.Kind is FailureKind.Unavailable or FailureKind.RateLimited
            ? "Connect once more in a few minutes"
            : "Look at Facebook whether the account is still linked to the page, then connect once more and leave the page's tick in place";
        return $"The Instagram account of the page {page.Name} was not connected: {page.Failure.Message} {mend}; what was connected stays so.";
    }
}
