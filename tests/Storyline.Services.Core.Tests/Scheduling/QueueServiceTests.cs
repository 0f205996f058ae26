using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class QueueServiceTests
{
    [Fact]
    public async Task Forcing_the_next_post_pulls_every_later_one_a_slot_forward()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 4);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index + 1))));
        var before = await AllAsync(world, ids);

        var forced = await world.AskAsync<QueueService, PlannedItem?>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None));

        forced!.Queue.Id.ShouldBe(ids[0]);
        var after = await AllAsync(world, ids);
        (after[0].IsForced, after[0].SlotNumber, after[0].ScheduledFor).ShouldBe((true, null, ServiceWorld.Start));
        after.Skip(1).Select(item => (item.SlotNumber, item.ScheduledFor)).ShouldBe(before.Take(3).Select(item => (item.SlotNumber, item.ScheduledFor)));
    }

    [Fact]
    public async Task Forcing_the_next_post_leaves_one_that_a_person_moved_far_behind_the_plan_where_it_is()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index + 1))));
        await world.DoAsync<PlanMoves>(moves => moves.MoveAsync(ids[1], ServiceWorld.Start.AddDays(60), world.Admin, CancellationToken.None));
        var before = await AllAsync(world, ids);

        await world.DoAsync<QueueService>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None));

        var after = await AllAsync(world, ids);
        (after[1].SlotNumber, after[1].ScheduledFor).ShouldBe((before[1].SlotNumber, ServiceWorld.Start.AddDays(60)));
        (after[2].SlotNumber, after[2].ScheduledFor).ShouldBe((before[0].SlotNumber, before[0].ScheduledFor));
    }

    [Fact]
    public async Task Forcing_again_and_again_empties_the_plan_in_order()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index + 1))));
        var order = new List<string?>();

        for (var i = 0; i < 4; i++)
        {
            order.Add((await world.AskAsync<QueueService, PlannedItem?>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None)))?.Media.FileName);
        }

        order.ShouldBe(["001.png", "002.png", "003.png", null]);
    }

    [Fact]
    public async Task The_next_post_is_found_behind_however_many_that_were_missed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 121);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index < 120 ? index - 121 : 1))));

        var next = await world.AskAsync<QueueService, PlannedItem?>(queue => queue.NextAsync(world.Team.Id, world.Chat.Id, CancellationToken.None));

        next!.Media.Id.ShouldBe(pictures[^1].Id);
    }

    [Fact]
    public async Task Forcing_what_was_missed_pulls_nothing_into_the_past()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 5);
        int[] hours = [-3, -2, -1, 7, 9];
        var ids = await world.Plan.AddAsync(pictures.Zip(hours, (picture, hour) => (picture, ServiceWorld.Start.AddHours(hour))));
        var before = await AllAsync(world, ids);

        foreach (var missed in ids.Take(3))
        {
            (await world.AskAsync<QueueService, PlannedItem?>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None)))!.Queue.Id.ShouldBe(missed);
        }

        var after = await AllAsync(world, ids);
        after.Take(3).ShouldAllBe(item => item.IsForced && item.SlotNumber == null);
        after.Skip(3).Select(item => (item.SlotNumber, item.ScheduledFor)).ShouldBe(before.Skip(3).Select(item => (item.SlotNumber, item.ScheduledFor)));
    }

    [Fact]
    public async Task Two_who_force_at_once_send_two_different_posts()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 5);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index + 1))));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            world.AskAsync<QueueService, PlannedItem?>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None)))));

        both.Select(item => item!.Media.FileName).Order().ShouldBe(["001.png", "002.png"]);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE is_forced")).ShouldBe(2);
    }

    [Fact]
    public async Task Two_who_force_what_they_saw_as_the_next_at_once_send_one_post()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 5);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index + 1))));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            world.AskAsync<QueueService, PlannedItem?>(queue => queue.ForceNextIfAsync(world.Chat, ids[0], world.Admin, CancellationToken.None)))));

        both.Count(item => item is not null).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE is_forced")).ShouldBe(1);
    }

    [Fact]
    public async Task Emptying_the_plan_keeps_cards_that_wait_for_the_team()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index))));
        await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));

        (await world.AskAsync<QueueService, int>(queue => queue.ResetAsync(world.Chat, world.Admin, CancellationToken.None))).ShouldBe(2);

        (await world.Plan.FindAsync(ids[0]))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    [Fact]
    public async Task Only_the_plan_that_was_seen_is_emptied()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index + 1))));
        var seen = await StateAsync(world);
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/late.png"), ServiceWorld.Start.AddHours(9));

        (await ResetIfAsync(world, seen)).ShouldBeNull();
        (await StateAsync(world)).Count.ShouldBe(4);
        (await ResetIfAsync(world, await StateAsync(world))).ShouldBe(4);

        (await world.ReadAsync<string>("SELECT action || ': ' || old_value FROM audit_log")).ShouldBe("plan.reset: 4 planned posts");
    }

    [Fact]
    public async Task A_forced_post_says_who_forced_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(2));

        await world.DoAsync<QueueService>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None));

        (await world.Plan.FindAsync(id))!.Reasons.ShouldBe(["never posted", "memes 0.6 slots below target", "sent ahead by the command line"]);
    }

    [Fact]
    public async Task A_member_may_not_force()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana");

        await Should.ThrowAsync<ForbiddenException>(() => world.AskAsync<QueueService, PlannedItem?>(queue => queue.ForceNextAsync(world.Chat, ana, CancellationToken.None)));
    }

    private static Task<PlanState> StateAsync(ServiceWorld world) => world.AskAsync<QueueService, PlanState>(queue => queue.StateAsync(world.Chat, CancellationToken.None));

    private static Task<int?> ResetIfAsync(ServiceWorld world, PlanState seen) =>
        world.AskAsync<QueueService, int?>(queue => queue.ResetIfAsync(world.Chat, seen, world.Admin, CancellationToken.None));

    private static async Task<List<QueueItem>> AllAsync(ServiceWorld world, IEnumerable<QueueItemId> ids)
    {
        var items = new List<QueueItem>();
        foreach (var id in ids)
        {
            items.Add((await world.Plan.FindAsync(id))!);
        }

        return items;
    }
}
