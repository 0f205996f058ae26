using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Testing;

namespace Storyline.Data.Tests.Scheduling;

public sealed class PagingTests
{
    [Fact]
    public async Task Pages_join_without_a_gap_or_a_repeat_even_where_times_are_equal()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 25);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index / 10))));

        var pages = await ReadAllAsync(world, 7);

        pages.Select(page => page.Items.Count).ShouldBe([7, 7, 7, 4]);
        var items = pages.SelectMany(page => page.Items).ToList();
        items.Select(item => item.Id).ShouldBeUnique();
        items.Select(item => item.ScheduledFor).ShouldBeInOrder();
        items.Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_row_that_leaves_between_two_pages_takes_no_other_with_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 10);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index))));
        var first = await ReadAsync(world, new PageRequest(5));
        await world.ExecuteAsync($"DELETE FROM posting_queue WHERE id IN ('{ids[1]}', '{ids[4]}')");

        var second = await ReadAsync(world, new PageRequest(5, first.NextCursor));

        second.Items.Select(item => item.Id).ShouldBe(ids.Skip(5));
        second.NextCursor.ShouldBeNull();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("MTIzLmFiYw")]
    [InlineData("")]
    public async Task A_cursor_that_is_not_ours_is_refused_with_a_sentence(string cursor)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => ReadAsync(world, new PageRequest(5, cursor)));

        refusal.Message.ShouldBe("The cursor is not one of ours: leave it out to start at the first page.");
    }

    private static async Task<List<Page<QueueItem>>> ReadAllAsync(ServiceWorld world, int size)
    {
        var pages = new List<Page<QueueItem>>();
        do
        {
            pages.Add(await ReadAsync(world, new PageRequest(size, pages.LastOrDefault()?.NextCursor)));
        }
        while (pages[^1].NextCursor is not null);
        return pages;
    }

    private static Task<Page<QueueItem>> ReadAsync(ServiceWorld world, PageRequest page) =>
        world.AskAsync<IQueueRepository, Page<QueueItem>>(queue => queue.ListAsync(world.Team.Id, null, page, CancellationToken.None));
}
