using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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

    [Theory]
    [InlineData(null)]
    [InlineData(LockReason.RecentPost)]
    [InlineData(LockReason.PermanentReject)]
    public async Task A_page_reads_a_few_locks_of_many_also_behind_a_cursor(LockReason? reason)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenManyAsync(world);

        var (first, read) = await MeasureAsync(world, reason, new PageRequest(20));
        var (second, readThen) = await MeasureAsync(world, reason, new PageRequest(20, first.NextCursor));

        (first.Items.Count, second.Items.Count).ShouldBe((20, 20));
        second.Items.Select(item => item.Lock.Id).Intersect(first.Items.Select(item => item.Lock.Id)).ShouldBeEmpty();
        read.ShouldBeLessThan(100);
        readThen.ShouldBeLessThan(100);
    }

    /// <summary>Of 300 pictures each has twenty locks that end, and one that does not.</summary>
    private static async Task GivenManyAsync(ServiceWorld world)
    {
        await world.Library.AddManyAsync("memes", 300);
        await world.ExecuteAsync(
            $"""
            INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from, locked_until)
            SELECT gen_random_uuid(), team_id, id, 'recent_post', timestamptz '{ServiceWorld.Start:O}', timestamptz '{ServiceWorld.Start:O}' + n * interval '1 day'
            FROM media_items, generate_series(1, 20) AS n;
            INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from)
            SELECT gen_random_uuid(), team_id, id, 'permanent_reject', timestamptz '{ServiceWorld.Start:O}' FROM media_items;
            ANALYZE media_posting_locks;
            """);
    }

    /// <summary>A page, and how many locks the database read for it.</summary>
    private static async Task<(Page<LockedItem> Page, long Read)> MeasureAsync(ServiceWorld world, LockReason? reason, PageRequest request)
    {
        Page<LockedItem>? page = null;
        var read = 0L;
        await world.InScopeAsync(scope => scope.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async cancellationToken =>
            {
                var before = await RowsReadAsync(scope, cancellationToken);
                page = await scope.GetRequiredService<IMediaLockRepository>().ListAsync(world.Team.Id, reason, ServiceWorld.Start, request, cancellationToken);
                read = await RowsReadAsync(scope, cancellationToken) - before;
            },
            CancellationToken.None));
        return (page!, read);
    }

    private static Task<long> RowsReadAsync(IServiceProvider scope, CancellationToken cancellationToken) => scope.GetRequiredService<StorylineDbContext>().Database.SqlQuery<long>(
        $"""SELECT sum(seq_tup_read + idx_tup_fetch)::bigint AS "Value" FROM pg_stat_xact_user_tables WHERE relname = 'media_posting_locks'""").SingleAsync(cancellationToken);

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
