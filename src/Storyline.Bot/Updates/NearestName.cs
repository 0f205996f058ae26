namespace Storyline.Bot.Updates;

/// <summary>What somebody meant who typed something else.</summary>
internal static class NearestName
{
    private const int FurthestEdits = 2;

    /// <summary>The name that is at most two letters away, the closest one; null when none is.</summary>
    public static string? Find(string typed, IEnumerable<string> names) => names
        .Select(name => (Name: name, Edits: Distance(typed, name)))
        .Where(name => name.Edits <= FurthestEdits && name.Edits < Math.Min(typed.Length, name.Name.Length))
        .OrderBy(name => name.Edits).ThenBy(name => name.Name, StringComparer.Ordinal)
        .Select(name => name.Name)
        .FirstOrDefault();

    // Levenshtein: letters inserted, left out or replaced.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
