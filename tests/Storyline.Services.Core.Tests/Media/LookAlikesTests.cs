using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class LookAlikesTests
{
    private static readonly (string Name, long Look)[] Alike =
        [("pine", 0x0000_0000_FFFF_FFFF), ("oak", 0x0F0F_0F0F_0F0F_0F0F), ("fir", 0x00FF_00FF_00FF_00FF), ("ash", 0x3333_3333_3333_3333)];

    private static readonly (string Name, int Seed)[] Same = [("mug", 501), ("cup", 502), ("bag", 503)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task Pages_go_from_the_same_bytes_to_what_looks_alike_without_a_gap_or_a_repeat(int size)
    {
        await using var world = await ServiceWorld.CreateAsync();
        foreach (var (name, look) in Alike)
        {
            await GivenLookAsync(world, $"memes/{name}.png", look);
            await GivenLookAsync(world, $"memes/{name} again.png", look ^ 1);
        }

        foreach (var (name, seed) in Same)
        {
            await world.Library.AddAsync($"memes/{name}.png", seed);
            await world.Library.AddAsync($"merch/{name}.png", seed);
        }

        var seen = new List<PictureGroup>();
        string? cursor = null;
        do
        {
            var page = await world.AskAsync<LookAlikes, Page<PictureGroup>>(looks => looks.ListAsync(world.Team.Id, new PageRequest(size, cursor), CancellationToken.None));
            page.Items.Count.ShouldBeInRange(1, size);
            seen.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        seen.OfType<PictureGroup.Same>().Select(group => $"{group.Keep.FileName} {group.Spare.Count}").ShouldBe(["mug.png 1", "cup.png 1", "bag.png 1"]);
        seen.OfType<PictureGroup.Alike>().Select(group => $"{group.First.FileName} {group.Others.Count}").ShouldBe(["pine.png 1", "oak.png 1", "fir.png 1", "ash.png 1"]);
        seen.FindLastIndex(group => group is PictureGroup.Same).ShouldBe(2);
    }

    [Fact]
    public async Task Another_team_s_copies_of_the_same_bytes_are_in_no_group()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await OtherTeam.InAsync(world.ConnectionString);
        await world.Library.AddAsync("memes/a.png", seed: 7);
        await world.Library.AddAsync("memes/b.png", seed: 7);
        await world.ExecuteAsync($"UPDATE media_items SET content_hash = '{OtherTeam.ContentHash}'");

        var page = await world.AskAsync<LookAlikes, Page<PictureGroup>>(looks => looks.ListAsync(world.Team.Id, new PageRequest(50, null), CancellationToken.None));

        var same = page.Items.OfType<PictureGroup.Same>().ShouldHaveSingleItem();
        same.Spare.Append(same.Keep).Select(item => item.FileName).ShouldBe(["a.png", "b.png"], ignoreOrder: true);
    }

    [Fact]
    public async Task Spare_copies_are_archived_and_the_one_that_was_posted_stays()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var spare = await world.Library.AddAsync("memes/a.png", seed: 7);
        var kept = await world.Library.AddAsync("memes/b.png", seed: 7, timesPosted: 2);

        var groups = await world.AskAsync<LookAlikes, IReadOnlyList<PictureGroup.Same>>(looks => looks.SameAsync(world.Team.Id, CancellationToken.None));
        var archived = await world.AskAsync<LookAlikes, IReadOnlyList<MediaItem>>(looks => looks.ArchiveSpareAsync(groups, world.Admin, CancellationToken.None));

        groups.ShouldHaveSingleItem().Keep.Id.ShouldBe(kept.Id);
        archived.ShouldHaveSingleItem().Id.ShouldBe(spare.Id);
        (await world.AskAsync<LookAlikes, IReadOnlyList<PictureGroup.Same>>(looks => looks.SameAsync(world.Team.Id, CancellationToken.None))).ShouldBeEmpty();
    }

    private static async Task GivenLookAsync(ServiceWorld world, string path, long look)
    {
        var item = await world.Library.AddAsync(path);
        await world.ExecuteAsync($"UPDATE media_items SET perceptual_hash = {look} WHERE id = '{item.Id}'");
    }
}
