using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Lets missed posts go, inside the caller's unit of work: each of their slots gets a line of the record, so that none ends in silence.</summary>
public sealed class MissedSlots(
    IQueueRepository queue, IHistoryRepository history, IMediaItemRepository media, IChangeNotifier changes, TimeProvider clock)
{
    public async Task LetGoAsync(ChatSettings chat, IReadOnlyList<QueueItem> missed, Actor by, CancellationToken cancellationToken)
    {
        var (now, window) = (clock.GetUtcNow(), PostingWindow.Of(chat));
        var pictures = await media.FindAsync(chat.TeamId, [.. missed.Select(row => row.MediaItemId)], cancellationToken);
        var why = by.Door is Door.Clock ? "this chat lets missed posts go" : $"{by.Name} cleared what was missed";
        await history.AddAsync(
            [
                .. missed.Select(row => new RecordedDecision(HistoryStatus.Skipped)
                {
                    By = by.UserId,
                    Error = $"It was missed on {window.Describe(row.ScheduledFor)}{Because(row, why)}",
                }.Line(row, pictures[row.MediaItemId], now)),
            ],
            cancellationToken);
        await queue.RemoveAsync([.. missed.Select(row => row.Id)], cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.History, chat.TeamId.Value), cancellationToken);
    }

    private static string Because(QueueItem row, string why) =>
        row.LastError is { } trouble ? $", and {why}. The last trouble with it: {trouble}" : $": posting stood still then, and {why}.";
}
