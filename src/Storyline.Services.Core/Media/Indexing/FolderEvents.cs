using System.Threading.Channels;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>That something moved in a folder tree; not what. Hidden files and those that programs write for a moment do not count.</summary>
internal sealed class FolderEvents : IDisposable
{
    private readonly Channel<bool> moved = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher watcher;
    private volatile string? trouble;

    /// <param name="watcher">On the tree's root. It is set up here, and disposed of with this.</param>
    public FolderEvents(FileSystemWatcher watcher)
    {
        this.watcher = watcher;
        watcher.IncludeSubdirectories = true;
        watcher.InternalBufferSize = 64 * 1024;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        watcher.Error += (_, error) => Lose(error.GetException());
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Why no more events come; null while they do.</summary>
    public string? Trouble => trouble;

    /// <summary>True as soon as something moves, false when nothing does for so long.</summary>
    public async Task<bool> WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await moved.Reader.ReadAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => watcher.Dispose();

    private void Note(string path)
    {
        if (!PassingNames.IsBelow(watcher.Path, path))
        {
            moved.Writer.TryWrite(true);
        }
    }

    private void Lose(Exception error)
    {
        // More happened than could be noted: an index sees all of it.
        if (error is not InternalBufferOverflowException)
        {
            trouble = $"The folder can no longer be watched ({error.Message.TrimEnd('.')}); it is looked through every few seconds instead. More watches may be allowed with fs.inotify.max_user_watches.";
        }

        moved.Writer.TryWrite(true);
    }
}
