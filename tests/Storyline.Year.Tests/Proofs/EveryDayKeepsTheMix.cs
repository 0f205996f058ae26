using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// The same bound, day by day and from the record: at the end of each local day of a chat, what was posted by then is counted, with what still waits, and measured
/// against <see cref="MixBound"/> from where the plan of the day's slots started. It follows from the bound of the slots as long as the record has what was planned,
/// and that is what it adds.
/// <para>
/// It holds of the days before anything became different from what the plan counted on: a slot was passed on, or one of its slots up to that day or a post that was
/// in the plan before it was skipped, rejected, removed, moved, forced or given another picture. The journal keeps no time of moves and removals: they end the claim for the
/// whole plan.
/// </para>
/// </summary>
internal sealed class EveryDayKeepsTheMix
{
    private readonly ILookup<Guid, HistoryLine> recorded;
    private readonly Dictionary<Guid, long> lastChange;
    private readonly HashSet<Guid> removed;
    private readonly Evidence evidence;

    private EveryDayKeepsTheMix(Evidence evidence)
    {
        this.evidence = evidence;
        recorded = evidence.History.ToLookup(line => line.Item);
        lastChange = evidence.Journal.Where(line => line.Kind == "changed").GroupBy(line => line.Item).ToDictionary(lines => lines.Key, lines => lines.Max(line => line.Number));
        removed = [.. evidence.Journal.Where(line => line.Kind == "left" && !recorded.Contains(line.Item)).Select(line => line.Item)];
    }

    /// <summary>One for each day that was measured: what is wrong with it, or null.</summary>
    public static IReadOnlyList<string?> Check(Evidence evidence, IReadOnlyList<WrittenPlan> plans)
    {
        var days = new EveryDayKeepsTheMix(evidence);
        return [.. plans.SelectMany(days.Measure)];
    }

    private IEnumerable<string?> Measure(WrittenPlan plan)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(evidence.Rig.Places.Single(place => place.Id.Value == plan.Chat).Zone);
        var bound = new MixBound(plan.Shares, plan.Start);
        var slots = new List<JournalLine>();
        foreach (var day in plan.Lines.GroupBy(line => TimeZoneInfo.ConvertTime(line.At, zone).Date))
        {
            slots.AddRange(day);
            var midnight = day.Key.AddDays(1);
            var end = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
            if (day.Any(line => WrittenPlan.PassedOver(line) is not null) || plan.Queued.Concat(slots).Any(row => IsDisturbed(row, plan, end)))
            {
                yield break;
            }

            yield return Fault(bound, Deviations(plan, slots, end), slots.Count) is { } fault
                ? $"mix: at the end of {day.Key:yyyy-MM-dd} in {zone.Id}, by the plan of {plan.Made:u}, {fault}"
                : null;
        }
    }

    private bool IsDisturbed(JournalLine row, WrittenPlan plan, DateTimeOffset end) =>
        lastChange.GetValueOrDefault(row.Item) > plan.Lines[^1].Number || removed.Contains(row.Item) || recorded[row.Item].Any(line => line.Status != "posted" && line.At < end);

    private Dictionary<string, decimal> Deviations(WrittenPlan plan, List<JournalLine> slots, DateTimeOffset end)
    {
        var now = plan.Shares.ToDictionary(share => share.Category, share => plan.Start[share.Category] + (slots.Count * share.Ratio));
        foreach (var row in plan.Queued)
        {
            // The start counts it as the picture that was planned.
            Move(evidence.Media[row.Media].Category, 1);
            Move(CategoryOf(row, end), -1);
        }

        slots.ForEach(row => Move(CategoryOf(row, end), -1));
        return now;

        void Move(string category, int posts) => now[category] = now.GetValueOrDefault(category) + posts;
    }

    /// <summary>As it is in the record, or as it waits.</summary>
    private string CategoryOf(JournalLine row, DateTimeOffset end) =>
        recorded[row.Item].FirstOrDefault(line => line.Status == "posted" && line.At < end)?.Category ?? evidence.Media[row.Media].Category;

    private static string? Fault(MixBound bound, Dictionary<string, decimal> deviations, int slots) => bound.Shares
        .Where(share => -deviations[share.Category] > bound.MostAbove(share.Category) + MixBound.Tolerance || bound.IsTooFarBelow(deviations[share.Category], slots))
        .Select(share => $"{share.Category} is {deviations[share.Category]:0.000} slots below its share").FirstOrDefault();
}
