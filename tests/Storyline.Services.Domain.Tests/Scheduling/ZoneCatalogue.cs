namespace Storyline.Services.Domain.Tests.Scheduling;

/// <summary>
/// Every time zone of the machine between 2024 and 2036, zones whose clocks never differ in that time taken once,
/// with the stretches between their clock changes: the oracle that the product's boundaries are compared with.
/// </summary>
internal static class ZoneCatalogue
{
    public static readonly DateOnly First = new(2024, 1, 1);
    public static readonly DateOnly Last = new(2036, 12, 31);

    private const string Database = "/usr/share/zoneinfo";

    private static readonly Lazy<IReadOnlyList<Entry>> Entries = new(() =>
        [.. Names().Distinct().Select(TimeZoneInfo.FindSystemTimeZoneById).Select(Read).DistinctBy(zone => string.Join(' ', zone.Stretches))]);

    public static IReadOnlyList<Entry> All => Entries.Value;

    /// <summary>From <paramref name="Start"/>, included, the clock is <paramref name="Offset"/> ahead of UTC.</summary>
    internal readonly record struct Stretch(DateTime Start, TimeSpan Offset);

    internal sealed record Entry(string Id, IReadOnlyList<Stretch> Stretches)
    {
        /// <summary>The days around each clock change.</summary>
        public IEnumerable<DateOnly> RestlessDays => Stretches.Skip(1)
            .SelectMany(stretch => Enumerable.Range(-2, 5).Select(day => DateOnly.FromDateTime(stretch.Start).AddDays(day)))
            .Where(day => day >= First && day <= Last).Distinct();

        public bool ChangesBetween(DateTimeOffset from, DateTimeOffset until) =>
            Stretches.Skip(1).Any(stretch => stretch.Start > from.UtcDateTime && stretch.Start < until.UtcDateTime);

        /// <summary>The first instant at which the local clock shows that time or a later one.</summary>
        public DateTime FirstInstantAt(DateTime wall)
        {
            for (var i = 0; ; i++)
            {
                var instant = wall - Stretches[i].Offset;
                instant = i > 0 && instant < Stretches[i].Start ? Stretches[i].Start : instant;
                if (i == Stretches.Count - 1 || instant < Stretches[i + 1].Start)
                {
                    return instant;
                }
            }
        }
    }

    // The runtime lists the zones of places only; the folder has Etc/GMT+12 and its like as well.
    private static IEnumerable<string> Names()
    {
        var files = Directory.Exists(Database) ? Directory.EnumerateFiles(Database, "*", SearchOption.AllDirectories) : [];
        return TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Select(zone => zone.Id).Concat(files
            .Select(file => Path.GetRelativePath(Database, file))
            .Where(name => char.IsUpper(name[0]) && name != "Factory" && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)));
    }

    private static Entry Read(TimeZoneInfo zone)
    {
        var time = new DateTime(2023, 12, 28, 0, 0, 0, DateTimeKind.Utc);
        var end = new DateTime(2037, 1, 4, 0, 0, 0, DateTimeKind.Utc);
        var stretches = new List<Stretch> { new(time, zone.GetUtcOffset(time)) };
        for (var next = time.AddHours(12); next < end; time = next, next = next.AddHours(12))
        {
            if (zone.GetUtcOffset(next) != stretches[^1].Offset)
            {
                stretches.Add(Change(zone, time, next));
            }
        }

        return new Entry(zone.Id, stretches);
    }

    private static Stretch Change(TimeZoneInfo zone, DateTime low, DateTime high)
    {
        var offset = zone.GetUtcOffset(low);
        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low.AddSeconds(Math.Floor((high - low).TotalSeconds / 2));
            (low, high) = zone.GetUtcOffset(middle) == offset ? (middle, high) : (low, middle);
        }

        return new Stretch(high, zone.GetUtcOffset(high));
    }
}
