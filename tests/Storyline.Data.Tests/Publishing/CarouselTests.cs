using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Data.Tests.Publishing;

public sealed class CarouselTests
{
    [Theory]
    [InlineData("own")]
    [InlineData("a own")]
    [InlineData("own - a")]
    [InlineData("")]
    public async Task A_carousel_without_a_second_picture_without_its_own_first_or_with_a_gap_does_not_begin(string parts)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await GivenPicturesAsync(world);

        await world.RefusesAsync(Refused.Check, Carousel(pictures, parts));
        (await world.ExecuteAsync(Carousel(pictures, "own a b"))).ShouldBe(4);
    }

    [Fact]
    public async Task A_picture_is_in_one_carousel_on_its_way_and_free_again_at_any_end_of_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await GivenPicturesAsync(world);

        foreach (var end in new[] { "published", "failed", "cancelled", "rehearsed" })
        {
            await world.ExecuteAsync(Carousel(pictures, "own a"));
            await world.RefusesAsync(Refused.Duplicate, Carousel(pictures, "b a", own: "b"));
            await world.ExecuteAsync("UPDATE publications SET step = 'uploaded' WHERE kind = 'carousel' AND step = 'claimed'");
            await world.RefusesAsync(Refused.Duplicate, Carousel(pictures, "b a", own: "b"));
            await world.ExecuteAsync($"UPDATE publications SET step = '{end}' WHERE kind = 'carousel' AND step = 'uploaded'");
        }

        (await world.ExecuteAsync(Carousel(pictures, "b a", own: "b"))).ShouldBe(3);
    }

    [Fact]
    public async Task A_picture_is_in_a_carousel_once()
    {
        await using var world = await ServiceWorld.CreateAsync();

        await world.RefusesAsync(Refused.Duplicate, Carousel(await GivenPicturesAsync(world), "own a a"));
    }

    [Theory]
    [InlineData("public_id = 'the same'")]
    [InlineData("media_address = 'https://media.example', uploaded_at = now(), container_id = '178', container_at = now()")]
    public async Task An_upload_and_a_container_are_one_pictures(string change)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync(Carousel(await GivenPicturesAsync(world), "own a"));

        await world.RefusesAsync(Refused.Duplicate, $"UPDATE publication_media SET {change}");
    }

    [Theory]
    [InlineData("position = 0")]
    [InlineData("position = 11")]
    [InlineData("media_address = 'https://media.example'")]
    [InlineData("uploaded_at = now()")]
    [InlineData("container_id = '178', container_at = now()")]
    [InlineData("media_address = 'https://media.example', uploaded_at = now(), container_id = '178'")]
    [InlineData("finished_at = now()")]
    public async Task A_part_says_nothing_of_a_step_whose_earlier_one_is_missing(string change)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync(Carousel(await GivenPicturesAsync(world), "own a"));

        await world.RefusesAsync(Refused.Check, $"UPDATE publication_media SET {change} WHERE position = 2");
    }

    /// <summary>A story that is on its way, and the pictures own, a and b.</summary>
    private static async Task<Dictionary<string, MediaItem>> GivenPicturesAsync(ServiceWorld world)
    {
        await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Claimed);
        var pictures = new Dictionary<string, MediaItem>();
        foreach (var name in new[] { "own", "a", "b" })
        {
            pictures[name] = await world.Library.AddSquareAsync($"memes/{name}.png");
        }

        return pictures;
    }

    /// <summary>Begins a carousel like the story, of these pictures in order, in one transaction; a dash leaves a position out.</summary>
    private static string Carousel(Dictionary<string, MediaItem> pictures, string parts, string own = "own")
    {
        var id = PublicationId.New(TimeProvider.System.GetUtcNow());
        var rows = parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, before) => (name, before)).Where(part => part.name != "-")
            .Select(part => $"INSERT INTO publication_media (publication_id, position, team_id, media_item_id, public_id, is_held) "
                + $"VALUES ('{id}', {part.before + 1}, '{pictures[part.name].TeamId}', '{pictures[part.name].Id}', '{id}-{part.before}', true);");
        return
            $"""
            INSERT INTO publications SELECT (jsonb_populate_record(story, jsonb_build_object(
                'id', '{id}', 'queue_item_id', gen_random_uuid(), 'kind', 'carousel', 'media_item_id', '{pictures[own].Id}'))).* FROM publications story WHERE kind = 'story';
            {string.Join('\n', rows)}
            """;
    }
}
