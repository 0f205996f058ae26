namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// Whatever was planned is still planned, or in the record, or was removed by a person who said so, and never two of them. Each slot lies in its chat's hours.
/// </summary>
internal static class EverySlotIsAccountedFor
{
    public static IEnumerable<string> Violations(Evidence evidence) => [.. Lost(evidence), .. OutOfHours(evidence)];

    private static IEnumerable<string> Lost(Evidence evidence)
    {
        var recorded = evidence.History.Select(line => line.Item).ToHashSet();
        var left = evidence.Journal.Where(line => line.Kind == "left").ToDictionary(line => line.Item);
        foreach (var planned in evidence.Journal.Where(line => line.Kind == "planned"))
        {
            var (isQueued, isRecorded, hasLeft) = (evidence.Queue.ContainsKey(planned.Item), recorded.Contains(planned.Item), left.TryGetValue(planned.Item, out var end));
            if (isQueued && isRecorded)
            {
                yield return $"slot {planned.Slot} ({planned.At:u}) is in the record and still in the plan";
            }

            if (hasLeft && !isRecorded && end!.Removal is null)
            {
                yield return $"slot {planned.Slot} ({planned.At:u}) has vanished: it is not in the record, and nobody removed it";
            }

            if (!isQueued && !hasLeft)
            {
                yield return $"slot {planned.Slot} ({planned.At:u}) is nowhere";
            }
        }
    }

    private static IEnumerable<string> OutOfHours(Evidence evidence) =>
        from line in evidence.Journal
        where line.Kind != "left" && line is { IsForced: false, Slot: not null }
        let place = evidence.Rig.Places.Single(place => place.Id.Value == line.Chat)
        let hour = TimeZoneInfo.ConvertTime(line.At, TimeZoneInfo.FindSystemTimeZoneById(place.Zone)).Hour
        where place.Opens < place.Closes ? hour < place.Opens || hour >= place.Closes : hour < place.Opens && hour >= place.Closes
        select $"slot {line.Slot} is at {line.At:u}, outside {place.Opens}–{place.Closes} in {place.Zone}";
}
