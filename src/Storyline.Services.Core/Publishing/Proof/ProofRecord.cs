using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>Writes what was found out about posts: the record's confirmation, the end of the search and the card's line, in one transaction.</summary>
public sealed class ProofRecord(
    IPostProofRepository proofs,
    IStoryCheckRepository checks,
    IChatCardRepository cards,
    PostOutcomes outcomes,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>It was seen. False when another post has that story meanwhile: then it was not.</summary>
    public Task<bool> SeenAsync(SoughtPost post, string how, string mediaId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async token =>
        {
            var entry = post.Entry;
            if (entry.ConfirmedAt is null && !await proofs.ConfirmAsync(entry.TeamId, entry.Id, clock.GetUtcNow(), how, mediaId, token))
            {
                return false;
            }

            await checks.EndAsync(entry.TeamId, entry.Id, CheckOutcome.Seen, token);
            await ShowAsync(entry, "", token);
            return true;
        },
        cancellationToken);

    /// <summary>A person answers whether a post is on Instagram; of two answers the first counts.</summary>
    /// <exception cref="NotFoundException">The team has no such post.</exception>
    public Task<ProofAnswer> AnswerAsync(HistoryEntryId id, bool isLive, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        return trace.RunAsync("ProofRecord", "Answer", by, notes => work.ExecuteAsync(
            async token =>
            {
                var post = await proofs.FindAsync(by.TeamId, id, token) ?? throw new NotFoundException("There is no such post in the record.");
                if (!await checks.EndAsync(by.TeamId, id, isLive ? CheckOutcome.Asserted : CheckOutcome.Denied, token))
                {
                    notes.FoundNothing();
                    return new ProofAnswer(post.Entry.QueueItemId, post.Entry.TelegramMessageId, await outcomes.FindAsync(by.TeamId, post.Entry.QueueItemId, token) ?? CollapsedCard.Gone, IsFirst: false);
                }

                await (isLive
                    ? proofs.ConfirmAsync(by.TeamId, id, clock.GetUtcNow(), ConfirmedHow.Person, mediaId: null, token)
                    : proofs.TakeBackAsync(post.Entry, token));
                await audit.AppendAsync(by, isLive ? "post.asserted" : "post.denied", id.ToString(), null, isLive ? "is on Instagram" : "is not on Instagram", token);
                return new ProofAnswer(post.Entry.QueueItemId, post.Entry.TelegramMessageId, await ShowAsync(post.Entry, isLive ? "" : ProofQuestionMessage.Denied, token), IsFirst: true);
            },
            cancellationToken));
    }

    private async Task<string> ShowAsync(HistoryEntry entry, string ending, CancellationToken cancellationToken)
    {
        var line = await outcomes.FindAsync(entry.TeamId, entry.QueueItemId, cancellationToken) + ending;
        await cards.WantCollapsedAsync(entry.QueueItemId, line, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.History, entry.TeamId.Value, entry.QueueItemId.ToString()), cancellationToken);
        return line;
    }
}
