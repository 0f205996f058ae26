using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>The earliest row is sent now and every later row takes the slot of the one before it, so that the plan has no gap; the last slot becomes free.</summary>
/// <param name="SendNow">The row that was the earliest.</param>
/// <param name="Moves">All the others, in order.</param>
public sealed record PullForward(QueueItemId SendNow, IReadOnlyList<RowMove> Moves)
{
    /// <param name="planned">The rows of one chat that are still to be sent, in any order.</param>
    /// <returns>Null when there is none.</returns>
    public static PullForward? Of(IEnumerable<QueuedRow> planned)
    {
        var rows = planned.OrderBy(row => row.Slot.At).ThenBy(row => row.Slot.Number).ToList();
        return rows.Count == 0 ? null : new PullForward(rows[0].Id, [.. rows.Skip(1).Zip(rows, (row, before) => new RowMove(row.Id, before.Slot))]);
    }
}
