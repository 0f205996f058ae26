using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Brings a chat's plan back to the present without a burst: at most one row is sent at once, and the order of the rows is kept. A post that a person put on
/// another date is still to come there, and gives its place to no other.
/// </summary>
/// <param name="overdue">Unsent rows whose time has passed, in any order. A row that is merely due now is not overdue; where that begins is the caller's to say.</param>
/// <param name="coming">The rows after them, in any order.</param>
/// <param name="planner">Makes the slots behind the last planned one.</param>
/// <param name="taken">Slots that other rows of the chat hold, such as cards that wait: they are not given out again.</param>
/// <param name="isOneOnItsWay">Whether a row of the chat that is to go out at once has not gone yet.</param>
public sealed class CatchUp(
    IEnumerable<QueuedRow> overdue, IEnumerable<QueuedRow> coming, SlotPlanner planner, DateTimeOffset now, IReadOnlySet<SlotNumber>? taken = null,
    bool isOneOnItsWay = false)
{
    private readonly List<QueuedRow> overdue = [.. overdue.OrderBy(row => row.Slot.At).ThenBy(row => row.Slot.Number)];
    private readonly List<QueuedRow> coming = [.. coming.OrderBy(row => row.Slot.At).ThenBy(row => row.Slot.Number)];

    /// <summary>
    /// What the chat's policy says. <see cref="CatchUpPolicy.Gradual"/> sends one row at once only while the posting window is open, and only when none
    /// is on its way: whatever keeps that one back would gather one after the other.
    /// </summary>
    public CatchUpDecision Decide(CatchUpPolicy policy) => overdue.Count == 0
        ? new CatchUpDecision.Nothing()
        : policy switch
        {
            CatchUpPolicy.Ask => new CatchUpDecision.AskTheTeam(overdue),
            CatchUpPolicy.Gradual => planner.Window.Contains(now) && !isOneOnItsWay ? SendAnyway() : Reschedule(),
            CatchUpPolicy.Skip => Clear(),
        };

    /// <summary>Nothing is sent at once: the overdue rows take the coming slots, and the last rows get new slots behind them.</summary>
    public CatchUpDecision Reschedule() => overdue.Count == 0
        ? new CatchUpDecision.Nothing()
        : new CatchUpDecision.Act(null, Spread(overdue, now), []);

    /// <summary>One row is sent at once, at a person's word whatever the hour; the others take the coming slots, the first of them ten minutes from now at the earliest.</summary>
    public CatchUpDecision SendAnyway() => overdue.Count == 0
        ? new CatchUpDecision.Nothing()
        : new CatchUpDecision.Act(overdue[0].Id, Spread(overdue.Skip(1), now + SlotPlanner.SmallestGap), []);

    /// <summary>The overdue rows leave the plan; the coming ones stay as they are.</summary>
    public CatchUpDecision Clear() => overdue.Count == 0
        ? new CatchUpDecision.Nothing()
        : new CatchUpDecision.Act(null, [], [.. overdue.Select(row => row.Id)]);

    private List<RowMove> Spread(IEnumerable<QueuedRow> late, DateTimeOffset notBefore)
    {
        var staying = coming.Where(row => row.Slot.Number.IsByHand && row.Slot.At >= notBefore).ToList();
        var moving = coming.Where(row => !staying.Contains(row)).ToList();
        var others = new HandPlaces(planner.Window, staying);
        var behind = Behind(notBefore).Where(slot => taken?.Contains(slot.Number) is not true && others.TooClose(slot.At) is null);
        var slots = moving.Select(row => row.Slot).Where(slot => slot.At >= notBefore).Concat(behind);
        return [.. late.Concat(moving).Zip(slots, (row, slot) => (row, slot)).Where(pair => pair.row.Slot != pair.slot).Select(pair => new RowMove(pair.row.Id, pair.slot))];
    }

    /// <summary>The slots behind the run that a plan numbered: a single post that a person put on a later date is not its end.</summary>
    private IEnumerable<Slot> Behind(DateTimeOffset notBefore)
    {
        // A post that was moved within its date may be the latest without the greatest number.
        var run = overdue.Concat(coming).Select(row => row.Slot).Where(slot => !slot.Number.IsByHand).ToList();
        return run.Count == 0 ? planner.From(notBefore) : planner.After(new Slot(run.Max(slot => slot.Number), run.Max(slot => slot.At)), notBefore);
    }
}
