namespace Storyline.Services.Core.Media;

/// <summary>The files of a folder tree, in order. Hidden and passing entries and linked folders are passed over; a folder that cannot be opened is named.</summary>
internal sealed class FolderWalk(string root)
{
    private readonly List<FileInfo> files = [];
    private readonly List<IndexedFile> problems = [];

    public IReadOnlyList<FileInfo> Files => files;

    public IReadOnlyList<IndexedFile> Problems => problems;

    public FolderWalk Run(CancellationToken cancellationToken)
    {
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (waiting.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var child in Open(folder))
            {
                waiting.Push(child);
            }
        }

        files.Sort((left, right) => string.CompareOrdinal(left.FullName, right.FullName));
        return this;
    }

    private List<DirectoryInfo> Open(DirectoryInfo folder)
    {
        var folders = new List<DirectoryInfo>();
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !PassingNames.Is(entry.Name)))
            {
                switch (entry)
                {
                    case DirectoryInfo { LinkTarget: null } child:
                        folders.Add(child);
                        break;
                    case FileInfo file:
                        files.Add(file);
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            problems.Add(new IndexedFile(Path.GetRelativePath(root, folder.FullName), $"The folder cannot be opened ({exception.Message}): allow Storyline to read it."));
        }

        return folders;
    }
}
