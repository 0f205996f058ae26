using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

/// <summary>What every list of slots must keep, said once and independently of how they are made.</summary>
internal static class SlotRules
{
    public static void Check(PostingWindow window, int postsPerDay, IReadOnlyList<Slot> slots)
    {
        var day = default(PostingDay);
        for (var i = 0; i < slots.Count; i++)
        {
            var (number, at) = slots[i];
            day = day.Date == number.PostingDate && day.Length > TimeSpan.Zero ? day : window.On(number.PostingDate);
            var fit = Math.Min(postsPerDay, (int)(day.Length / SlotPlanner.SmallestGap));
            var even = day.From + (day.Length * ((number.Index - 0.5) / fit));
            Require(number.Index >= 1 && number.Index <= fit, "is numbered within its day");
            Require(day.Contains(at), "is inside its window");
            Require((at - even).Duration() <= SlotPlanner.LargestJitter + TimeSpan.FromSeconds(1), "is within 30 minutes of its even position");
            Require(i == 0 || number > slots[i - 1].Number, "has a greater number than the one before");
            Require(i == 0 || at - slots[i - 1].At >= SlotPlanner.SmallestGap, "is ten minutes behind the one before");

            void Require(bool holds, string rule)
            {
                if (!holds)
                {
                    Assert.Fail($"{number} at {at:O} of {window} ({postsPerDay} a day, even {even:O}): not true that it {rule}.");
                }
            }
        }
    }
}
