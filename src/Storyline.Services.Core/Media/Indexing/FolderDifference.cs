using Storyline.Data.Media;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>What is new in a folder, against what the library knows of it: only that is read.</summary>
internal sealed class FolderDifference
{
    private readonly Dictionary<string, FileStamp> unseen;
    private readonly IReadOnlyCollection<string> unopened;
    private readonly List<string> changed = [];

    /// <param name="known">By path; those that were found are taken out.</param>
    public FolderDifference(FolderWalk walk, Dictionary<string, FileStamp> known, ThumbnailShelf thumbnails)
    {
        (unseen, unopened) = (known, [.. walk.Unopened.Keys]);
        foreach (var file in walk.Files)
        {
            if (unseen.Remove(file.Path, out var before) && IsUnchanged(before, file, thumbnails))
            {
                Unchanged++;
            }
            else
            {
                changed.Add(file.Path);
            }
        }

        changed.Sort(StringComparer.Ordinal);
    }

    public int Unchanged { get; }

    /// <summary>New and changed files, in order.</summary>
    public IReadOnlyList<string> Changed => changed;

    /// <summary>Files in use that the walk did not meet. Those in a folder that could not be opened may be there.</summary>
    public IEnumerable<string> Missed => unseen.Where(file => file.Value.IsActive && !unopened.Any(folder => IsIn(file.Key, folder))).Select(file => file.Key);

    private static bool IsIn(string path, string folder) =>
        folder.Length == 0 || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsUnchanged(FileStamp before, FoundFile file, ThumbnailShelf thumbnails) =>
        (before.IsActive || before.IsArchived)
        && before.Size == file.Size
        && before.ModifiedAt == FileFindings.ToMicroseconds(file.ModifiedAt)
        && (before.Thumbnail is not { } thumbnail || (before.LookIsKnown && thumbnails.Has(thumbnail)));
}
