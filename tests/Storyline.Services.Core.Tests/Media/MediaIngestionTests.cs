using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Imaging;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class MediaIngestionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storyline-index-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_library_is_taken_in_with_what_is_wrong_with_it_named()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("memes/cat.png", 1);
        Write("memes/cat again.png", 1);
        var broken = Write("merch/mug.png", 2);
        File.WriteAllBytes(broken, File.ReadAllBytes(broken)[..60]);
        Write("merch/shirt.png", 3);

        var report = await IndexAsync(world);

        report.Categories.ShouldBe(["memes", "merch"]);
        report.Added.ShouldBe(3);
        report.Problems.ShouldHaveSingleItem().Path.ShouldBe("merch/mug.png");
        report.Duplicates.ShouldHaveSingleItem().Message.ShouldContain("memes/cat");
        report.Refused.Select(file => file.Path).ShouldContain("merch/shirt.png");
        (await ItemsAsync(world)).ShouldAllBe(item => item.Width == TinyPicture.Width && item.MimeType == "image/png" && item.ThumbnailPath != null);
    }

    [Fact]
    public async Task Unchanged_files_are_not_read_again()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("memes/one.png", 1);
        Write("merch/two.png", 2);
        await IndexAsync(world);

        var again = await IndexAsync(world);

        (again.Unchanged, again.Added, again.Updated, again.Archived).ShouldBe((2, 0, 0, 0));
    }

    [Fact]
    public async Task A_moved_file_stays_the_same_item()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("memes/one.png", 1);
        await IndexAsync(world);
        var before = await OnlyItemAsync(world);

        Directory.CreateDirectory(Path.Combine(folder, "merch"));
        File.Move(Path.Combine(folder, "memes/one.png"), Path.Combine(folder, "merch/uno.png"));
        var report = await IndexAsync(world);

        var after = await OnlyItemAsync(world);
        (report.Moved, report.Added, report.Archived).ShouldBe((1, 0, 0));
        (after.Id, after.FileName, after.Category, after.IsActive).ShouldBe((before.Id, "uno.png", "merch", true));
    }

    [Fact]
    public async Task A_changed_file_is_read_anew_and_a_missing_one_is_archived_until_it_returns()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("memes/one.png", 1);
        Write("memes/two.png", 2);
        await IndexAsync(world);
        var before = (await ItemsAsync(world)).Single(item => item.FileName == "one.png");

        Write("memes/one.png", 3);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "memes/one.png"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.Delete(Path.Combine(folder, "memes/two.png"));
        var changed = await IndexAsync(world);
        Write("memes/two.png", 2);
        var returned = await IndexAsync(world);

        (changed.Updated, changed.Archived).ShouldBe((1, 1));
        (await ItemsAsync(world)).Single(item => item.FileName == "one.png").ContentHash.ShouldNotBe(before.ContentHash);
        (returned.Updated, returned.Added).ShouldBe((1, 0));
        (await ItemsAsync(world)).ShouldAllBe(item => item.IsActive);
    }

    [Fact]
    public async Task A_folder_that_lost_everything_at_once_takes_nothing_out_of_the_library()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("memes/one.png", 1);
        Write("merch/two.png", 2);
        await IndexAsync(world);
        var elsewhere = Directory.CreateTempSubdirectory("storyline-index-").FullName;
        Directory.Move(Path.Combine(folder, "memes"), Path.Combine(elsewhere, "memes"));
        Directory.Move(Path.Combine(folder, "merch"), Path.Combine(elsewhere, "merch"));
        File.WriteAllText(Path.Combine(folder, "readme.txt"), "the mount point");

        var report = await IndexAsync(world);

        (report.Archived, report.InLibrary).ShouldBe((0, 0));
        var problem = report.Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe(".");
        problem.Message.ShouldContain("2 of the library should lie in it");
        (await ItemsAsync(world)).ShouldAllBe(item => item.IsActive);

        Directory.Move(Path.Combine(elsewhere, "memes"), Path.Combine(folder, "memes"));
        var returned = await IndexAsync(world);
        Directory.Delete(elsewhere, recursive: true);

        (returned.Unchanged, returned.Archived).ShouldBe((1, 1));
        returned.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interrupted_index_goes_on_where_it_was()
    {
        await using var world = await ServiceWorld.CreateAsync();
        for (var file = 0; file < 120; file++)
        {
            Write($"memes/{file:000}.png", file);
        }

        using var interruption = new CancellationTokenSource();
        var progress = new Interruption(interruption, after: 60);
        await Should.ThrowAsync<OperationCanceledException>(() => world.AskAsync<MediaIngestion, IndexReport>(
            ingestion => ingestion.IndexAsync(folder, null, world.Admin, progress, interruption.Token)));
        var kept = (await ItemsAsync(world)).Count;
        var rest = await IndexAsync(world);

        kept.ShouldBeGreaterThanOrEqualTo(60);
        (rest.Unchanged, rest.Unchanged + rest.Added).ShouldBe((kept, 120));
    }

    [Fact]
    public async Task A_file_that_goes_away_meanwhile_is_named_and_costs_no_other_its_place()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var files = Enumerable.Range(0, Environment.ProcessorCount + 2).Select(file => Write($"memes/{file:000}.png", file)).ToList();
        var examiner = new Vanishing(await world.AskAsync<IMediaExaminer, IMediaExaminer>(Task.FromResult), files[^1]);
        await using var services = world.Register(new ServiceCollection()).AddSingleton<IMediaExaminer>(examiner).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        var report = await scope.ServiceProvider.GetRequiredService<MediaIngestion>().IndexAsync(folder, null, world.Admin, null, CancellationToken.None);

        report.Added.ShouldBe(files.Count - 1);
        report.Problems.ShouldHaveSingleItem().Path.ShouldBe(Path.GetRelativePath(folder, files[^1]));
    }

    [Fact]
    public async Task Files_directly_in_the_folder_belong_to_a_category_of_its_name_unless_one_is_given()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("one.png", 1);

        (await IndexAsync(world)).Categories.ShouldBe([Path.GetFileName(folder)]);
        Write("two.png", 2);
        (await IndexAsync(world, "sale")).Categories.ShouldBe(["sale"]);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\u00a0\u2003")]
    [InlineData("\u200b")]
    [InlineData("\u3164")]
    public async Task A_folder_with_a_blank_name_is_no_category_of_its_own_and_blanks_at_the_ends_of_a_name_are_none(string blank)
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write($"{blank}/one.png", 1);
        Write(" memes /two.png", 2);
        Write("memes/three.png", 3);

        (await IndexAsync(world)).Categories.ShouldBe(["memes", Path.GetFileName(folder)]);
        (await ItemsAsync(world)).Count(item => item.Category == "memes").ShouldBe(2);

        Write($"{blank}/four.png", 4);
        (await IndexAsync(world, at: Path.Combine(folder, blank))).Categories.ShouldBe(["unnamed"]);
    }

    [Fact]
    public async Task Hostile_names_lying_names_other_files_and_pipes_do_not_stop_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("memes/-rf --help; $(touch x) 'q' \"d\" %n 🦊 ‮gpj.png", 1);
        Write("memes/line\nbreak.png", 2);
        Write("memes/really-a-png.jpg", 3);
        File.WriteAllText(Path.Combine(folder, "memes/notes.txt"), "buy milk");
        File.WriteAllText(Path.Combine(folder, "memes/empty.jpg"), "");
        File.WriteAllText(Path.Combine(folder, "memes/text.jpg"), "I am no picture");
        using (var pipe = Process.Start("mkfifo", [Path.Combine(folder, "memes/pipe.jpg")]))
        {
            await pipe.WaitForExitAsync();
        }

        var report = await IndexAsync(world);

        (report.Added, report.Ignored).ShouldBe((3, 1));
        report.Problems.Select(problem => problem.Path).ShouldBe(["memes/empty.jpg", "memes/pipe.jpg", "memes/text.jpg"]);
        (await ItemsAsync(world)).Single(item => item.FileName == "really-a-png.jpg").MimeType.ShouldBe("image/png");
    }

    [Fact]
    public async Task A_clip_is_taken_in_without_ffprobe_and_the_report_says_so()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Directory.CreateDirectory(Path.Combine(folder, "memes"));
        File.WriteAllBytes(
            Path.Combine(folder, "memes", "clip.mp4"),
            [0, 0, 0, 20, .. "ftypisom"u8, 0, 0, 0, 0, .. "isom"u8, 0, 0, 0, 12, .. "moov"u8, 0, 0, 0, 0, 0, 0, 0, 12, .. "mdat"u8, 0, 0, 0, 0]);

        var report = await IndexAsync(world);

        report.NotProbed.ShouldHaveSingleItem().Message.ShouldContain("ffprobe is not installed");
        var clip = await OnlyItemAsync(world);
        (clip.MimeType, clip.Verdict, clip.IsActive).ShouldBe(("video/mp4", MediaVerdict.NotProbed, true));
    }

    [Fact]
    public async Task A_folder_that_is_none_is_refused_with_a_sentence()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var file = Write("one.png", 1);

        (await Should.ThrowAsync<NotFoundException>(() => IndexAsync(world, at: Path.Combine(folder, "nowhere")))).Message.ShouldContain("does not exist");
        (await Should.ThrowAsync<NotFoundException>(() => IndexAsync(world, at: file))).Message.ShouldContain("is a file, not a folder");
    }

    [Fact]
    public async Task What_a_Mac_names_with_letters_and_marks_apart_is_found_by_the_names_that_people_type()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Write("Fu\u0308r/Tu\u0308r.png", 1);
        await IndexAsync(world);

        var item = await OnlyItemAsync(world);
        (item.Category, item.FileName).ShouldBe(("F\u00FCr", "T\u00FCr.png"));
        File.Exists(item.FilePath).ShouldBeTrue();
        foreach (var name in new[] { "T\u00FCr.png", "Tu\u0308r.png", item.FilePath })
        {
            (await world.AskAsync<MediaLibrary, MediaItem>(library => library.ByNameAsync(world.Team.Id, name, CancellationToken.None))).Id.ShouldBe(item.Id);
        }

        (await world.AskAsync<CategoryMixService, MixChange>(
            mix => mix.SetAsync(new Dictionary<string, decimal> { ["F\u00FCr"] = 1 }, "typed on a phone", world.Admin, CancellationToken.None))).Unheld.ShouldBeEmpty();
        await world.ExecuteAsync("UPDATE media_items SET verdict = 'valid'");
        (await world.AskAsync<Planning, PlanOutcome>(planning => planning.PreviewAsync(world.Chat, 1, null, CancellationToken.None)))
            .Posts.ShouldHaveSingleItem().MediaItemId.ShouldBe(item.Id);
        (await IndexAsync(world)).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task Folders_that_are_called_alike_but_written_differently_are_one_category_of_the_first_mix()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync("DELETE FROM category_post_case_mix");
        Write("Fu\u0308r/a.png", 1);
        Write("F\u00FCr/b.png", 2);

        await IndexAsync(world);

        var share = (await world.AskAsync<CategoryMixService, IReadOnlyList<CategoryShare>>(mix => mix.CurrentAsync(world.Team.Id, CancellationToken.None))).ShouldHaveSingleItem();
        (share.Category, share.Ratio).ShouldBe(("F\u00FCr", 1m));
        (await ItemsAsync(world)).ShouldAllBe(item => item.Category == share.Category);
    }

    private Task<IndexReport> IndexAsync(ServiceWorld world, string? category = null, string? at = null) =>
        world.AskAsync<MediaIngestion, IndexReport>(ingestion => ingestion.IndexAsync(at ?? folder, category, world.Admin, null, CancellationToken.None));

    private static async Task<IReadOnlyList<MediaItem>> ItemsAsync(ServiceWorld world)
    {
        var page = await world.AskAsync<MediaLibrary, Page<MediaItem>>(
            library => library.ListAsync(world.Team.Id, new MediaFilter(Active: null), new PageRequest(200), CancellationToken.None));
        return page.Items;
    }

    private static async Task<MediaItem> OnlyItemAsync(ServiceWorld world) => (await ItemsAsync(world)).ShouldHaveSingleItem();

    private string Write(string path, int seed)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, TinyPicture.Bytes(seed));
        return full;
    }

    /// <summary>A file goes away while the first ones are being looked at; nobody has come to it by then.</summary>
    private sealed class Vanishing(IMediaExaminer examiner, string last) : IMediaExaminer
    {
        private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int looks;

        public Task<MediaProbe> ProbeAsync(string path, CancellationToken cancellationToken) => examiner.ProbeAsync(path, cancellationToken);

        public async Task<MediaExamination> ExamineAsync(string path, string thumbnailPath, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref looks) == 1)
            {
                File.Delete(last);
                gone.SetResult();
            }

            await gone.Task;
            return await examiner.ExamineAsync(path, thumbnailPath, cancellationToken);
        }
    }

    private sealed class Interruption(CancellationTokenSource source, int after) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value)
        {
            if (value.Done >= after)
            {
                source.Cancel();
            }
        }
    }
}
