using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Testing;

namespace Storyline.Data.Tests.Media;

public sealed class LockPagingTests
{
    [Fact]
    public async Task Pages_join_without_a_gap_or_a_repeat_and_locks_without_an_end_come_last()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, 25);

        var pages = await ReadAllAsync(world, null, 7);

        pages.Select(page => page.Items.Count).ShouldBe([7, 7, 7, 4]);
        var locks = pages.SelectMany(page => page.Items).Select(item => item.Lock).ToList();
        locks.Select(held => held.Id).ShouldBeUnique();
        locks.Take(15).Select(held => held.LockedUntil).ShouldBeInOrder();
        locks.Take(15).ShouldAllBe(held => held.LockedUntil != null);
        locks.Skip(15).ShouldAllBe(held => held.LockedUntil == null);
    }

    [Fact]
    public async Task A_reason_is_read_by_itself_and_counted()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, 25);

        var pages = await ReadAllAsync(world, LockReason.PermanentReject, 4);

        pages.Select(page => page.Items.Count).ShouldBe([4, 4, 2]);
        pages.SelectMany(page => page.Items).ShouldAllBe(item => item.Lock.Reason == LockReason.PermanentReject && item.HoldsNow);
        (await world.AskAsync<IMediaLockRepository, int>(
            locks => locks.CountAsync(world.Team.Id, LockReason.PermanentReject, ServiceWorld.Start, CancellationToken.None))).ShouldBe(10);
    }

    [Fact]
    public async Task A_lock_that_is_taken_away_between_two_pages_takes_no_other_with_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, 10);
        var all = (await ReadAsync(world, null, new PageRequest())).Items.Select(item => item.Lock.Id).ToList();
        var first = await ReadAsync(world, null, new PageRequest(8));
        foreach (var gone in new[] { all[1], all[7] })
        {
            await world.AskAsync<IMediaLockRepository, bool>(locks => locks.RemoveAsync(world.Team.Id, gone, CancellationToken.None));
        }

        var second = await ReadAsync(world, null, new PageRequest(8, first.NextCursor));

        second.Items.Select(item => item.Lock.Id).ShouldBe(all.Skip(8));
        second.NextCursor.ShouldBeNull();
    }

    /// <summary>Of five pictures each: three are held for a while, of which some end together, and two are rejected for ever.</summary>
    private static async Task GivenAsync(ServiceWorld world, int count)
    {
        var pictures = await world.Library.AddManyAsync("memes", count);
        foreach (var (index, picture) in pictures.Index())
        {
            var isRejected = index % 5 > 2;
            await world.AskAsync<IMediaLockRepository, bool>(locks => locks.AddAsync(
                new MediaLock
                {
                    Id = MediaLockId.New(ServiceWorld.Start),
                    TeamId = world.Team.Id,
                    MediaItemId = picture.Id,
                    Reason = isRejected ? LockReason.PermanentReject : LockReason.ManualHold,
                    LockedFrom = ServiceWorld.Start,
                    LockedUntil = isRejected ? null : ServiceWorld.Start.AddDays(1 + (index / 10)),
                },
                CancellationToken.None));
        }
    }

    private static async Task<List<Page<LockedItem>>> ReadAllAsync(ServiceWorld world, LockReason? reason, int size)
    {
        var pages = new List<Page<LockedItem>>();
        do
        {
            pages.Add(await ReadAsync(world, reason, new PageRequest(size, pages.LastOrDefault()?.NextCursor)));
        }
        while (pages[^1].NextCursor is not null);
        return pages;
    }

    private static Task<Page<LockedItem>> ReadAsync(ServiceWorld world, LockReason? reason, PageRequest page) =>
        world.AskAsync<IMediaLockRepository, Page<LockedItem>>(locks => locks.ListAsync(world.Team.Id, reason, ServiceWorld.Start, page, CancellationToken.None));
}
