using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class PlanMovesTests
{
    [Fact]
    public async Task A_moved_post_keeps_its_slot_number_on_its_day_and_says_who_moved_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 2);
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Operator);

        var moved = await world.AskAsync<PlanMoves, MovedPost>(moves => moves.MoveAsync(ids[0], ServiceWorld.Start.AddHours(5), ana, CancellationToken.None));

        moved.IsOutsideHours.ShouldBeFalse();
        var after = (await world.Plan.FindAsync(ids[0]))!;
        (after.ScheduledFor, after.SlotNumber).ShouldBe((ServiceWorld.Start.AddHours(5), before[0].SlotNumber));
        after.Reasons.ShouldBe(["never posted", "memes 0.6 slots below target", "moved by @ana from Mon 23 Nov 13:00"]);
        (await world.ReadAsync<string>("SELECT action || ' ' || subject || ': ' || old_value || ' > ' || new_value FROM audit_log WHERE action LIKE 'plan.%'"))
            .ShouldBe("plan.moved 001.png: Mon 23 Nov 13:00 > Mon 23 Nov 17:00");
        (await world.ReadAsync<string>("SELECT service || '.' || method FROM service_runs")).ShouldBe("PlanDesk.Move");
    }

    [Fact]
    public async Task A_post_may_be_moved_outside_the_hours_which_is_said()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, _) = await GivenAsync(world, 1);

        (await world.AskAsync<PlanMoves, MovedPost>(moves => moves.MoveAsync(ids[0], ServiceWorld.Start.AddHours(11), world.Admin, CancellationToken.None))).IsOutsideHours.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_too_close_to_another_post_is_refused_with_the_next_free_time()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 2);

        (await Should.ThrowAsync<ConflictException>(() => MoveAsync(world, ids[0], ServiceWorld.Start.AddMinutes(115)))).Message
            .ShouldBe("Mon 23 Nov 13:55 is too close to 002.png at Mon 23 Nov 14:00: posts stay ten minutes apart. The next free time is Mon 23 Nov 14:10.");
        (await world.Plan.FindAsync(ids[0]))!.ScheduledFor.ShouldBe(before[0].ScheduledFor);
    }

    [Theory]
    [InlineData(-1, "Mon 23 Nov 11:59 is over: choose a time to come, or send the post now.")]
    [InlineData(367 * 24 * 60, "Thu 25 Nov 12:00 is more than a year away: choose an earlier time.")]
    public async Task A_time_that_cannot_be_is_refused(int minutes, string sentence)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, _) = await GivenAsync(world, 1);

        (await Should.ThrowAsync<InvalidRequestException>(() => MoveAsync(world, ids[0], ServiceWorld.Start.AddMinutes(minutes)))).Message.ShouldBe(sentence);
    }

    [Fact]
    public async Task A_post_that_was_moved_to_another_day_frees_its_slot_and_takes_nobody_elses()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 20);
        await world.Library.AddManyAsync("products", 20);
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, null, world.Admin, CancellationToken.None));
        var rows = await RowsAsync(world);

        await MoveAsync(world, rows[0].Id, ServiceWorld.Start.AddDays(1).AddMinutes(5));
        var moved = (await world.Plan.FindAsync(rows[0].Id))!;
        var refilled = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, null, world.Admin, CancellationToken.None));

        moved.SlotNumber!.Value.Index.ShouldBe(51);
        refilled.Posts.ShouldHaveSingleItem().SlotNumber.ShouldBe(plan.Posts[0].SlotNumber);
        var more = await world.AskAsync<Planning, PlanOutcome>(planning => planning.ExtendAsync(world.Chat, 2, null, world.Admin, CancellationToken.None));
        more.Posts.Count.ShouldBe(6);
        (await world.ReadAsync<long>("SELECT count(DISTINCT slot_number) - count(*) FROM posting_queue")).ShouldBe(0);
    }

    [Fact]
    public async Task A_plan_keeps_its_distance_from_a_post_that_was_moved_by_hand()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 20);
        await world.Library.AddManyAsync("products", 20);
        var preview = await world.AskAsync<Planning, PlanOutcome>(planning => planning.PreviewAsync(world.Chat, 2, null, CancellationToken.None));
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/hand.png"), ServiceWorld.Start.AddDays(7));
        var busy = preview.Posts[^1].ScheduledFor.AddMinutes(4);

        await MoveAsync(world, id, busy);
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, null, world.Admin, CancellationToken.None));

        plan.Posts.Select(post => post.SlotNumber).ShouldBe(preview.Posts.SkipLast(1).Select(post => post.SlotNumber));
    }

    [Fact]
    public async Task Two_posts_trade_their_places_and_keep_their_reasons()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 3);

        await world.DoAsync<PlanMoves>(moves => moves.SwapAsync(ids[0], ids[2], world.Admin, CancellationToken.None));

        var (one, other) = ((await world.Plan.FindAsync(ids[0]))!, (await world.Plan.FindAsync(ids[2]))!);
        (one.ScheduledFor, one.SlotNumber).ShouldBe((before[2].ScheduledFor, before[2].SlotNumber));
        (other.ScheduledFor, other.SlotNumber).ShouldBe((before[0].ScheduledFor, before[0].SlotNumber));
        one.Reasons.ShouldBe(["never posted", "memes 0.6 slots below target", "swapped by the command line with 003.png"]);
    }

    [Fact]
    public async Task A_post_that_is_not_in_the_same_plan_cannot_be_traded_with()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, _) = await GivenAsync(world, 1);
        var elsewhere = await world.Teams.AddChatAsync(world.Team, -42, ChatPurpose.Work);
        var other = await world.Plan.AddAsync(await world.Library.AddAsync("memes/other.png"), ServiceWorld.Start.AddHours(3), elsewhere);

        foreach (var with in new[] { other, ids[0], QueueItemId.New(ServiceWorld.Start) })
        {
            await Should.ThrowAsync<ConflictException>(() => world.DoAsync<PlanMoves>(moves => moves.SwapAsync(ids[0], with, world.Admin, CancellationToken.None)));
        }
    }

    [Fact]
    public async Task A_post_goes_earlier_and_later_step_by_step_and_not_over_the_ends()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, _) = await GivenAsync(world, 3);

        await world.DoAsync<PlanMoves>(moves => moves.SwapWithAsync(ids[0], Neighbour.After, null, world.Admin, CancellationToken.None));
        (await OrderAsync(world)).ShouldBe([ids[1], ids[0], ids[2]]);
        await world.DoAsync<PlanMoves>(moves => moves.SwapWithAsync(ids[0], Neighbour.Before, null, world.Admin, CancellationToken.None));
        (await OrderAsync(world)).ShouldBe([ids[0], ids[1], ids[2]]);

        (await Should.ThrowAsync<ConflictException>(() => world.DoAsync<PlanMoves>(
            moves => moves.SwapWithAsync(ids[0], Neighbour.Before, null, world.Admin, CancellationToken.None)))).Message.ShouldBe("There is no planned post before this one.");
    }

    [Fact]
    public async Task A_chosen_post_goes_out_now_those_behind_it_move_up_and_those_before_it_stay()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 4);

        await world.DoAsync<PlanMoves>(moves => moves.ForceAsync(ids[1], before[1].ScheduledFor, world.Admin, CancellationToken.None));

        var rows = await RowsAsync(world);
        var forced = rows.Single(row => row.Id == ids[1]);
        (forced.IsForced, forced.SlotNumber, forced.ScheduledFor).ShouldBe((true, null, ServiceWorld.Start));
        forced.Reasons[^1].ShouldBe("sent ahead by the command line");
        rows.Single(row => row.Id == ids[0]).SlotNumber.ShouldBe(before[0].SlotNumber);
        rows.Single(row => row.Id == ids[2]).SlotNumber.ShouldBe(before[1].SlotNumber);
        rows.Single(row => row.Id == ids[3]).SlotNumber.ShouldBe(before[2].SlotNumber);
        (await world.AskAsync<CardDispatch, int>(dispatch => dispatch.SendDueAsync(CancellationToken.None))).ShouldBe(1);
        world.Messenger.Cards.ShouldHaveSingleItem().File.ShouldBe("002.png");
    }

    [Fact]
    public async Task A_missed_post_that_is_sent_now_leaves_the_coming_ones_where_they_are()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 4, firstHour: -2);

        await world.DoAsync<PlanMoves>(moves => moves.ForceAsync(ids[1], null, world.Admin, CancellationToken.None));

        (await world.Plan.FindAsync(ids[1]))!.IsForced.ShouldBeTrue();
        foreach (var row in before.Where(row => row.Id != ids[1]))
        {
            var after = (await world.Plan.FindAsync(row.Id))!;
            (after.ScheduledFor, after.SlotNumber).ShouldBe((row.ScheduledFor, row.SlotNumber));
        }
    }

    [Fact]
    public async Task No_post_is_traded_into_a_time_that_is_over()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 3, firstHour: -2);
        const string sentence = "002.png was due Mon 23 Nov 11:00, and a time that is over goes to no other post: send it now, drop it, or move it to a time to come.";

        (await RefusalAsync(moves => moves.SwapWithAsync(ids[1], Neighbour.After, null, world.Admin, CancellationToken.None))).ShouldBe(sentence);
        (await RefusalAsync(moves => moves.SwapWithAsync(ids[2], Neighbour.Before, null, world.Admin, CancellationToken.None))).ShouldBe(sentence);
        (await RefusalAsync(moves => moves.SwapWithAsync(ids[1], Neighbour.Before, null, world.Admin, CancellationToken.None))).ShouldBe(sentence);
        (await RefusalAsync(moves => moves.SwapAsync(ids[2], ids[1], world.Admin, CancellationToken.None))).ShouldBe(sentence);

        (await RowsAsync(world)).Select(row => (row.Id, row.ScheduledFor, row.SlotNumber)).ShouldBe(before.Select(row => (row.Id, row.ScheduledFor, row.SlotNumber)));

        async Task<string> RefusalAsync(Func<PlanMoves, Task> trade) => (await Should.ThrowAsync<ConflictException>(() => world.DoAsync(trade))).Message;
    }

    [Fact]
    public async Task A_plan_that_is_not_as_it_was_seen_is_not_changed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 2);
        await MoveAsync(world, ids[0], ServiceWorld.Start.AddHours(6));

        (await Should.ThrowAsync<ConflictException>(() => world.DoAsync<PlanMoves>(
            moves => moves.ForceAsync(ids[0], before[0].ScheduledFor, world.Admin, CancellationToken.None)))).Message.ShouldContain("has changed");

        (await world.Plan.FindAsync(ids[0]))!.IsForced.ShouldBeFalse();
    }

    [Fact]
    public async Task A_post_whose_card_is_in_the_chat_stays_where_it_is()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));

        (await Should.ThrowAsync<ConflictException>(() => MoveAsync(world, id, ServiceWorld.Start.AddHours(2)))).Message.ShouldContain("in the chat already");
        await Should.ThrowAsync<NotFoundException>(() => MoveAsync(world, QueueItemId.New(ServiceWorld.Start), ServiceWorld.Start.AddHours(2)));
    }

    [Fact]
    public async Task Neither_a_member_nor_another_team_moves_anything()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, _) = await GivenAsync(world, 1);
        var ben = await world.Teams.AddPersonAsync("ben");
        var (other, _, _) = await world.Teams.CreateAsync("other");

        await Should.ThrowAsync<ForbiddenException>(() => MoveAsync(world, ids[0], ServiceWorld.Start.AddHours(2), ben));
        await Should.ThrowAsync<NotFoundException>(() => MoveAsync(world, ids[0], ServiceWorld.Start.AddHours(2), Actor.CommandLine(other.Id)));
    }

    [Fact]
    public async Task Many_changes_at_once_lose_no_post_and_no_slot()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ids, before) = await GivenAsync(world, 8);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(turn => Task.Run(async () =>
        {
            try
            {
                await world.DoAsync<PlanMoves>(moves => (turn % 4) switch
                {
                    0 => moves.ForceAsync(ids[turn % 8], null, world.Admin, CancellationToken.None),
                    1 => moves.SwapAsync(ids[turn % 8], ids[(turn + 3) % 8], world.Admin, CancellationToken.None),
                    2 => moves.SwapWithAsync(ids[turn % 8], Neighbour.After, null, world.Admin, CancellationToken.None),
                    _ => world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None)),
                });
            }
            catch (ConflictException)
            {
            }
        })));

        var rows = await RowsAsync(world);
        rows.Count.ShouldBe(8);
        var kept = rows.Select(row => row.SlotNumber).OfType<SlotNumber>().ToList();
        kept.ShouldBeUnique();
        kept.ShouldBeSubsetOf(before.Select(row => row.SlotNumber!.Value));
        kept.Count.ShouldBe(8 - rows.Count(row => row.IsForced));
    }

    private static Task MoveAsync(ServiceWorld world, QueueItemId id, DateTimeOffset to, Actor? by = null) =>
        world.DoAsync<PlanMoves>(moves => moves.MoveAsync(id, to, by ?? world.Admin, CancellationToken.None));

    private static async Task<(IReadOnlyList<QueueItemId> Ids, IReadOnlyList<QueueItem> Rows)> GivenAsync(ServiceWorld world, int count, int firstHour = 1)
    {
        var pictures = await world.Library.AddManyAsync("memes", count);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index + firstHour))));
        return (ids, await RowsAsync(world));
    }

    private static async Task<IReadOnlyList<QueueItem>> RowsAsync(ServiceWorld world) =>
        [.. (await world.AskAsync<QueueService, Page<PlannedItem>>(queue => queue.ListAsync(world.Team.Id, new PageRequest(200), CancellationToken.None))).Items.Select(item => item.Queue)];

    private static async Task<IReadOnlyList<QueueItemId>> OrderAsync(ServiceWorld world) => [.. (await RowsAsync(world)).Select(row => row.Id)];
}
