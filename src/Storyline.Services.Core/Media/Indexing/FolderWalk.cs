using System.IO.Enumeration;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>
/// A walk through a folder tree. Hidden and passing entries and linked folders are passed over; a folder that cannot be opened is named.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly string root;
    private readonly Stack<string> waiting = new([""]);
    private readonly List<FoundFile> files = [];
    private readonly Dictionary<string, string> unopened = new(StringComparer.Ordinal);

    private FolderWalk(string root) => this.root = root;

    public IReadOnlyList<FoundFile> Files => files;

    /// <summary>Folders that could not be opened, by their path from the root, with the reason: what lies in them is not known.</summary>
    public IReadOnlyDictionary<string, string> Unopened => unopened;

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
            files.AddRange(new FileSystemEnumerable<FoundFile>(Path.Join(root, folder), Found, OneFolder) { ShouldIncludePredicate = IsWanted });
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            unopened[folder] = exception.Message;
        }

        bool IsWanted(ref FileSystemEntry entry)
        {
            if (PassingNames.Is(entry.FileName))
            {
                return false;
            }

            if (entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                waiting.Push(Path.Join(folder, entry.FileName));
            }

            return !entry.IsDirectory;
        }

        FoundFile Found(ref FileSystemEntry entry) => new(Path.Join(folder, entry.FileName), entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
    }
}
