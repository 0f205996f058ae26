namespace Storyline.Services.Domain.Scheduling;

/// <summary>Finds time zones by what a person types: a city, a part of a name, or something close to one.</summary>
public static class ZoneSearch
{
    /// <summary>IANA names, the best first: the very name, then names with a part that begins so, then names that contain it, then similar ones.</summary>
    /// <param name="text">Empty for all zones, by name.</param>
    public static IReadOnlyList<string> Find(string text, int most)
    {
        var wanted = text.Trim().Replace(' ', '_').ToUpperInvariant();
        var known = ZoneNames.All();
        var found = known
            .Select(id => (Id: id, Rank: Rank(id.ToUpperInvariant(), wanted)))
            .Where(zone => zone.Rank is not null)
            .OrderBy(zone => zone.Rank).ThenBy(zone => zone.Id, StringComparer.Ordinal)
            .Select(zone => zone.Id).Take(most).ToList();
        return found.Count > 0 ? found : [.. ZoneNames.Nearest(wanted, known).Take(Math.Min(most, ZoneNames.Suggestions))];
    }

    /// <summary>Whether this is exactly the IANA name of a zone.</summary>
    public static bool IsName(string text) => ZoneNames.All().Contains(text, StringComparer.Ordinal);

    private static int? Rank(string id, string wanted) =>
        id == wanted ? 0
        : id.Split('/').Any(part => part == wanted) ? 1
        : id.Split('/').Any(part => part.StartsWith(wanted, StringComparison.Ordinal)) ? 2
        : id.Contains(wanted, StringComparison.Ordinal) ? 3
        : null;
}
