using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

/// <summary>Some devices send letters and marks apart: who types there means the names that others type.</summary>
public sealed class TypedNamesTests
{
    private const string Apart = "Fu\u0308r";
    private const string Stored = "F\u00FCr";

    [Fact]
    public async Task A_tag_is_put_on_once_found_and_taken_off_however_its_letters_are_sent()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await world.Library.AddAsync("memes/cat.png");

        await RetagAsync(world, item, [Apart, Stored, "fu\u200B\u0308r"], []);

        (await world.ReadAsync<string>("SELECT string_agg(tag, ' ') FROM media_tags")).ShouldBe("f\u00FCr");
        foreach (var sought in new[] { Apart, Stored, "#FU\u0308R" })
        {
            (await FoundAsync(world, new MediaFilter(Tag: sought))).ShouldBe("cat.png", sought);
        }

        await RetagAsync(world, item, [], [Apart]);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_tags")).ShouldBe(0);
    }

    [Fact]
    public async Task A_tag_may_be_as_long_as_it_is_stored()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await world.Library.AddAsync("memes/cat.png");

        await RetagAsync(world, item, [string.Concat(Enumerable.Repeat("u\u0308", 60))], []);

        (await world.ReadAsync<string>("SELECT tag FROM media_tags")).ShouldBe(new string('\u00FC', 60));
    }

    [Fact]
    public async Task The_items_of_a_category_are_found_however_its_letters_are_sent()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync($"{Stored}/cat.png");

        (await FoundAsync(world, new MediaFilter(Category: Apart))).ShouldBe("cat.png");
    }

    [Fact]
    public async Task A_mix_names_a_category_once_however_its_letters_are_sent()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Library.AddAsync($"{Stored}/cat.png");

        (await SetAsync(world, (Apart, 1m))).Unheld.ShouldBeEmpty();
        await SetAsync(world, (Stored, 1m));
        (await Should.ThrowAsync<InvalidRequestException>(() => SetAsync(world, (Apart, 0.5m), (Stored, 0.5m)))).Message.ShouldContain("is in the mix twice");

        (await world.ReadAsync<string>("SELECT string_agg(category || version_number, ' ') FROM category_post_case_mix WHERE is_current")).ShouldBe($"{Stored}2");
    }

    private static Task RetagAsync(ServiceWorld world, MediaItem item, string[] add, string[] remove) =>
        world.DoAsync<MediaChanges>(changes => changes.ApplyAsync(item.Id, new LibraryChange.Retag(add, remove), world.Admin, CancellationToken.None));

    private static async Task<string> FoundAsync(ServiceWorld world, MediaFilter filter) => string.Join(
        ' ', (await world.AskAsync<MediaLibrary, Page<MediaItem>>(library => library.ListAsync(world.Team.Id, filter, new PageRequest(), CancellationToken.None)))
            .Items.Select(item => item.FileName));

    private static Task<MixChange> SetAsync(ServiceWorld world, params (string Category, decimal Ratio)[] shares) => world.AskAsync<CategoryMixService, MixChange>(mix => mix.SetAsync(
        shares.ToDictionary(share => share.Category, share => share.Ratio), "a test", world.Admin, CancellationToken.None));
}
