using System.IO.Enumeration;
using Storyline.Data.Media;

namespace Storyline.Services.Core.Media;

/// <summary>
/// A walk through a folder tree: files that are as the library knows them are counted and marked as seen while the folders stream by, and only
/// the others are kept, in order. Hidden and passing entries and linked folders are passed over; a folder that cannot be opened is named.
/// </summary>
/// <param name="isUnchanged">Whether a known file with this size and time of its last writing (UTC) need not be read again.</param>
internal sealed class FolderWalk(string root, Dictionary<string, KnownFile> known, Func<KnownFile, long, DateTime, bool> isUnchanged)
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly Dictionary<string, KnownFile>.AlternateLookup<ReadOnlySpan<char>> lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<KnownFile> seen = new(known.Count, ReferenceEqualityComparer.Instance);
    private readonly Stack<string> waiting = new([root]);
    private readonly List<string> changed = [];
    private readonly List<IndexedFile> problems = [];
    private char[] path = new char[4096];

    /// <summary>All files that were found.</summary>
    public int Files => Unchanged + changed.Count;

    public int Unchanged { get; private set; }

    /// <summary>New and changed files.</summary>
    public IReadOnlyList<string> Changed => changed;

    public IReadOnlyList<IndexedFile> Problems => problems;

    /// <summary>Whether this known file is still where it was, changed or not.</summary>
    public bool Saw(KnownFile file) => seen.Contains(file);

    public FolderWalk Run(CancellationToken cancellationToken)
    {
        while (waiting.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Open(folder);
        }

        changed.Sort(StringComparer.Ordinal);
        return this;
    }

    private void Open(string folder)
    {
        try
        {
            foreach (var _ in new FileSystemEnumerable<bool>(folder, Look, OneFolder))
            {
                // Each entry has been looked at in its place, without an object of its own.
            }
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            problems.Add(new IndexedFile(Path.GetRelativePath(root, folder), $"The folder cannot be opened ({exception.Message}): allow Storyline to read it."));
        }
    }

    private bool Look(ref FileSystemEntry entry)
    {
        if (PassingNames.Is(entry.FileName))
        {
            return false;
        }

        if (entry.IsDirectory)
        {
            if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                waiting.Push(entry.ToFullPath());
            }

            return false;
        }

        if (!lookup.TryGetValue(PathOf(ref entry), out var file))
        {
            changed.Add(entry.ToFullPath());
            return true;
        }

        seen.Add(file);
        if (isUnchanged(file, entry.Length, entry.LastWriteTimeUtc.UtcDateTime))
        {
            Unchanged++;
        }
        else
        {
            changed.Add(file.FilePath);
        }

        return true;
    }

    private ReadOnlySpan<char> PathOf(ref FileSystemEntry entry)
    {
        var length = entry.Directory.Length + 1 + entry.FileName.Length;
        path = path.Length < length ? new char[length * 2] : path;
        return Path.TryJoin(entry.Directory, entry.FileName, path, out var written) ? path.AsSpan(0, written) : entry.ToFullPath();
    }
}
