using Storyline.Models;
using Storyline.Models.Media;
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

    private static async Task<IReadOnlyList<string>> HinderedAsync(ServiceWorld world, string name) => (await ExplainAsync(world, name)).ShouldBeOfType<PlanProspect.Hindered>().Obstacles;

    private static Task<PlanProspect> ExplainAsync(ServiceWorld world, string name) =>
        world.AskAsync<PlanProspects, PlanProspect>(prospects => prospects.ExplainAsync(world.Chat, name, CancellationToken.None));
}
