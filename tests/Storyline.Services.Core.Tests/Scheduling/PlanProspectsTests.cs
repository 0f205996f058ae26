using Microsoft.Extensions.DependencyInjection;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class PlanProspectsTests
{
    [Fact]
    public async Task A_picture_that_waits_is_told_its_turn_and_the_day_on_which_it_really_is_planned()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 12);
        await world.Library.AddManyAsync("products", 12);
        var last = await world.Library.AddAsync("memes/often.png", timesPosted: 3);

        var waits = (await ExplainAsync(world, "often.png")).ShouldBeOfType<PlanProspect.Waits>();
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.ExtendAsync(world.Chat, 30, null, world.Admin, CancellationToken.None));

        (waits.Before, waits.Share).ShouldBe((12, 0.6m));
        waits.Expected.ShouldBe(plan.Posts.Single(post => post.MediaItemId == last.Id).ScheduledFor);
        (await ExplainAsync(world, "often.png")).ShouldBeOfType<PlanProspect.Planned>().At.ShouldBe(waits.Expected!.Value);
    }

    [Fact]
    public async Task A_picture_whose_turn_is_in_more_than_a_year_is_told_so()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 1m));
        var chat = await world.Teams.ChangeAsync(world.Chat, "posts_per_day = 1");
        await world.Library.AddManyAsync("memes", 400);
        await world.Library.AddAsync("memes/often.png", timesPosted: 9);

        var waits = (await world.AskAsync<PlanProspects, PlanProspect>(prospects => prospects.ExplainAsync(chat, "often.png", CancellationToken.None))).ShouldBeOfType<PlanProspect.Waits>();

        (waits.Before, waits.Expected).ShouldBe((400, null));
    }

    [Fact]
    public async Task A_picture_in_another_chats_plan_is_told_with_that_chat()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await world.Teams.ChangeAsync(await world.Teams.AddChatAsync(world.Team, -100_777, ChatPurpose.Work), "name = 'Tokyo', time_zone = 'Asia/Tokyo'");
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/there.png"), ServiceWorld.Start.AddHours(3), other);
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/here.png"), ServiceWorld.Start.AddHours(2));

        var there = (await ExplainAsync(world, "there.png")).ShouldBeOfType<PlanProspect.Planned>();

        (there.At, there.Chat.Name, there.Chat.TimeZone).ShouldBe((ServiceWorld.Start.AddHours(3), "Tokyo", "Asia/Tokyo"));
        (await ExplainAsync(world, "here.png")).ShouldBeOfType<PlanProspect.Planned>().Chat.Id.ShouldBe(world.Chat.Id);
    }

    [Fact]
    public async Task A_picture_whose_season_closes_before_the_plan_ends_is_told_so()
    {
        await using var world = await GivenPlannedDaysAsync(10);
        await LockAsync(world, "tree.png", new LockOrder(LockReason.Seasonal, Season: Season.Parse("11-01..11-30")));

        (await ExplainAsync(world, "tree.png")).ShouldBeOfType<PlanProspect.LockComes>().From.ShouldBe(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_lock_that_is_to_begin_is_told_only_when_it_comes_before_the_pictures_turn()
    {
        await using var world = await GivenPlannedDaysAsync(10);
        await LockAsync(world, "tree.png", new LockOrder(From: ServiceWorld.Start.AddDays(5)));
        await world.Library.AddAsync("memes/soon.png");
        await LockAsync(world, "soon.png", new LockOrder(From: ServiceWorld.Start.AddDays(300)));

        (await ExplainAsync(world, "tree.png")).ShouldBeOfType<PlanProspect.LockComes>().From.ShouldBe(ServiceWorld.Start.AddDays(5));
        (await ExplainAsync(world, "soon.png")).ShouldBeOfType<PlanProspect.Waits>().Expected.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_keeps_a_picture_out_is_named()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var locked = await world.Library.AddAsync("memes/locked.png", seed: 70);
        await world.DoAsync<LockService>(locks => locks.HoldAsync(locked, null, "not now", world.Admin, CancellationToken.None));
        await world.Library.AddAsync("memes/twin.png", seed: 70);
        await world.Library.AddAsync("memes/wide.png", verdict: MediaVerdict.Invalid);
        File.Delete((await world.Library.AddAsync("memes/lost.png")).FilePath);
        await world.Library.AddAsync("private/family.png");

        (await HinderedAsync(world, "locked.png")).ShouldContain(obstacle => obstacle.StartsWith("it is locked"));
        (await HinderedAsync(world, "twin.png")).ShouldContain(obstacle => obstacle.StartsWith("its twin locked.png is locked"));
        (await HinderedAsync(world, "wide.png")).ShouldContain(obstacle => obstacle.StartsWith("Instagram would refuse it"));
        (await HinderedAsync(world, "lost.png")).ShouldBe(["its file is gone"]);
        (await ExplainAsync(world, "family.png")).ShouldBeOfType<PlanProspect.OutOfMix>();
    }

    [Fact]
    public async Task A_picture_that_is_not_ours_is_not_found()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        var theirs = await world.Library.AddAsync("memes/theirs.png", team: other.Id);

        await Should.ThrowAsync<NotFoundException>(() => ExplainAsync(world, "theirs.png"));
        await Should.ThrowAsync<NotFoundException>(() => world.DoAsync<PlanProspects>(prospects => prospects.ExplainAsync(world.Chat, theirs.Id, CancellationToken.None)));
    }

    /// <summary>So many days of memes are planned, some more are left, and <c>tree.png</c>, which was posted before, comes after them.</summary>
    private static async Task<ServiceWorld> GivenPlannedDaysAsync(int days)
    {
        var world = await ServiceWorld.CreateAsync();
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 1m));
        await world.Library.AddManyAsync("memes", (days * 3) + 6);
        await world.Library.AddAsync("memes/tree.png", timesPosted: 1);
        await world.DoAsync<Planning>(planning => planning.CreateAsync(world.Chat, days, null, world.Admin, CancellationToken.None));
        return world;
    }

    private static Task LockAsync(ServiceWorld world, string name, LockOrder order) => world.InScopeAsync(async services =>
        await services.GetRequiredService<LockService>().AddAsync(
            await services.GetRequiredService<MediaLibrary>().ByNameAsync(world.Team.Id, name, CancellationToken.None), order, world.Admin, CancellationToken.None));

    private static async Task<IReadOnlyList<string>> HinderedAsync(ServiceWorld world, string name) => (await ExplainAsync(world, name)).ShouldBeOfType<PlanProspect.Hindered>().Obstacles;

    private static Task<PlanProspect> ExplainAsync(ServiceWorld world, string name) =>
        world.AskAsync<PlanProspects, PlanProspect>(prospects => prospects.ExplainAsync(world.Chat, name, CancellationToken.None));
}
