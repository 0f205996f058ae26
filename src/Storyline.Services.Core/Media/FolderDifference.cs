using Storyline.Data.Media;

namespace Storyline.Services.Core.Media;

/// <summary>What is new in a folder, against what the library knows of it: only that is read.</summary>
internal sealed class FolderDifference
{
    private readonly HashSet<KnownFile> seen;
    private readonly List<string> changed = [];

    public FolderDifference(IReadOnlyList<FoundFile> files, Dictionary<string, KnownFile> known, ThumbnailShelf thumbnails)
    {
        seen = new(known.Count, ReferenceEqualityComparer.Instance);
        foreach (var file in files)
        {
            if (known.TryGetValue(file.Path, out var before) && seen.Add(before) && IsUnchanged(before, file, thumbnails))
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

    /// <summary>Whether this known file is still where it was, changed or not.</summary>
    public bool Saw(KnownFile file) => seen.Contains(file);

    private static bool IsUnchanged(KnownFile before, FoundFile file, ThumbnailShelf thumbnails) =>
        (before.IsActive || before.IsArchived)
        && before.FileSize == file.Size
        && before.FileModifiedAt == FileFindings.ToMicroseconds(file.ModifiedAt)
        && (!before.HasThumbnail || (before.LookIsKnown && thumbnails.Has(before.ContentHash)));
}
