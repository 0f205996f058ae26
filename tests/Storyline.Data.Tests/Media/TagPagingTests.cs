using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Testing;

namespace Storyline.Data.Tests.Media;

public sealed class TagPagingTests
{
    [Fact]
    public async Task Pages_join_without_a_gap_or_a_repeat_where_many_tags_are_as_common()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 4);
        await world.ExecuteAsync(
            """
            INSERT INTO media_tags (team_id, media_item_id, tag, origin, confidence, confirmed)
            SELECT item.team_id, item.id, 'v1.' || n, 'person', 1, true
            FROM (SELECT team_id, id, row_number() OVER (ORDER BY id) AS place FROM media_items) item CROSS JOIN generate_series(1, 25) AS n
            WHERE item.place <= n % 4 + 1
            """);

        var pages = await ReadAllAsync(world, 7);

        pages.Select(page => page.Items.Count).ShouldBe([7, 7, 7, 4]);
        var tags = pages.SelectMany(page => page.Items).ToList();
        tags.Select(tag => tag.Tag).ShouldBeUnique();
        tags.Select(tag => tag.Items).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("MTIz")]
    [InlineData("MS4A")]
    [InlineData("")]
    public async Task A_cursor_that_is_not_ours_is_refused_with_a_sentence(string cursor)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => ReadAsync(world, new PageRequest(5, cursor)));

        refusal.Message.ShouldBe("The cursor is not one of ours: leave it out to start at the first page.");
    }

    private static async Task<List<Page<TagCount>>> ReadAllAsync(ServiceWorld world, int size)
    {
        var pages = new List<Page<TagCount>>();
        do
        {
            pages.Add(await ReadAsync(world, new PageRequest(size, pages.LastOrDefault()?.NextCursor)));
        }
        while (pages[^1].NextCursor is not null);
        return pages;
    }

    private static Task<Page<TagCount>> ReadAsync(ServiceWorld world, PageRequest page) =>
        world.AskAsync<IMediaTagRepository, Page<TagCount>>(tags => tags.CountAsync(world.Team.Id, page, CancellationToken.None));
}
