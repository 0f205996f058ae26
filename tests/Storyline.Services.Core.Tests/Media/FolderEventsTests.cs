using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Services.Core.Tests.Media;

/// <summary>What the operating system says when it cannot tell all; a test cannot make it say so.</summary>
public sealed class FolderEventsTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storyline-events-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task More_than_could_be_noted_counts_as_something_that_moved()
    {
        var watcher = new FaultyWatcher(folder.FullName);
        using var events = new FolderEvents(watcher);

        watcher.Fail(new InternalBufferOverflowException("Too many changes at once."));

        (await WaitAsync(events)).ShouldBeTrue("an index has to look at the whole folder");
        events.Trouble.ShouldBeNull("the next changes are told again");
    }

    [Fact]
    public async Task A_watch_that_has_ended_says_why_and_what_to_do()
    {
        var watcher = new FaultyWatcher(folder.FullName);
        using var events = new FolderEvents(watcher);

        watcher.Fail(new IOException("The configured user limit on the number of inotify watches has been reached."));

        (await WaitAsync(events)).ShouldBeTrue();
        events.Trouble.ShouldNotBeNull().ShouldContain("fs.inotify.max_user_watches");
    }

    private static Task<bool> WaitAsync(FolderEvents events) => events.WaitAsync(Moment, TimeProvider.System, TestContext.Current.CancellationToken);

    private sealed class FaultyWatcher(string path) : FileSystemWatcher(path)
    {
        public void Fail(Exception failure) => OnError(new ErrorEventArgs(failure));
    }
}
