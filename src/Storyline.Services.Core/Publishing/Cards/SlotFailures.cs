using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>Records that a planned post could not go out: no slot ends in silence.</summary>
public sealed class SlotFailures(
    IQueueRepository queue, IHistoryRepository history, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>False when somebody else has it by now.</summary>
    public Task<bool> RecordAsync(QueueItem item, MediaItem picture, string reason, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
                if (await queue.TakeAsync(item.TeamId, item.Id, token) is not Taken.Ours { Item: { Status: QueueStatus.Claimed, Fence: var fence } } || fence != item.Fence)
                {
                    // Somebody else has it by now: a person who decides, or a worker that took it over.
                    return false;
                }

                await history.AddAsync(
                    new RecordedDecision(HistoryStatus.Failed) { Error = reason }.Line(item, picture, clock.GetUtcNow()),
                    token);
                await queue.RemoveAsync([item.Id], token);
                await changes.NotifyAsync(new Change(ChangeTopic.History, item.TeamId.Value, item.Id.ToString()), token);
                return true;
            },
            cancellationToken);
}
