using Storyline.Models;
using System.Text.RegularExpressions;

namespace Storyline.Services.Domain.Scheduling;

internal static partial class ZoneNames
{
    public const int Suggestions = 3;

    public static TimeZoneInfo Find(string name)
    {
        // The runtime's cache ignores case, its files do not: only the exact name is the same answer every time.
        if (IanaName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.Id == name)
        {
            return zone;
        }

        throw new InvalidRequestException(Refusal(name));
    }

    /// <summary>The zones that this machine knows.</summary>
    public static IReadOnlyList<string> All() =>
        [.. TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Select(zone => zone.Id).Where(id => IanaName().IsMatch(id)).Order(StringComparer.Ordinal)];

    /// <summary>Names in the order of their likeness to what was typed, in upper case with underscores.</summary>
    public static IEnumerable<string> Nearest(string wanted, IEnumerable<string> known) =>
        known.OrderBy(id => Distance(wanted, id)).ThenBy(id => id, StringComparer.Ordinal);

    private static string Refusal(string name)
    {
        var known = All();
        if (known.Count < 2)
        {
            return $"The time zone '{name}' cannot be looked up, because this machine has no time-zone data: install the package tzdata, or use UTC.";
        }

        var wanted = name.Trim().Replace(' ', '_').ToUpperInvariant();
        var nearest = Nearest(wanted, known).Take(Suggestions);
        return $"The time zone '{name}' is unknown here: use an IANA name; the nearest are {string.Join(", ", nearest)}.";
    }

    private static int Distance(string wanted, string id)
    {
        var whole = id.ToUpperInvariant();
        return Math.Min(Edits(wanted, whole), Edits(wanted[(wanted.LastIndexOf('/') + 1)..], whole[(whole.LastIndexOf('/') + 1)..]));
    }

    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    // "localtime", "posix/…" and "right/…" are files of the zone database, but not zones.
    [GeneratedRegex(@"^(?!localtime$|posixrules$|Factory$|posix/|right/)[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z0-9_+\-]+)*\z")]
    private static partial Regex IanaName();
}
