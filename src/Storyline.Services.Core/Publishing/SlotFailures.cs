using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing;

/// <summary>Records that a planned post could not go out: no slot ends in silence.</summary>
public sealed class SlotFailures(
    IQueueRepository queue, IHistoryRepository history, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    public Task RecordAsync(QueueItem item, MediaItem picture, string reason, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
                if (await queue.TakeAsync(item.TeamId, item.Id, token) is not Taken.Ours { Item.Fence: var fence } || fence != item.Fence)
                {
                    // Somebody else has it by now: a person who decides, or a worker that took it over.
                    return;
                }

                var now = clock.GetUtcNow();
                await history.AddAsync(
                    new HistoryEntry
                    {
                        Id = HistoryEntryId.New(now),
                        TeamId = item.TeamId,
                        MediaItemId = picture.Id,
                        QueueItemId = item.Id,
                        ChatSettingsId = item.ChatSettingsId,
                        ScheduledFor = item.ScheduledFor,
                        SlotNumber = item.SlotNumber,
                        PostedAt = now,
                        Status = HistoryStatus.Failed,
                        Method = PostingMethod.TelegramManual,
                        MediaSnapshot = MediaSnapshot.Of(picture).ToJson(),
                        Reasons = item.Reasons,
                        Error = reason[..Math.Min(reason.Length, 1000)],
                    },
                    token);
                await queue.RemoveAsync([item.Id], token);
                await changes.NotifyAsync(new Change(ChangeTopic.History, item.TeamId.Value, item.Id.ToString()), token);
            },
            cancellationToken);
}
