using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace Storyline.Services.Core.Media;

/// <summary>Which thumbnails there are: each folder in which some should be is listed once, several at a time, instead of a look at every file.</summary>
internal sealed class ThumbnailShelf
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>>.AlternateLookup<ReadOnlySpan<char>> shelves;

    private ThumbnailShelf(IDictionary<string, HashSet<string>> names) =>
        shelves = names.ToDictionary(shelf => shelf.Key, shelf => shelf.Value.GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folder">The thumbnails' folder.</param>
    /// <param name="paths">Below it: what will be asked about.</param>
    public static ThumbnailShelf List(string folder, IEnumerable<string?> paths)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths.OfType<string>())
        {
            lookup.Add(Path.GetDirectoryName(path.AsSpan()));
        }

        var names = new ConcurrentDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        Parallel.ForEach(wanted, shelf => names[shelf] = Names(Path.Join(folder, shelf)));
        return new ThumbnailShelf(names);
    }

    /// <param name="path">One of those that were named before.</param>
    public bool Has(string path) =>
        shelves.TryGetValue(Path.GetDirectoryName(path.AsSpan()), out var names) && names.Contains(Path.GetFileName(path.AsSpan()));

    private static HashSet<string> Names(string shelf) => Directory.Exists(shelf)
        ? new FileSystemEnumerable<string>(shelf, (ref FileSystemEntry entry) => entry.FileName.ToString(), OneFolder).ToHashSet(StringComparer.Ordinal)
        : [];
}
