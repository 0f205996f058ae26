using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// A row is sent now and every later row takes the slot of the one before it, so that the plan has no gap; the last slot becomes free. A slot whose
/// time is over goes to nobody: a row that was moved there would be missed without ever having been due. Nor does a place that a person chose on another
/// date, and the row that has it stays there.
/// </summary>
/// <param name="SendNow">The row that was chosen, or the earliest.</param>
/// <param name="Moves">All of the plan that were behind it, in order; none when its own time is over, or its place is one that a person chose.</param>
public sealed record PullForward(QueueItemId SendNow, IReadOnlyList<RowMove> Moves)
{
    /// <param name="planned">The rows of one chat that are still to be sent, in any order.</param>
    /// <param name="chosen">The row to send; null: the earliest.</param>
    /// <returns>Null when there is none.</returns>
    public static PullForward? Of(IEnumerable<QueuedRow> planned, DateTimeOffset now, QueueItemId? chosen = null)
    {
        var rows = planned.OrderBy(row => row.Slot.At).ThenBy(row => row.Slot.Number).SkipWhile(row => chosen is not null && row.Id != chosen).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var vacates = rows[0].Slot.At >= now && !rows[0].Slot.Number.IsByHand;
        var run = vacates ? rows.Where(row => !row.Slot.Number.IsByHand).ToList() : [];
        return new PullForward(rows[0].Id, [.. run.Skip(1).Zip(run, (row, before) => new RowMove(row.Id, before.Slot))]);
    }
}
