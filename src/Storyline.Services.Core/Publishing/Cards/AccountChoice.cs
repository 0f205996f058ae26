using Storyline.Data;
using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>Which Instagram account one planned post goes to. The chat's own choice stays as it is.</summary>
public sealed class AccountChoice(
    IQueueRepository queue,
    IInstagramAccountRepository accounts,
    PostActions posts,
    PublicationStops stops,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace)
{
    /// <summary>Chooses the account for this post. What is in the way comes back: a decision made before, or somebody who decides at this moment; null when it was chosen.</summary>
    /// <exception cref="NotFoundException">The team has no such account, or it was deactivated.</exception>
    public Task<PostDecision?> ChooseAsync(QueueItemId id, InstagramAccountId accountId, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        return trace.RunAsync("AccountChoice", "Choose", by, _ => work.ExecuteAsync(
            async token => await queue.TakeAsync(by.TeamId, id, token) switch
            {
                Taken.Ours ours => await WriteAsync(ours.Item, accountId, by, token),
                Taken.Busy => new PostDecision.Busy(),
                Taken.Gone => await posts.LookAsync(id, by, token),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            cancellationToken));
    }

    private async Task<PostDecision?> WriteAsync(QueueItem item, InstagramAccountId accountId, Actor by, CancellationToken cancellationToken)
    {
        if (item.Status is QueueStatus.Publishing or QueueStatus.Unconfirmed)
        {
            return new PostDecision.TooLate(item.Status is QueueStatus.Unconfirmed);
        }

        if (await accounts.FindAsync(item.TeamId, accountId, cancellationToken) is not { IsActive: true } account)
        {
            throw new NotFoundException("This account is not active any more: choose another one.");
        }

        var before = item.InstagramAccountId is { } old ? await accounts.FindAsync(item.TeamId, old, cancellationToken) : null;
        await stops.CancelAsync(item, $"{by.Name} chose another account", cancellationToken);
        await queue.SetAccountAsync(item.TeamId, item.Id, accountId, cancellationToken);
        await audit.AppendAsync(by, "post.account_chosen", item.Id.ToString(), before?.Username, account.Username, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Queue, item.TeamId.Value, item.Id.ToString()), cancellationToken);
        return null;
    }
}
