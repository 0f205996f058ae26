using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Moves a plan that was made by other settings onto the slots of the current ones. The pictures, their order and their reasons stay.</summary>
public sealed class Replanning(
    IPlanningQueueRepository planning, IHistoryRepository history, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace, TimeProvider clock)
{
    /// <summary>
    /// Every coming post that is only planned takes the next free slot; one whose post has gone out already, at another hour, is not free. Cards that wait, forced posts, missed ones and those that a person moved to another
    /// date stay where they are. Returns how many moved.
    /// </summary>
    public Task<int> RunAsync(ChatSettings chat, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("Replanning", "Run", by, notes => work.ExecuteAsync(
            async token =>
            {
                await planning.LockPlanAsync(chat.Id, token);
                var moves = await MovesAsync(chat, token);
                if (moves.Count == 0)
                {
                    notes.FoundNothing();
                    return 0;
                }

                await planning.MoveAsync(moves, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, chat.TeamId.Value), token);
                notes.Set("moved", moves.Count);
                return moves.Count;
            },
            cancellationToken));
    }

    private async Task<IReadOnlyList<QueueMove>> MovesAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var coming = (await planning.TakeScheduledAsync(chat.Id, cancellationToken))
            .Where(row => row.SlotNumber is { IsByHand: false } && !row.IsForced && row.ScheduledFor >= now).ToList();
        var ids = coming.Select(row => row.Id).ToHashSet();
        var held = (await planning.ListInSlotsAsync(chat.Id, cancellationToken)).Where(row => !ids.Contains(row.Id)).Select(QueueService.ToRow).ToList();
        var window = PostingWindow.Of(chat);
        var ended = await history.SlotsFromAsync(chat.TeamId, chat.Id, SlotNumber.Of(window.PostingDateOf(now), 1), cancellationToken);
        var numbers = held.Select(row => row.Slot.Number).Concat(ended).ToHashSet();
        var places = new HandPlaces(window, held);
        var free = new SlotPlanner(window, chat.PostsPerDay, Planning.SlotSeed(chat)).From(now)
            .Where(slot => !numbers.Contains(slot.Number) && places.TooClose(slot.At) is null).Take(coming.Count);
        return [.. coming.Zip(free).Where(pair => !StandsAt(pair.First, pair.Second)).Select(pair => new QueueMove(pair.First.Id, pair.Second.At, pair.Second.Number))];
    }

    private static bool StandsAt(QueueItem row, Slot slot) => row.SlotNumber == slot.Number && row.ScheduledFor == slot.At;
}
