using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class MediaChangesTests
{
    [Fact]
    public async Task An_index_never_brings_back_what_a_person_archived()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await GivenIndexedAsync(world, "memes/cat.png", 1);

        await ApplyAsync(world, item, new LibraryChange.Archive());
        File.WriteAllBytes(item.FilePath, TinyPicture.Bytes(2));
        await IndexAsync(world);
        Directory.CreateDirectory(Path.Combine(Root(world), "merch"));
        File.Move(item.FilePath, Path.Combine(Root(world), "merch", "cat.png"));
        await IndexAsync(world);
        File.Copy(Path.Combine(Root(world), "merch", "cat.png"), Path.Combine(Root(world), "merch", "a copy.png"));
        var report = await IndexAsync(world);

        (await ItemsAsync(world)).ShouldAllBe(found => !found.IsActive && found.ArchivedAt != null);
        report.Duplicates.ShouldHaveSingleItem().Message.ShouldContain("was archived");
        (await IndexAsync(world)).Unchanged.ShouldBe(2);
    }

    [Fact]
    public async Task An_index_keeps_the_category_that_a_person_gave_until_the_file_is_moved()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await GivenIndexedAsync(world, "memes/cat.png", 1);
        await ApplyAsync(world, item, new LibraryChange.Recategorise("best of"));

        File.WriteAllBytes(item.FilePath, TinyPicture.Bytes(2));
        File.SetLastWriteTimeUtc(item.FilePath, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await IndexAsync(world);
        (await GetAsync(world, item)).Category.ShouldBe("best of");

        var renamed = Path.Combine(Root(world), "memes", "tom.png");
        File.Move(item.FilePath, renamed);
        await IndexAsync(world);
        (await GetAsync(world, item)).Category.ShouldBe("best of");

        Directory.CreateDirectory(Path.Combine(Root(world), "merch"));
        File.Move(renamed, Path.Combine(Root(world), "merch", "tom.png"));
        await IndexAsync(world);
        (await GetAsync(world, item)).Category.ShouldBe("merch");
    }

    [Fact]
    public async Task Many_items_are_changed_at_once_with_an_answer_for_each()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (first, second, gone) = (await world.Library.AddAsync("memes/1.png"), await world.Library.AddAsync("memes/2.png"), await world.Library.AddAsync("memes/3.png"));
        await ApplyAsync(world, first, new LibraryChange.Archive());
        await ApplyAsync(world, gone, new LibraryChange.Archive());
        File.Delete(gone.FilePath);
        var nobody = MediaItemId.New(ServiceWorld.Start);

        var results = await ManyAsync(world, [first.Id, second.Id, gone.Id, nobody], new LibraryChange.Restore());

        results[0].Outcome.ShouldBeOfType<ItemOutcome.Changed>().Item.IsActive.ShouldBeTrue();
        results[1].Outcome.ShouldBeOfType<ItemOutcome.Unchanged>().Reason.ShouldContain("in use already");
        results[2].Outcome.ShouldBeOfType<ItemOutcome.Refused>().Reason.ShouldContain("its file is gone");
        results[3].Outcome.ShouldBeOfType<ItemOutcome.Unknown>();
    }

    [Fact]
    public async Task Nobody_changes_another_teams_items()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (others, _, _) = await world.Teams.CreateAsync("others");
        var theirs = await world.Library.AddAsync("memes/theirs.png", team: others.Id);

        foreach (var change in new LibraryChange[] { new LibraryChange.Archive(), new LibraryChange.Recategorise("x"), new LibraryChange.Retag(["x"], []) })
        {
            (await ManyAsync(world, [theirs.Id], change)).ShouldHaveSingleItem().Outcome.ShouldBeOfType<ItemOutcome.Unknown>();
        }

        await Should.ThrowAsync<NotFoundException>(() => EditAsync(world, theirs, new MediaEdit(new NewText("mine"))));
        await Should.ThrowAsync<NotFoundException>(() => DeleteAsync(world, theirs));
        (await world.ReadAsync<long>("SELECT count(*) FROM media_tags")).ShouldBe(0);
    }

    [Fact]
    public async Task Tags_are_words_in_one_form()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await world.Library.AddAsync("memes/cat.png");

        await ApplyAsync(world, item, new LibraryChange.Retag(["#Summer", " summer ", "New\tIn", "猫 🐈", "<b>bold</b>"], []));
        (await TagsAsync(world, item)).ShouldBe(["<b>bold</b>", "new in", "summer", "猫 🐈"], ignoreOrder: true);

        await ApplyAsync(world, item, new LibraryChange.Retag(["cats"], ["SUMMER", "never there"]));
        (await TagsAsync(world, item)).ShouldBe(["<b>bold</b>", "cats", "new in", "猫 🐈"], ignoreOrder: true);

        foreach (var bad in new[] { "", "   ", "#", "\u202E", new string('x', 61), "two,words" })
        {
            await Should.ThrowAsync<InvalidRequestException>(() => ApplyAsync(world, item, new LibraryChange.Retag([bad], [])));
        }

        (await Should.ThrowAsync<ConflictException>(() => ApplyAsync(world, item, new LibraryChange.Retag([.. Enumerable.Range(0, 31).Select(number => $"tag {number}")], []))))
            .Message.ShouldContain("more than 30 tags");
        (await world.AskAsync<MediaLibrary, Page<MediaItem>>(library => library.ListAsync(world.Team.Id, new MediaFilter(Tag: "cats"), new PageRequest(), CancellationToken.None)))
            .Items.ShouldHaveSingleItem().Id.ShouldBe(item.Id);
    }

    [Fact]
    public async Task Texts_are_kept_as_typed_and_only_what_is_given_changes()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await world.Library.AddAsync("memes/cat.png");
        var caption = "<b>_*`[x](http://y)`*_</b> 👩‍👩‍👧 \u202Eשלום\n" + new string('ж', 2_000);

        await EditAsync(world, item, new MediaEdit(new NewText("Cat"), new NewText(caption), new NewText("https://example.com/a?b=c#d"), true));
        await EditAsync(world, item, new MediaEdit(Title: new NewText(null), Category: "merch"));

        var edited = await GetAsync(world, item);
        (edited.Title, edited.Caption, edited.LinkUrl, edited.RequiresInteraction, edited.Category).ShouldBe((null, caption, "https://example.com/a?b=c#d", true, "merch"));
    }

    [Fact]
    public async Task What_is_too_long_or_no_link_is_refused_with_a_sentence()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await world.Library.AddAsync("memes/cat.png");

        (await RefusedAsync(new MediaEdit(Caption: new NewText(new string('x', 10_000))))).ShouldBe("The caption has 10000 characters, and at most 2200 are kept: shorten it.");
        (await RefusedAsync(new MediaEdit(Title: new NewText(new string('x', 301))))).ShouldContain("title has 301");
        foreach (var link in new[] { "javascript:alert(1)", "ftp://example.com", "example.com", "http://", "https://a b", "file:///etc/passwd", "data:text/html,x" })
        {
            (await RefusedAsync(new MediaEdit(LinkUrl: new NewText(link)))).ShouldContain("must begin with https://");
        }

        async Task<string> RefusedAsync(MediaEdit edit) => (await Should.ThrowAsync<InvalidRequestException>(() => EditAsync(world, item, edit))).Message;
    }

    [Fact]
    public async Task Only_what_never_went_out_and_is_not_planned_can_be_deleted()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var fresh = await world.Library.AddAsync("memes/fresh.png");
        var posted = await world.Library.AddAsync("memes/posted.png", timesPosted: 1);

        await DeleteAsync(world, fresh);

        await Should.ThrowAsync<NotFoundException>(() => GetAsync(world, fresh));
        File.Exists(fresh.FilePath).ShouldBeTrue();
        (await Should.ThrowAsync<ConflictException>(() => DeleteAsync(world, posted))).Message.ShouldContain("archive it instead");
        await Should.ThrowAsync<ForbiddenException>(() => world.AskAsync<MediaRemoval, bool>(
            removal => removal.DeleteAsync(posted.Id, world.Admin with { Role = TeamRole.Operator }, CancellationToken.None)));
    }

    private static string Root(ServiceWorld world) => Path.Combine(world.Library.Folder, "shop");

    private static async Task<MediaItem> GivenIndexedAsync(ServiceWorld world, string path, int seed)
    {
        var file = Path.Combine(Root(world), path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, TinyPicture.Bytes(seed));
        await IndexAsync(world);
        return (await ItemsAsync(world)).Single(item => item.FilePath == file);
    }

    private static Task<IndexReport> IndexAsync(ServiceWorld world) =>
        world.AskAsync<MediaIngestion, IndexReport>(ingestion => ingestion.IndexAsync(Root(world), null, world.Admin, null, CancellationToken.None));

    private static Task<MediaItem> ApplyAsync(ServiceWorld world, MediaItem item, LibraryChange change) =>
        world.AskAsync<MediaChanges, MediaItem>(changes => changes.ApplyAsync(item.Id, change, world.Admin, CancellationToken.None));

    private static Task<IReadOnlyList<ItemResult>> ManyAsync(ServiceWorld world, IReadOnlyCollection<MediaItemId> ids, LibraryChange change) =>
        world.AskAsync<MediaChanges, IReadOnlyList<ItemResult>>(changes => changes.ApplyAsync(ids, change, world.Admin, CancellationToken.None));

    private static Task<MediaItem> EditAsync(ServiceWorld world, MediaItem item, MediaEdit edit) =>
        world.AskAsync<MediaEditing, MediaItem>(editing => editing.EditAsync(item.Id, edit, world.Admin, CancellationToken.None));

    private static Task<bool> DeleteAsync(ServiceWorld world, MediaItem item) =>
        world.AskAsync<MediaRemoval, bool>(removal => removal.DeleteAsync(item.Id, world.Admin, CancellationToken.None));

    private static Task<MediaItem> GetAsync(ServiceWorld world, MediaItem item) =>
        world.AskAsync<MediaLibrary, MediaItem>(library => library.GetAsync(world.Team.Id, item.Id, CancellationToken.None));

    private static async Task<IEnumerable<string>> TagsAsync(ServiceWorld world, MediaItem item) =>
        (await world.AskAsync<MediaLibrary, IReadOnlyDictionary<MediaItemId, IReadOnlyList<MediaTag>>>(
            library => library.TagsAsync(world.Team.Id, [item.Id], CancellationToken.None))).GetValueOrDefault(item.Id, []).Select(tag => tag.Tag);

    private static async Task<IReadOnlyList<MediaItem>> ItemsAsync(ServiceWorld world) =>
        (await world.AskAsync<MediaLibrary, Page<MediaItem>>(
            library => library.ListAsync(world.Team.Id, new MediaFilter(Active: null), new PageRequest(200), CancellationToken.None))).Items;
}
