using Storyline.Models;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Publishing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class PlanExtensionTests
{
    [Fact]
    public async Task Extending_fills_the_days_before_a_post_that_was_moved_past_the_end_and_keeps_its_distance_from_it()
    {
        await using var world = await GivenLibraryAsync(60, 60);
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 7, null, world.Admin, CancellationToken.None));
        var preview = await world.AskAsync<Planning, PlanOutcome>(planning => planning.PreviewExtensionAsync(world.Chat, 21, 1, CancellationToken.None));
        var busy = preview.Posts[40];
        var first = (await world.AskAsync<QueueService, Page<PlannedItem>>(queue => queue.ListAsync(world.Team.Id, new PageRequest(1), CancellationToken.None))).Items[0];
        await world.DoAsync<PlanMoves>(moves => moves.MoveAsync(first.Queue.Id, busy.ScheduledFor.AddMinutes(4), world.Admin, CancellationToken.None));

        var more = await ExtendAsync(world, 21);

        more.Posts[0].SlotNumber.PostingDate.ShouldBe(plan.Posts[^1].SlotNumber.PostingDate.AddDays(1));
        more.Posts.Take(62).Select(post => post.SlotNumber).ShouldBe(preview.Posts.Select(post => post.SlotNumber).Where(number => number != busy.SlotNumber));
        more.Posts.Count.ShouldBe(63);
    }

    [Fact]
    public async Task When_only_posts_that_were_moved_by_hand_are_left_extending_begins_now()
    {
        await using var world = await GivenLibraryAsync(30, 30);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/hand.png"), ServiceWorld.Start.AddDays(1));
        await world.DoAsync<PlanMoves>(moves => moves.MoveAsync(id, ServiceWorld.Start.AddDays(27), world.Admin, CancellationToken.None));

        var plan = await ExtendAsync(world, 2);

        plan.Posts[0].SlotNumber.PostingDate.ShouldBe(DateOnly.FromDateTime(ServiceWorld.Start.UtcDateTime));
    }

    [Fact]
    public async Task After_missed_posts_were_put_off_extending_goes_on_behind_them_and_not_behind_a_far_post()
    {
        await using var world = await GivenLibraryAsync(60, 60);
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 7, null, world.Admin, CancellationToken.None));
        var first = (await world.AskAsync<QueueService, Page<PlannedItem>>(queue => queue.ListAsync(world.Team.Id, new PageRequest(1), CancellationToken.None))).Items[0];
        await world.DoAsync<PlanMoves>(moves => moves.MoveAsync(first.Queue.Id, ServiceWorld.Start.AddDays(40), world.Admin, CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromDays(1));

        (await world.AskAsync<CatchUpService, int>(catchUp => catchUp.RescheduleAsync(world.Chat, world.Clock.GetUtcNow() - Lateness.Grace, world.Admin, CancellationToken.None)))
            .ShouldBeGreaterThan(0);
        var more = await ExtendAsync(world, 1);

        (await world.Plan.FindAsync(first.Queue.Id))!.ScheduledFor.ShouldBe(ServiceWorld.Start.AddDays(40));
        more.Posts[0].SlotNumber.PostingDate.ShouldBeLessThanOrEqualTo(plan.Posts[^1].SlotNumber.PostingDate.AddDays(2));
    }

    private static Task<PlanOutcome> ExtendAsync(ServiceWorld world, int days) =>
        world.AskAsync<Planning, PlanOutcome>(planning => planning.ExtendAsync(world.Chat, days, null, world.Admin, CancellationToken.None));

    private static async Task<ServiceWorld> GivenLibraryAsync(int memes, int products)
    {
        var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", memes);
        await world.Library.AddManyAsync("products", products);
        return world;
    }
}
