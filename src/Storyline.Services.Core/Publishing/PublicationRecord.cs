using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Services.Core.Publishing;

/// <summary>Makes a publication that is out a line of the record, inside the caller's unit of work, with all that follows from a post.</summary>
public sealed class PublicationRecord(
    IQueueRepository queue,
    ICarouselItemRepository carousel,
    IStoryCheckRepository checks,
    IMediaItemRepository media,
    IChatSettingsRepository chats,
    PostRecord record,
    PostOutcomes outcomes)
{
    /// <summary>
    /// Nothing is written when the post has left the plan meanwhile. It was posted when the publish call was made, however much later that came out; its story is
    /// looked for from now on.
    /// </summary>
    /// <param name="saidBy">The person who says that it is out: then it is confirmed. Null when Instagram does: then its story is looked for.</param>
    public async Task WriteAsync(Publication publication, Actor? saidBy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(publication.TeamId, publication.QueueItemId, cancellationToken) is not { } item)
        {
            return;
        }

        var chat = (await chats.FindAsync(publication.TeamId, publication.ChatSettingsId, cancellationToken))!;
        var picture = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!;
        var entry = new RecordedDecision(HistoryStatus.Posted)
        {
            Method = PostingMethod.InstagramApi,
            By = saidBy?.UserId ?? publication.RequestedBy,
            Account = publication.InstagramAccountId,
            MediaId = publication.MediaId,
            ConfirmedHow = saidBy is null ? null : ConfirmedHow.Person,
            PostedAt = publication.IntentStartedAt,
        }.Line(item, picture, now);
        var others = (await carousel.ListAsync([publication.Id], cancellationToken)).Skip(1).Select(part => part.MediaItemId).ToList();
        await record.WriteAsync(entry, others, chat, await outcomes.LineAsync(entry, "Storyline", chat, cancellationToken), cancellationToken);
        if (saidBy is null)
        {
            await checks.AddAsync(
                new StoryCheck { HistoryEntryId = entry.Id, TeamId = entry.TeamId, InstagramAccountId = publication.InstagramAccountId, NextAt = now }, cancellationToken);
        }
    }
}
