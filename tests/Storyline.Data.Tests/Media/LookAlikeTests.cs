using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Testing;

namespace Storyline.Data.Tests.Media;

public sealed class LookAlikeTests
{
    private const long Look = 0x0F1E_2D3C_4B5A_6978;

    [Fact]
    public async Task Alike_pictures_are_found_up_to_seven_bits_wherever_they_differ()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var item = await GivenAsync(world, "memes/cat.png", Look);
        await GivenAsync(world, "memes/same.png", Look);
        await GivenAsync(world, "memes/spread.png", Look ^ 0x0101_0101_0101_0100);
        await GivenAsync(world, "memes/together.png", Look ^ 0x7F);
        await GivenAsync(world, "memes/highest bit.png", Look ^ long.MinValue);
        await GivenAsync(world, "memes/too far.png", Look ^ 0x0101_0101_0101_0101);

        var near = await NearAsync(world, item);

        near.Select(like => (like.Item.FileName, like.Distance))
            .ShouldBe([("same.png", 0), ("highest bit.png", 1), ("spread.png", 7), ("together.png", 7)]);
    }

    [Fact]
    public async Task Archived_ones_plain_ones_twins_and_other_teams_are_not_named()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (others, _, _) = await world.Teams.CreateAsync("others");
        var item = await GivenAsync(world, "memes/cat.png", Look, seed: 500);
        await GivenAsync(world, "memes/twin.png", Look, seed: 500);
        var archived = await GivenAsync(world, "memes/archived.png", Look);
        await world.ExecuteAsync($"UPDATE media_items SET is_active = false WHERE id = '{archived.Id}'");
        var theirs = await world.Library.AddAsync("memes/theirs.png", team: others.Id);
        await world.ExecuteAsync($"UPDATE media_items SET perceptual_hash = {Look} WHERE id = '{theirs.Id}'");

        (await NearAsync(world, item)).ShouldBeEmpty();
        (await NearAsync(world, await GivenAsync(world, "memes/plain.png", 0))).ShouldBeEmpty();
    }

    private static async Task<MediaItem> GivenAsync(ServiceWorld world, string path, long look, int? seed = null)
    {
        var item = await world.Library.AddAsync(path, seed);
        await world.ExecuteAsync($"UPDATE media_items SET perceptual_hash = {look} WHERE id = '{item.Id}'");
        return await world.AskAsync<IMediaItemRepository, MediaItem>(async media => (await media.FindAsync(world.Team.Id, item.Id, CancellationToken.None))!);
    }

    private static Task<IReadOnlyList<LookAlike>> NearAsync(ServiceWorld world, MediaItem item) =>
        world.AskAsync<ILookAlikeRepository, IReadOnlyList<LookAlike>>(looks => looks.NearAsync(world.Team.Id, [item], CancellationToken.None));
}
