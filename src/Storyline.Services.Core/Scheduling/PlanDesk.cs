using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Where people change single planned posts: opens the plan, lets one change happen, notes who did it, and tells everybody who waits for changes.</summary>
public sealed class PlanDesk(
    IQueueRepository queue,
    IPlanningQueueRepository planning,
    IChatSettingsRepository chats,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace)
{
    private const string IsOutOfDate = "The plan has changed meanwhile: look at it again.";

    /// <summary>Changes the plan of the chat that a planned post belongs to.</summary>
    /// <param name="method">What the trace calls it.</param>
    /// <param name="seen">The time that the post had when the person saw it; null: whatever it has.</param>
    /// <param name="change">Does it, and says what the audit log notes.</param>
    /// <exception cref="NotFoundException">The team has no such planned post (any more).</exception>
    /// <exception cref="ConflictException">It is no longer only planned, or no longer where the person saw it.</exception>
    public Task<T> ChangeAsync<T>(
        string method, QueueItemId id, DateTimeOffset? seen, Actor by, Func<OpenPlan, CancellationToken, Task<(T Result, PlanChange Note)>> change, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("PlanDesk", method, by, notes => work.ExecuteAsync(
            async token =>
            {
                var plan = await OpenAsync(by.TeamId, id, seen, token);
                var (result, note) = await change(plan, token);
                await audit.AppendAsync(by, note.Action, note.Subject, note.Before, note.After, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, by.TeamId.Value, id.ToString()), token);
                notes.Set("item", id.ToString());
                return result;
            },
            cancellationToken));
    }

    private async Task<OpenPlan> OpenAsync(TeamId teamId, QueueItemId id, DateTimeOffset? seen, CancellationToken cancellationToken)
    {
        var found = await queue.FindAsync(teamId, id, cancellationToken) ?? throw new NotFoundException(QueueService.IsGone(id));
        await planning.LockPlanAsync(found.ChatSettingsId, cancellationToken);
        var rows = await planning.TakeScheduledAsync(found.ChatSettingsId, cancellationToken);
        var item = rows.FirstOrDefault(row => row.Id == id && !row.IsForced)
            ?? throw new ConflictException("This post is on its way or in the chat already: decide there what becomes of it.");
        return seen is { } time && time != item.ScheduledFor
            ? throw new ConflictException(IsOutOfDate)
            : new OpenPlan((await chats.FindAsync(teamId, item.ChatSettingsId, cancellationToken))!, rows, item);
    }
}
