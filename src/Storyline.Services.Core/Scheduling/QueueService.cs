using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>The stored plan: reading it, and what people do with it.</summary>
public sealed class QueueService(
    IQueueRepository queue,
    IPlanningQueueRepository planning,
    IMediaItemRepository media,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>What goes out next in all of a team's chats, in order; cards that wait for the team included.</summary>
    public Task<Page<PlannedItem>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken) => ListAsync(teamId, null, page, cancellationToken);

    /// <summary>The same of one chat, or of the whole team when none is named.</summary>
    public async Task<Page<PlannedItem>> ListAsync(TeamId teamId, ChatSettingsId? chat, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await queue.ListAsync(teamId, chat, page, cancellationToken);
        var pictures = await media.FindAsync(teamId, [.. rows.Items.Select(item => item.MediaItemId)], cancellationToken);
        return rows.Select(item => new PlannedItem(item, pictures[item.MediaItemId]));
    }

    /// <summary>The earliest post that is still to go out by its time, of one chat or of the whole team: neither a card that waits nor what was missed. Null when none is planned.</summary>
    public async Task<PlannedItem?> NextAsync(TeamId teamId, ChatSettingsId? chat, CancellationToken cancellationToken) =>
        await queue.FindNextAsync(teamId, chat, clock.GetUtcNow() - Lateness.Grace, cancellationToken) is { } next
            ? new PlannedItem(next, (await media.FindAsync(teamId, next.MediaItemId, cancellationToken))!)
            : null;

    /// <exception cref="NotFoundException">The team has no such planned post.</exception>
    public async Task<PlannedItem> GetAsync(TeamId teamId, QueueItemId id, CancellationToken cancellationToken)
    {
        var item = await queue.FindAsync(teamId, id, cancellationToken)
            ?? throw new NotFoundException(IsGone(id));
        var picture = await media.FindAsync(teamId, item.MediaItemId, cancellationToken);
        return new PlannedItem(item, picture!);
    }

    /// <summary>
    /// Sends the earliest planned post now, even while paused; each later one moves up one slot, so that the plan has no gap. When that post's own time is
    /// over, none does. Null when nothing is planned.
    /// </summary>
    public Task<PlannedItem?> ForceNextAsync(ChatSettings chat, Actor by, CancellationToken cancellationToken) => ForceNextAsync(chat, seen: null, by, cancellationToken);

    /// <summary>The same if the earliest is still the post that a person saw as such; null, and nothing happens, when it is not.</summary>
    public Task<PlannedItem?> ForceNextIfAsync(ChatSettings chat, QueueItemId seen, Actor by, CancellationToken cancellationToken) =>
        ForceNextAsync(chat, seen, by, cancellationToken);

    /// <summary>How a chat's plan is at this moment.</summary>
    public async Task<PlanState> StateAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        PlanState.Of(await queue.ListScheduledAsync(chat.Id, cancellationToken));

    /// <summary>Empties a chat's plan; cards that wait for the team stay. Returns how many rows left.</summary>
    public async Task<int> ResetAsync(ChatSettings chat, Actor by, CancellationToken cancellationToken) =>
        (await ResetAsync(chat, seen: null, by, cancellationToken))!.Value;

    /// <summary>Empties a chat's plan if it is still as a person saw it; null, and nothing happens, when it is not.</summary>
    public Task<int?> ResetIfAsync(ChatSettings chat, PlanState seen, Actor by, CancellationToken cancellationToken) => ResetAsync(chat, seen, by, cancellationToken);

    private Task<PlannedItem?> ForceNextAsync(ChatSettings chat, QueueItemId? seen, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("QueueService", "ForceNext", by, notes => work.ExecuteAsync(
            async token =>
            {
                await planning.LockPlanAsync(chat.Id, token);
                var inSlots = (await planning.TakeScheduledAsync(chat.Id, token)).Where(row => row.SlotNumber is not null).ToList();
                var now = clock.GetUtcNow();
                if (PullForward.Of(inSlots.Select(ToRow), now) is not { } pull || (seen is { } expected && pull.SendNow != expected))
                {
                    notes.FoundNothing();
                    return null;
                }

                var forced = inSlots.Single(row => row.Id == pull.SendNow);
                var picture = (await media.FindAsync(chat.TeamId, forced.MediaItemId, token))!;
                await queue.ForceAsync(chat.TeamId, forced.Id, now, new PlanNote.Forced(by.Name).AddTo(forced.Reasons), token);
                await planning.MoveAsync([.. pull.Moves.Select(ToMove)], token);
                await audit.AppendAsync(by, "plan.forced", picture.FileName, PostingWindow.Of(chat).Describe(forced.ScheduledFor), "now", token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, chat.TeamId.Value), token);
                notes.Set("moved", pull.Moves.Count);
                return new PlannedItem(forced, picture);
            },
            cancellationToken));
    }

    private Task<int?> ResetAsync(ChatSettings chat, PlanState? seen, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("QueueService", "Reset", by, notes => work.ExecuteAsync<int?>(
            async token =>
            {
                await planning.LockPlanAsync(chat.Id, token);
                var rows = await planning.TakeScheduledAsync(chat.Id, token);
                if (seen is not null && PlanState.Of(rows) != seen)
                {
                    notes.FoundNothing();
                    return null;
                }

                var removed = await queue.ResetAsync(chat.Id, token);
                notes.Set("removed", removed);
                await audit.AppendAsync(by, "plan.reset", chat.Name, $"{removed} planned posts", null, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, chat.TeamId.Value), token);
                return removed;
            },
            cancellationToken));
    }

    internal static string IsGone(QueueItemId id) => $"There is no planned post {id}: it may have gone out already; look in the history.";

    internal static QueuedRow ToRow(QueueItem item) => new(item.Id, new Slot(item.SlotNumber!.Value, item.ScheduledFor));

    internal static QueueMove ToMove(RowMove move) => new(move.Id, move.To.At, move.To.Number);
}
