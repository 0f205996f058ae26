using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>The effects of a decision, all of them, inside the caller's unit of work: history, lock, counters, the queue row's end, the card's last line.</summary>
public sealed class PostRecord(
    IQueueRepository queue,
    IMediaItemRepository media,
    IMediaLockRepository locks,
    IHistoryRepository history,
    IChatCardRepository cards,
    IMemberRepository members,
    IChangeNotifier changes)
{
    /// <param name="others">Pictures that went out in the same post; what follows for the entry's own follows for each of them.</param>
    /// <param name="line">What the post's cards collapse to.</param>
    public async Task WriteAsync(HistoryEntry entry, IReadOnlyList<MediaItemId> others, ChatSettings chat, string line, CancellationToken cancellationToken)
    {
        await history.AddAsync(entry, cancellationToken);
        foreach (var picture in others.Prepend(entry.MediaItemId))
        {
            await (LockFor(entry, picture, chat) is { } held ? locks.AddAsync(held, cancellationToken) : Task.CompletedTask);
            await (entry.Status is HistoryStatus.Posted ? media.CountPostAsync(entry.TeamId, picture, entry.PostedAt, cancellationToken) : Task.CompletedTask);
        }

        if (entry is { Status: HistoryStatus.Posted, UserId: { } user })
        {
            await members.CountPostAsync(user, cancellationToken);
        }

        await queue.RemoveAsync([entry.QueueItemId], cancellationToken);
        await cards.WantCollapsedAsync(entry.QueueItemId, line, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.History, entry.TeamId.Value, entry.QueueItemId.ToString()), cancellationToken);
    }

    private static MediaLock? LockFor(HistoryEntry entry, MediaItemId picture, ChatSettings chat)
    {
        (LockReason Reason, int? Days)? wanted = entry.Status switch
        {
            HistoryStatus.Posted => (LockReason.RecentPost, chat.RepostTtlDays),
            HistoryStatus.Skipped => (LockReason.SkipCooldown, chat.SkipTtlDays),
            HistoryStatus.Rejected => (LockReason.PermanentReject, null),
            HistoryStatus.Failed => null,
        };
        return wanted is not { } chosen || chosen.Days is 0
            ? null
            : new MediaLock
            {
                Id = MediaLockId.New(entry.PostedAt),
                TeamId = entry.TeamId,
                MediaItemId = picture,
                Reason = chosen.Reason,
                LockedFrom = entry.PostedAt,
                LockedUntil = chosen.Days is { } days ? entry.PostedAt.AddDays(days) : null,
                LockedBy = entry.UserId,
            };
    }
}
