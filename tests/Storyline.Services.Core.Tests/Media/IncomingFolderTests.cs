using Microsoft.Extensions.Options;
using Storyline.Services.Core.Media;

namespace Storyline.Services.Core.Tests.Media;

public sealed class IncomingFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storyline-incoming-").FullName;

    [Fact]
    public async Task Of_two_files_that_come_for_one_name_at_the_same_moment_neither_is_lost()
    {
        const int rounds = 500;
        using var together = new Barrier(2);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(sender => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    Place(sender, round);
                }
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        var kept = Directory.GetFiles(Path.Combine(folder, "memes")).Select(File.ReadAllText).ToHashSet();
        kept.Count.ShouldBe(2 * rounds);
        Directory.GetFiles(Path.Combine(folder, ".incoming")).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Place(int sender, int round)
    {
        var options = Options.Create(new LibraryOptions { Folder = folder, ArrivalFolder = folder, ThumbnailFolder = folder });
        var incoming = new IncomingFolder(options, TimeProvider.System);
        var received = Directory.CreateDirectory(Path.Combine(folder, ".incoming")).FullName + $"/{sender}-{round}.part";
        File.WriteAllText(received, Content(sender, round));
        incoming.PlaceAsync(new FileInfo(received), folder, "memes", $"cat {round}.png", _ => Task.FromResult(false)).GetAwaiter().GetResult().Problem.ShouldBeNull();
    }

    private static string Content(int sender, int round) => $"sender {sender}, round {round}";
}
