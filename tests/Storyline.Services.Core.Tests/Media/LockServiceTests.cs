using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class LockServiceTests
{
    [Fact]
    public async Task What_people_lock_and_unlock_is_audited()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        (await AddAsync(world, picture, new LockOrder(Until: ServiceWorld.Start.AddDays(7), Note: "after the sale"))).ShouldBeTrue();
        (await AddAsync(world, picture, new LockOrder(Until: ServiceWorld.Start.AddDays(7)))).ShouldBeFalse();

        var held = (await ListAsync(world)).ShouldHaveSingleItem();
        held.Lock.Note.ShouldBe("after the sale");
        await world.DoAsync<LockService>(locks => locks.RemoveAsync(held.Lock.Id, world.Admin, CancellationToken.None));

        (await ListAsync(world)).ShouldBeEmpty();
        (await world.ReadAsync<string>("SELECT string_agg(concat_ws(' ', action, subject, old_value, new_value), E'\\n' ORDER BY sequence) FROM audit_log")).ShouldBe(
            """
            lock.added cat.png ManualHold, 2026-11-23 12:00 to 2026-11-30 12:00 UTC
            lock.removed cat.png ManualHold, 2026-11-23 12:00 to 2026-11-30 12:00 UTC
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_lock_to_come_and_an_open_season_are_listed_as_not_holding_yet()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var later = await world.Library.AddAsync("memes/later.png");
        var autumn = await world.Library.AddAsync("memes/autumn.png");
        var summer = await world.Library.AddAsync("memes/summer.png");
        await AddAsync(world, later, new LockOrder(From: ServiceWorld.Start.AddDays(1), Until: ServiceWorld.Start.AddDays(2)));
        await AddAsync(world, autumn, new LockOrder(LockReason.Seasonal, Season: Season.Parse("09-22..12-20")));
        await AddAsync(world, summer, new LockOrder(LockReason.Seasonal, Season: Season.Parse("06-21..09-21")));

        (await ListAsync(world)).Select(held => (held.FileName, held.HoldsNow)).ShouldBe(
            [("later.png", false), ("autumn.png", false), ("summer.png", true)], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_lock_that_makes_no_sense_is_refused_with_a_sentence(LockOrder order, string words)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");

        (await Should.ThrowAsync<InvalidRequestException>(() => AddAsync(world, picture, order))).Message.ShouldContain(words);
    }

    public static TheoryData<LockOrder, string> Nonsense() => new()
    {
        { new LockOrder(Until: ServiceWorld.Start), "which has passed" },
        { new LockOrder(From: ServiceWorld.Start.AddDays(2), Until: ServiceWorld.Start.AddDays(1)), "before it begins" },
        { new LockOrder(LockReason.RecentPost, Until: ServiceWorld.Start.AddDays(1)), "Storyline sets this lock itself" },
        { new LockOrder(LockReason.Seasonal), "needs its season" },
        { new LockOrder(Season: Season.Parse("01-01..02-01")), "Only a seasonal lock" },
        { new LockOrder(LockReason.Seasonal, Until: ServiceWorld.Start.AddDays(1), Season: Season.Parse("01-01..02-01")), "not both" },
        { new LockOrder(LockReason.PermanentReject, Until: ServiceWorld.Start.AddDays(1)), "never comes back" },
        { new LockOrder(Note: new string('x', 501)), "shorten it to 500" },
    };

    [Fact]
    public async Task Operators_lock_and_only_admins_unlock()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        var (member, operators) = (await world.Teams.AddPersonAsync("mia"), await world.Teams.AddPersonAsync("otto", TeamRole.Operator));

        await Should.ThrowAsync<ForbiddenException>(() => world.DoAsync<LockService>(locks => locks.HoldAsync(picture, null, null, member, CancellationToken.None)));
        await world.DoAsync<LockService>(locks => locks.HoldAsync(picture, null, null, operators, CancellationToken.None));
        var held = (await ListAsync(world)).Single().Lock.Id;

        await Should.ThrowAsync<ForbiddenException>(() => world.DoAsync<LockService>(locks => locks.RemoveAsync(held, operators, CancellationToken.None)));
    }

    [Fact]
    public async Task A_plan_leaves_out_what_will_be_locked_or_out_of_season_when_its_slot_comes()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 1m));
        var sale = await world.Library.AddAsync("memes/sale.png");
        var season = await world.Library.AddAsync("memes/season.png");
        var (saleEnd, seasonEnd) = (ServiceWorld.Start.AddDays(2), new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
        await AddAsync(world, sale, new LockOrder(From: saleEnd, Until: ServiceWorld.Start.AddDays(90)));
        await AddAsync(world, season, new LockOrder(LockReason.Seasonal, Season: Season.Parse("11-01..11-25")));
        await world.Library.AddManyAsync("memes", 60);

        for (var seed = 1; seed <= 12; seed++)
        {
            var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.PreviewAsync(world.Chat, 14, seed, CancellationToken.None));

            plan.SkippedSlots.ShouldBe(0);
            plan.Posts.Where(post => post.MediaItemId == sale.Id).ShouldAllBe(post => post.ScheduledFor < saleEnd);
            plan.Posts.Where(post => post.MediaItemId == season.Id).ShouldAllBe(post => post.ScheduledFor < seasonEnd);
        }
    }

    private static Task<bool> AddAsync(ServiceWorld world, MediaItem picture, LockOrder order) =>
        world.AskAsync<LockService, bool>(locks => locks.AddAsync(picture, order, world.Admin, CancellationToken.None));

    private static async Task<IReadOnlyList<LockedItem>> ListAsync(ServiceWorld world) =>
        (await world.AskAsync<LockService, Page<LockedItem>>(locks => locks.ListAsync(world.Team.Id, null, new PageRequest(), CancellationToken.None))).Items;
}
