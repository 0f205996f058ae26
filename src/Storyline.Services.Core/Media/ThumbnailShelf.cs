namespace Storyline.Services.Core.Media;

/// <summary>Which thumbnails there are: each folder is listed once, when it is first asked about, instead of a look at every file.</summary>
internal sealed class ThumbnailShelf(string folder)
{
    private readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> folders = new(StringComparer.Ordinal);

    /// <param name="path">Below the thumbnails' folder.</param>
    public bool Has(string path)
    {
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        var shelf = Path.GetDirectoryName(path.AsSpan());
        if (!lookup.TryGetValue(shelf, out var names))
        {
            names = List(Path.Join(folder, shelf)).GetAlternateLookup<ReadOnlySpan<char>>();
            lookup[shelf] = names;
        }

        return names.Contains(Path.GetFileName(path.AsSpan()));
    }

    private static HashSet<string> List(string shelf) =>
        Directory.Exists(shelf) ? Directory.EnumerateFiles(shelf).Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.Ordinal) : [];
}
