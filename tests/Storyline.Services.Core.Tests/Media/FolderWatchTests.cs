using System.Threading.Channels;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class FolderWatchTests
{
    [Fact]
    public async Task What_happens_in_the_folder_happens_in_the_library()
    {
        await using var watch = await Watched.StartAsync();

        watch.Write("memes/new.png", 1);
        await watch.UntilAsync(names => names is ["new.png"]);

        watch.Write("merch/deep/er/other.png", 2);
        await watch.UntilAsync(names => names is ["new.png", "other.png"]);

        File.Move(watch.In("memes/new.png"), watch.In("memes/renamed.png"));
        await watch.UntilAsync(names => names is ["other.png", "renamed.png"]);

        File.Delete(watch.In("memes/renamed.png"));
        await watch.UntilAsync(names => names is ["other.png"]);
    }

    [Fact]
    public async Task Drafts_and_downloads_are_passed_over_until_they_have_their_name()
    {
        await using var watch = await Watched.StartAsync();

        watch.Write("memes/cat.png.crdownload", 1);
        watch.Write("memes/.hidden.png", 2);
        watch.Write("memes/mouse.png~", 3);
        File.WriteAllBytes(watch.In("memes/dog.png.part"), TinyPicture.Bytes(4)[..40]);
        watch.Write("memes/bird.png", 5);
        await watch.UntilAsync(names => names is ["bird.png"]);

        File.Move(watch.In("memes/cat.png.crdownload"), watch.In("memes/cat.png"));
        await watch.UntilAsync(names => names is ["bird.png", "cat.png"]);
    }

    [Fact]
    public async Task A_half_written_file_is_taken_in_when_it_is_whole()
    {
        await using var watch = await Watched.StartAsync();
        var bytes = TinyPicture.Bytes(1);

        await using (var file = File.Create(watch.In("slow.png")))
        {
            await file.WriteAsync(bytes.AsMemory(0, 50), TestContext.Current.CancellationToken);
            await file.FlushAsync(TestContext.Current.CancellationToken);
            watch.Write("memes/other.png", 2);
            await watch.UntilAsync(names => names is ["other.png"]);
            await file.WriteAsync(bytes.AsMemory(50), TestContext.Current.CancellationToken);
        }

        await watch.UntilAsync(names => names is ["other.png", "slow.png"]);
    }

    [Fact]
    public async Task A_folder_that_goes_away_leaves_the_library_alone_and_is_followed_again_when_it_returns()
    {
        await using var watch = await Watched.StartAsync();
        watch.Write("memes/cat.png", 1);
        await watch.UntilAsync(names => names is ["cat.png"]);

        Directory.Move(watch.Root, $"{watch.Root}-elsewhere");
        (await watch.Troubles.ReadAsync(TestContext.Current.CancellationToken)).ShouldContain("is gone");
        (await watch.NamesAsync()).ShouldBe(["cat.png"]);

        Directory.Move($"{watch.Root}-elsewhere", watch.Root);
        watch.Write("memes/dog.png", 2);
        await watch.UntilAsync(names => names is ["cat.png", "dog.png"]);
    }

    [Fact]
    public async Task A_mount_point_whose_disk_is_away_leaves_the_library_alone()
    {
        await using var watch = await Watched.StartAsync();
        watch.Write("memes/cat.png", 1);
        await watch.UntilAsync(names => names is ["cat.png"]);

        Directory.Move(watch.Root, $"{watch.Root}-elsewhere");
        Directory.CreateDirectory(watch.Root);
        (await watch.ReportAsync(report => report.Problems.Count > 0)).Problems[0].Message.ShouldContain("perhaps its disk is not mounted");
        (await watch.NamesAsync()).ShouldBe(["cat.png"]);

        Directory.Delete(watch.Root);
        Directory.Move($"{watch.Root}-elsewhere", watch.Root);
        watch.Write("memes/dog.png", 2);
        await watch.UntilAsync(names => names is ["cat.png", "dog.png"]);
    }

    private sealed class Watched : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        private readonly Channel<IndexReport> reports = Channel.CreateUnbounded<IndexReport>();
        private readonly Channel<string> troubles = Channel.CreateUnbounded<string>();
        private readonly ServiceWorld world;
        private readonly Task running;

        private Watched(ServiceWorld world)
        {
            this.world = world;
            Directory.CreateDirectory(Root);
            running = world.DoAsync<FolderWatch>(watch => watch.RunAsync(
                Root, null, world.Admin, report => reports.Writer.TryWrite(report), trouble => troubles.Writer.TryWrite(trouble), end.Token));
        }

        public string Root => Path.Combine(world.Library.Folder, "shop");

        public ChannelReader<string> Troubles => troubles.Reader;

        public static async Task<Watched> StartAsync()
        {
            var watched = new Watched(await ServiceWorld.CreateAsync(time: TimeProvider.System));
            await watched.reports.Reader.ReadAsync(TestContext.Current.CancellationToken);
            return watched;
        }

        public string In(string path) => Path.Combine(Root, path);

        public void Write(string path, int seed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
            File.WriteAllBytes(In(path), TinyPicture.Bytes(seed));
        }

        /// <summary>Reads index after index until the library is so; a test that waits in vain is ended by the runner.</summary>
        public async Task UntilAsync(Func<string[], bool> holds)
        {
            while (!holds(await NamesAsync()))
            {
                await reports.Reader.ReadAsync(TestContext.Current.CancellationToken);
            }
        }

        /// <summary>Reads index after index until one is so.</summary>
        public async Task<IndexReport> ReportAsync(Func<IndexReport, bool> holds)
        {
            while (true)
            {
                if (await reports.Reader.ReadAsync(TestContext.Current.CancellationToken) is var report && holds(report))
                {
                    return report;
                }
            }
        }

        public async Task<string[]> NamesAsync() =>
        [
            .. (await world.AskAsync<MediaLibrary, Page<MediaItem>>(
                library => library.ListAsync(world.Team.Id, new MediaFilter(), new PageRequest(200), CancellationToken.None))).Items
                .Select(item => item.FileName).Order(StringComparer.Ordinal),
        ];

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => running);
            end.Dispose();
            await world.DisposeAsync();
        }
    }
}
