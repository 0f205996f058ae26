using System.Text;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class MediaIntakeTests
{
    [Fact]
    public async Task An_uploaded_picture_lies_in_its_categorys_folder_and_in_the_library()
    {
        await using var world = await ServiceWorld.CreateAsync();

        var item = await AddAsync(world, "cat.png", TinyPicture.Bytes(1), caption: "Monday <b>again</b> 🐈");

        item.FilePath.ShouldBe(Path.Combine(world.Library.Folder, "memes", "cat.png"));
        File.ReadAllBytes(item.FilePath).ShouldBe(TinyPicture.Bytes(1));
        var stored = await world.AskAsync<MediaLibrary, MediaItem>(library => library.GetAsync(world.Team.Id, item.Id, CancellationToken.None));
        (stored.Category, stored.Caption, stored.Source, stored.MimeType, stored.IsActive).ShouldBe(("memes", "Monday <b>again</b> 🐈", MediaSource.Upload, "image/png", true));
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task The_same_bytes_are_named_and_not_stored_twice()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var first = await AddAsync(world, "cat.png", TinyPicture.Bytes(1));

        var again = (await UploadAsync(world, "other.png", TinyPicture.Bytes(1), "merch")).ShouldBeOfType<IntakeOutcome.Duplicate>();

        again.Existing.Id.ShouldBe(first.Id);
        Directory.Exists(Path.Combine(world.Library.Folder, "merch")).ShouldBeFalse();
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task Of_many_uploads_of_the_same_bytes_at_once_one_wins()
    {
        await using var world = await ServiceWorld.CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => UploadAsync(world, $"{number}.png", TinyPicture.Bytes(1))));

        var added = outcomes.OfType<IntakeOutcome.Added>().ShouldHaveSingleItem();
        outcomes.OfType<IntakeOutcome.Duplicate>().ShouldAllBe(outcome => outcome.Existing.Id == added.Item.Id);
        outcomes.Length.ShouldBe(1 + outcomes.OfType<IntakeOutcome.Duplicate>().Count());
        Directory.GetFiles(Path.Combine(world.Library.Folder, "memes")).ShouldBe([added.Item.FilePath]);
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task No_file_ever_takes_the_place_of_another()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Directory.CreateDirectory(Path.Combine(world.Library.Folder, "memes"));
        await File.WriteAllTextAsync(Path.Combine(world.Library.Folder, "memes", "cat.png"), "somebody's notes", TestContext.Current.CancellationToken);

        var items = await Task.WhenAll(Enumerable.Range(1, 5).Select(seed => AddAsync(world, "cat.png", TinyPicture.Bytes(seed))));

        items.Select(item => item.FileName).Order().ShouldBe(["cat-2.png", "cat-3.png", "cat-4.png", "cat-5.png", "cat-6.png"]);
        (await File.ReadAllTextAsync(Path.Combine(world.Library.Folder, "memes", "cat.png"), TestContext.Current.CancellationToken)).ShouldBe("somebody's notes");
    }

    [Fact]
    public async Task A_name_whose_file_is_gone_still_belongs_to_its_item()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var lost = await AddAsync(world, "cat.png", TinyPicture.Bytes(1));
        File.Delete(lost.FilePath);

        (await AddAsync(world, "cat.png", TinyPicture.Bytes(2))).FileName.ShouldBe("cat-2.png");
        (await AddAsync(world, "cat again.png", TinyPicture.Bytes(1))).Id.ShouldBe(lost.Id);
    }

    [Theory]
    [InlineData("../../etc/passwd.png", "passwd.png")]
    [InlineData(@"C:\pictures\cat.png", "cat.png")]
    [InlineData("...hidden.png", "hidden.png")]
    [InlineData("gpj\u202Egnp.png", "gpjgnp.png")]
    [InlineData("a\u0000b\nc\u0007.png", "abc.png")]
    [InlineData("con.png", "_con.png")]
    [InlineData("lpt1.tar.png", "_lpt1.tar.png")]
    [InlineData("a<b>|c?*.png", "a_b__c__.png")]
    [InlineData("", "unnamed.png")]
    [InlineData("/", "unnamed.png")]
    [InlineData(".png", "unnamed.png")]
    [InlineData("really-a-png.jpg", "really-a-png.png")]
    [InlineData("no extension", "no extension.png")]
    [InlineData("archive.tar", "archive.tar.png")]
    [InlineData("-rf .png", "rf.png")]
    [InlineData("кот 猫 🐈.png", "кот 猫 🐈.png")]
    [InlineData("half \ud83d.png", "half.png")]
    public async Task A_hostile_name_becomes_a_harmless_one(string given, string kept)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var item = await AddAsync(world, given, TinyPicture.Bytes(1));

        item.FileName.ShouldBe(kept);
        Path.GetDirectoryName(item.FilePath).ShouldBe(Path.Combine(world.Library.Folder, "memes"));
        File.Exists(item.FilePath).ShouldBeTrue();
    }

    [Fact]
    public async Task A_very_long_name_is_cut_between_characters()
    {
        await using var world = await ServiceWorld.CreateAsync();

        var item = await AddAsync(world, string.Concat(Enumerable.Repeat("🐈", 5_000)) + ".png", TinyPicture.Bytes(1));

        Encoding.UTF8.GetByteCount(item.FileName).ShouldBeInRange(100, 255);
        item.FileName.ShouldBe(string.Concat(Enumerable.Repeat("🐈", 45)) + ".png");
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData(".incoming")]
    [InlineData("..")]
    [InlineData(" ")]
    [InlineData("line\nbreak")]
    public async Task A_category_that_is_no_folders_name_is_refused(string category)
    {
        await using var world = await ServiceWorld.CreateAsync();

        await Should.ThrowAsync<InvalidRequestException>(() => UploadAsync(world, "cat.png", TinyPicture.Bytes(1), category));
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_with_its_reason()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var bomb = TinyPicture.Bytes(1, 100, 100);
        bomb.AsSpan(16, 8).Clear();
        new byte[] { 0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0 }.CopyTo(bomb, 16);

        foreach (var (content, reason) in new (byte[], string)[]
        {
            ("I am no picture"u8.ToArray(), "neither a picture nor a clip"),
            ("<html>404</html>"u8.ToArray(), "web page"),
            ([], "empty"),
            (TinyPicture.Bytes(1)[..60], "damaged"),
            (bomb, ""),
        })
        {
            (await UploadAsync(world, "cat.png", content)).ShouldBeOfType<IntakeOutcome.Refused>().Reasons.ShouldHaveSingleItem().ShouldContain(reason);
        }

        (await ItemsAsync(world)).ShouldBeEmpty();
        Directory.Exists(Path.Combine(world.Library.Folder, "memes")).ShouldBeFalse();
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_as_soon_as_it_is()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var endless = new EndlessStream();

        var outcome = await world.AskAsync<MediaIntake, IntakeOutcome>(intake => intake.TakeInAsync(
            new IncomingFile("film.mp4", endless, "memes", MediaSource.Upload), world.Admin, CancellationToken.None));

        outcome.ShouldBeOfType<IntakeOutcome.Refused>().Reasons.ShouldHaveSingleItem().ShouldContain("more than 100 MB");
        endless.Given.ShouldBeInRange(100_000_000, 101_000_000);
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var cut = new EndlessStream(breaksAfter: 1_000_000);

        await Should.ThrowAsync<InvalidRequestException>(() => world.AskAsync<MediaIntake, IntakeOutcome>(intake => intake.TakeInAsync(
            new IncomingFile("film.mp4", cut, "memes", MediaSource.Upload), world.Admin, CancellationToken.None)));

        (await ItemsAsync(world)).ShouldBeEmpty();
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task What_a_killed_process_left_is_swept_away_and_never_taken_in()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var incoming = Directory.CreateDirectory(Path.Combine(world.Library.Folder, ".incoming")).FullName;
        var (old, fresh) = (Path.Combine(incoming, "old.part"), Path.Combine(incoming, "fresh.part"));
        await File.WriteAllBytesAsync(old, TinyPicture.Bytes(1), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(fresh, TinyPicture.Bytes(2), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(old, ServiceWorld.Start.UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(fresh, ServiceWorld.Start.UtcDateTime);

        var report = await world.AskAsync<MediaIngestion, IndexReport>(
            ingestion => ingestion.IndexAsync(world.Library.Folder, null, world.Admin, null, CancellationToken.None));

        report.InLibrary.ShouldBe(0);
        Directory.GetFiles(incoming).ShouldBe([fresh]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_so()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(world.Library.Folder, "memes"), "a file where the folder should be", TestContext.Current.CancellationToken);

        (await UploadAsync(world, "cat.png", TinyPicture.Bytes(1))).ShouldBeOfType<IntakeOutcome.Refused>().Reasons.ShouldHaveSingleItem().ShouldContain("cannot be written");
        NothingIsLeftBehind(world);
    }

    [Fact]
    public async Task A_full_disk_takes_no_upload_says_so_and_keeps_nothing_of_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        using var disk = SmallDisk.At(world.Library.Folder, kilobytes: 256);
        Assert.SkipWhen(disk is null, "a disk can be mounted by root only");

        var refused = (await UploadAsync(world, "huge.png", new byte[1_000_000])).ShouldBeOfType<IntakeOutcome.Refused>();

        refused.Reasons.ShouldHaveSingleItem().ShouldContain("check its space and permissions");
        NothingIsLeftBehind(world);
        await AddAsync(world, "small.png", TinyPicture.Bytes(1));
    }

    [Fact]
    public async Task Another_team_may_have_the_same_picture_and_members_may_not_upload()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (others, _, _) = await world.Teams.CreateAsync("others");
        await AddAsync(world, "cat.png", TinyPicture.Bytes(1));

        var theirs = await UploadAsync(world, "cat.png", TinyPicture.Bytes(1), by: Actor.CommandLine(others.Id));

        theirs.ShouldBeOfType<IntakeOutcome.Added>().Item.FilePath.ShouldBe(Path.Combine(world.Library.Folder, ".teams", "others", "memes", "cat.png"));
        await Should.ThrowAsync<ForbiddenException>(() => UploadAsync(world, "dog.png", TinyPicture.Bytes(2), by: world.Admin with { Role = TeamRole.Member }));
    }

    [Fact]
    public async Task An_index_of_one_teams_folder_takes_in_nothing_of_what_another_uploaded()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (others, _, _) = await world.Teams.CreateAsync("others");
        await AddAsync(world, "cat.png", TinyPicture.Bytes(1));
        await UploadAsync(world, "dog.png", TinyPicture.Bytes(2), by: Actor.CommandLine(others.Id));

        var ours = await IndexAsync(world, Actor.CommandLine(world.Team.Id));
        var theirs = await IndexAsync(world, Actor.CommandLine(others.Id));

        (ours.Unchanged, ours.Added).ShouldBe((1, 0));
        (theirs.Unchanged, theirs.Added).ShouldBe((1, 0));
    }

    private static async Task<IndexReport> IndexAsync(ServiceWorld world, Actor by)
    {
        var folder = await world.AskAsync<TeamFolders, string>(folders => folders.OfAsync(by.TeamId, CancellationToken.None));
        return await world.AskAsync<MediaIngestion, IndexReport>(ingestion => ingestion.IndexAsync(folder, category: null, by, progress: null, CancellationToken.None));
    }

    private static Task<IntakeOutcome> UploadAsync(ServiceWorld world, string name, byte[] content, string category = "memes", string? caption = null, Actor? by = null) =>
        world.AskAsync<MediaIntake, IntakeOutcome>(async intake =>
        {
            using var stream = new MemoryStream(content);
            return await intake.TakeInAsync(new IncomingFile(name, stream, category, MediaSource.Upload, caption), by ?? world.Admin, CancellationToken.None);
        });

    private static async Task<MediaItem> AddAsync(ServiceWorld world, string name, byte[] content, string? caption = null) =>
        (await UploadAsync(world, name, content, caption: caption)).ShouldBeOfType<IntakeOutcome.Added>().Item;

    private static async Task<IReadOnlyList<MediaItem>> ItemsAsync(ServiceWorld world) =>
        (await world.AskAsync<MediaLibrary, Page<MediaItem>>(
            library => library.ListAsync(world.Team.Id, new MediaFilter(Active: null), new PageRequest(200), CancellationToken.None))).Items;

    private static void NothingIsLeftBehind(ServiceWorld world)
    {
        if (Directory.Exists(Path.Combine(world.Library.Folder, ".incoming")))
        {
            Directory.GetFiles(Path.Combine(world.Library.Folder, ".incoming")).ShouldBeEmpty();
        }
    }

    private sealed class EndlessStream(long breaksAfter = long.MaxValue) : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Given >= breaksAfter)
            {
                throw new IOException("The client reset the request stream.");
            }

            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
