using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Places that a person chooses, in between the slots that are planned. A post that stays on its posting date keeps its slot number, so that the date
/// has as many posts as before; one that comes from another date takes a number that no plan ever gives, so that it fills nobody's slot.
/// </summary>
/// <param name="others">The rows of the chat that hold a slot, without the one that is placed.</param>
public sealed class HandPlaces(PostingWindow window, IReadOnlyCollection<QueuedRow> others)
{
    /// <summary>Two digits are there.</summary>
    private const int LastIndex = 99;

    /// <summary>The row that is closer than ten minutes, or null.</summary>
    public QueuedRow? TooClose(DateTimeOffset at) => others.Where(row => IsClose(row, at)).OrderBy(row => (row.Slot.At - at).Duration()).Select(row => (QueuedRow?)row).FirstOrDefault();

    /// <summary>The first time from then on that is ten minutes from every other row.</summary>
    public DateTimeOffset FreeFrom(DateTimeOffset at) => others.Where(row => row.Slot.At > at - SlotPlanner.SmallestGap).OrderBy(row => row.Slot.At)
        .Aggregate(at, (free, row) => IsClose(row, free) ? row.Slot.At + SlotPlanner.SmallestGap : free);

    /// <summary>The number that a row of this number takes at that time; null when the date is full of hand-placed posts.</summary>
    public SlotNumber? NumberAt(SlotNumber current, DateTimeOffset at)
    {
        var date = window.PostingDateOf(at);
        if (date == current.PostingDate)
        {
            return current;
        }

        var taken = others.Select(row => row.Slot.Number).ToHashSet();
        return Enumerable.Range(SlotNumber.FirstByHand, LastIndex - SlotNumber.FirstByHand + 1).Select(index => (SlotNumber?)SlotNumber.Of(date, index)).FirstOrDefault(number => !taken.Contains(number!.Value));
    }

    private static bool IsClose(QueuedRow row, DateTimeOffset at) => (row.Slot.At - at).Duration() < SlotPlanner.SmallestGap;
}
