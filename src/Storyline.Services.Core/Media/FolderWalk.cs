using System.IO.Enumeration;

namespace Storyline.Services.Core.Media;

/// <summary>
/// A walk through a folder tree. Hidden and passing entries and linked folders are passed over; a folder that cannot be opened is named.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly string root;
    private readonly Stack<string> waiting;
    private readonly List<FoundFile> files = [];
    private readonly List<IndexedFile> problems = [];

    private FolderWalk(string root) => (this.root, waiting) = (root, new([root]));

    public IReadOnlyList<FoundFile> Files => files;

    public IReadOnlyList<IndexedFile> Problems => problems;

    /// <summary>Walks on another thread.</summary>
    public static Task<FolderWalk> RunAsync(string root, CancellationToken cancellationToken) =>
        Task.Run(() => new FolderWalk(root).Run(cancellationToken), cancellationToken);

    private FolderWalk Run(CancellationToken cancellationToken)
    {
        while (waiting.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Open(folder);
        }

        return this;
    }

    private void Open(string folder)
    {
        try
        {
            files.AddRange(new FileSystemEnumerable<FoundFile>(folder, Found, OneFolder) { ShouldIncludePredicate = IsWanted });
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            problems.Add(new IndexedFile(Path.GetRelativePath(root, folder), $"The folder cannot be opened ({exception.Message}): allow Storyline to read it."));
        }
    }

    private bool IsWanted(ref FileSystemEntry entry)
    {
        if (PassingNames.Is(entry.FileName))
        {
            return false;
        }

        if (entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            waiting.Push(entry.ToFullPath());
        }

        return !entry.IsDirectory;
    }

    private static FoundFile Found(ref FileSystemEntry entry) => new(entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
}
