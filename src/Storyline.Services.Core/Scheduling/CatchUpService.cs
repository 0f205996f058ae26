using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Posts that were missed during downtime or a pause: never all at once, never dropped in silence.</summary>
public sealed class CatchUpService(
    IQueueRepository queue,
    IPlanningQueueRepository planning,
    IChatSettingsRepository chats,
    MissedSlots missedSlots,
    MissedPostsAsking questions,
    AlertDesk desk,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>Looks for missed posts in every chat and does what its policy says.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var missedBefore = clock.GetUtcNow() - Lateness.Grace;
        var counts = await queue.CountMissedAsync(missedBefore, cancellationToken);
        var asked = (await desk.ListOpenAsync(AlertKind.PostsMissed, cancellationToken)).Select(alert => alert.Subject).ToHashSet(StringComparer.Ordinal);
        var unasked = (await desk.ListOpenAsync(AlertKind.CardNotSent, cancellationToken)).Select(alert => alert.Subject).ToHashSet(StringComparer.Ordinal);
        foreach (var chat in counts.Count + asked.Count + unasked.Count > 0 ? await chats.ListAsync(ChatPurpose.Work, cancellationToken) : [])
        {
            var missed = chat.IsPaused ? 0 : counts.GetValueOrDefault(chat.Id);
            if (missed == 0)
            {
                await (asked.Contains(chat.Id.ToString()) ? desk.ResolveAsync(chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(), cancellationToken) : Task.CompletedTask);
                await (unasked.Contains(MissedPostsAsking.UnaskedSubject(chat)) ? questions.EndUnaskedAsync(chat, cancellationToken) : Task.CompletedTask);
            }
            else if (chat.CatchUpPolicy is CatchUpPolicy.Ask)
            {
                await questions.AskInTimeAsync(chat, cancellationToken);
            }
            else
            {
                await ApplyAsync(chat, missedBefore, plan => plan.Decide(chat.CatchUpPolicy), Actor.Clock(chat.TeamId), cancellationToken);
            }
        }
    }

    /// <summary>The missed posts take the coming slots. Returns how many rows changed.</summary>
    /// <param name="missedBefore">Posts that were missed before then; what was missed later is left alone, because nobody was asked about it.</param>
    public Task<int> RescheduleAsync(ChatSettings chat, DateTimeOffset missedBefore, Actor by, CancellationToken cancellationToken) =>
        ApplyAsync(chat, missedBefore, plan => plan.Reschedule(), by, cancellationToken);

    /// <summary>The missed posts leave the plan for the record, which says that they were skipped; their pictures stay eligible. Returns how many left.</summary>
    /// <inheritdoc cref="RescheduleAsync"/>
    public Task<int> ClearAsync(ChatSettings chat, DateTimeOffset missedBefore, Actor by, CancellationToken cancellationToken) =>
        ApplyAsync(chat, missedBefore, plan => plan.Clear(), by, cancellationToken);

    /// <summary>One goes out now, the others take the coming slots. Returns how many rows changed.</summary>
    /// <inheritdoc cref="RescheduleAsync"/>
    public Task<int> SendAnywayAsync(ChatSettings chat, DateTimeOffset missedBefore, Actor by, CancellationToken cancellationToken) =>
        ApplyAsync(chat, missedBefore, plan => plan.SendAnyway(), by, cancellationToken);

    private Task<int> ApplyAsync(
        ChatSettings chat, DateTimeOffset missedBefore, Func<CatchUp, CatchUpDecision> choose, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("CatchUpService", "Apply", by, notes => work.ExecuteAsync(
            async token =>
            {
                await planning.LockPlanAsync(chat.Id, token);
                var rows = await planning.TakeScheduledAsync(chat.Id, token);
                if (choose(await LoadAsync(chat, rows, missedBefore, token)) is not CatchUpDecision.Act decision)
                {
                    notes.FoundNothing();
                    return 0;
                }

                await WriteAsync(decision, chat, rows, by, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, chat.TeamId.Value), token);
                notes.Set("moved", decision.Moves.Count);
                notes.Set("dropped", decision.Drops.Count);
                return decision.Moves.Count + decision.Drops.Count + (decision.SendNow is null ? 0 : 1);
            },
            cancellationToken));
    }

    private async Task<CatchUp> LoadAsync(ChatSettings chat, IReadOnlyList<QueueItem> rows, DateTimeOffset missedBefore, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var planner = new SlotPlanner(PostingWindow.Of(chat), chat.PostsPerDay, Planning.SlotSeed(chat));
        var inSlots = rows.Where(row => row.SlotNumber is not null).ToList();
        // What is between the two was missed later and is asked about by itself, or is just due, or being tried again, and goes out.
        var missed = inSlots.Where(row => row.IsMissed(missedBefore));
        var coming = inSlots.Where(row => row.ScheduledFor >= now);
        var taken = (await planning.ListInSlotsAsync(chat.Id, cancellationToken)).Select(row => row.SlotNumber!.Value).ToHashSet();
        var isOneOnItsWay = await queue.IsAnyForcedAsync(chat.Id, cancellationToken);
        return new CatchUp(missed.Select(QueueService.ToRow), coming.Select(QueueService.ToRow), planner, now, taken, isOneOnItsWay);
    }

    private async Task WriteAsync(CatchUpDecision.Act decision, ChatSettings chat, IReadOnlyList<QueueItem> rows, Actor by, CancellationToken cancellationToken)
    {
        var (now, window, byId) = (clock.GetUtcNow(), PostingWindow.Of(chat), rows.ToDictionary(row => row.Id));
        if (decision.SendNow is { } first)
        {
            await queue.ForceAsync(chat.TeamId, first, now, Reasons(byId[first])!, cancellationToken);
        }

        if (decision.Drops.Count > 0)
        {
            await missedSlots.LetGoAsync(chat, [.. decision.Drops.Select(id => byId[id])], by, cancellationToken);
        }

        if (decision.Moves.Count > 0)
        {
            await planning.MoveAsync([.. decision.Moves.Select(move => QueueService.ToMove(move) with { Reasons = Reasons(byId[move.Id]) })], cancellationToken);
        }

        IReadOnlyList<string>? Reasons(QueueItem row) =>
            row.ScheduledFor < now ? new PlanNote.Missed(window.Describe(row.ScheduledFor)).AddTo(row.Reasons) : null;
    }
}
