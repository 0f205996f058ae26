using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class CatchUpServiceTests
{
    private static readonly DateTimeOffset Asked = ServiceWorld.Start - Lateness.Grace;

    [Fact]
    public async Task Rescheduled_posts_take_the_coming_slots_in_their_order_and_none_goes_out_now()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenAsync(world, missed: 2, coming: 2);
        var slots = (await AllAsync(world, ids)).Skip(2).Select(item => item!.SlotNumber).ToList();

        await world.DoAsync<CatchUpService>(catchUp => catchUp.RescheduleAsync(world.Chat, Asked, world.Admin, CancellationToken.None));

        var after = await AllAsync(world, ids);
        after.ShouldAllBe(item => item!.ScheduledFor > ServiceWorld.Start && !item.IsForced);
        after.Select(item => item!.ScheduledFor).ShouldBeInOrder();
        after.Take(2).Select(item => item!.SlotNumber).ShouldBe(slots);
        after.Select(item => item!.SlotNumber).ShouldBeUnique();
    }

    [Fact]
    public async Task Cleared_posts_leave_the_plan_and_their_pictures_stay_eligible()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenAsync(world, missed: 2, coming: 2);
        var before = await AllAsync(world, ids);

        (await world.AskAsync<CatchUpService, int>(catchUp => catchUp.ClearAsync(world.Chat, Asked, world.Admin, CancellationToken.None))).ShouldBe(2);

        var after = await AllAsync(world, ids);
        after.Take(2).ShouldAllBe(item => item == null);
        after.Skip(2).Select(item => item!.ScheduledFor).ShouldBe(before.Skip(2).Select(item => item!.ScheduledFor));
        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(0);
        (await world.ReadAsync<string>("SELECT string_agg(status || ' ' || slot_number || ' ' || error, '; ' ORDER BY scheduled_for) FROM posting_history")).ShouldBe(string.Join("; ",
            before.Take(2).Select(row => FormattableString.Invariant($"skipped {row!.SlotNumber} It was missed on {row.ScheduledFor:ddd d MMM HH:mm}: posting stood still then, and the command line cleared what was missed."))));
    }

    [Theory]
    [InlineData(CatchUpPolicy.Ask)]
    [InlineData(CatchUpPolicy.Gradual)]
    [InlineData(CatchUpPolicy.Skip)]
    public async Task Under_frequent_restarts_posts_go_out_one_at_a_time_and_every_one_is_accounted_for(CatchUpPolicy policy)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, $"catch_up_policy = '{policy.ToString().ToLowerInvariant()}', posts_per_day = 12");
        var pictures = await world.Library.AddManyAsync("memes", 20);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddMinutes((20 * index) + 1))));

        // Up for a moment every 17 minutes, for two days: each start looks at what was missed, then at what is due.
        for (var start = 0; start < 170; start++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(17));
            var before = world.Messenger.Cards.Count;
            await world.DoAsync<CatchUpService>(catchUp => catchUp.CheckAsync(CancellationToken.None));
            await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
            (world.Messenger.Cards.Count - before).ShouldBeLessThanOrEqualTo(2);
        }

        var rows = await AllAsync(world, ids);
        var (shown, planned) = (rows.Count(row => row?.Status is QueueStatus.AwaitingTeam), rows.Count(row => row?.Status is QueueStatus.Scheduled));
        var skipped = (int)await world.ReadAsync<long>("SELECT count(*) FROM posting_history WHERE status = 'skipped'");
        (shown + planned + skipped).ShouldBe(20);
        world.Messenger.Cards.Count.ShouldBe(shown);
        shown.ShouldBeGreaterThan(10);
        skipped.ShouldBe(policy is CatchUpPolicy.Skip ? 20 - shown : 0);
        planned.ShouldBe(policy is CatchUpPolicy.Ask ? 20 - shown : 0);
        world.Messenger.Texts.Count(text => text.ChatId == world.Chat.TelegramChatId).ShouldBe(policy is CatchUpPolicy.Ask ? 2 : 0, "two days, one question each");
    }

    [Fact]
    public async Task A_gradual_catch_up_sends_no_second_post_while_a_process_is_sending_the_first()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, "catch_up_policy = 'gradual'");
        var ids = await GivenAsync(world, missed: 1, coming: 2);
        await CheckAsync(world);
        (await world.ExecuteAsync("UPDATE posting_queue SET status = 'claimed', lease_owner = 'worker:1', lease_until = now(), fence = 1 WHERE is_forced")).ShouldBe(1);
        world.Clock.Advance(TimeSpan.FromMinutes(80));

        await CheckAsync(world);

        (await AllAsync(world, ids)).Count(item => item!.IsForced).ShouldBe(1);
    }

    [Fact]
    public async Task A_question_that_nobody_answers_is_asked_again_after_a_day()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, missed: 2, coming: 0);

        await CheckAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(23));
        await CheckAsync(world);
        world.Messenger.Texts.ShouldHaveSingleItem();

        world.Clock.Advance(TimeSpan.FromHours(1));
        await CheckAsync(world);
        await CheckAsync(world);
        world.Messenger.Texts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_question_that_perhaps_never_arrived_is_asked_again_after_a_day_and_admins_know_at_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, missed: 2, coming: 0);
        world.Messenger.BeforeSend = (_, _) => Task.FromException(new IntegrationException("telegram", FailureKind.Unknown, "No answer came."));

        await CheckAsync(world);
        world.Messenger.BeforeSend = (_, _) => Task.CompletedTask;
        await CheckAsync(world);
        world.Messenger.Texts.ShouldBeEmpty();
        (await world.ReadAsync<string>("SELECT kind FROM alerts WHERE resolved_at IS NULL")).ShouldBe("posts_missed");

        world.Clock.Advance(TimeSpan.FromDays(1));
        await CheckAsync(world);
        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldContain("2 posts were missed");
    }

    [Fact]
    public async Task Missed_posts_keep_their_reasons_and_say_when_they_were_missed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenAsync(world, missed: 2, coming: 1);

        await world.DoAsync<CatchUpService>(catchUp => catchUp.SendAnywayAsync(world.Chat, Asked, world.Admin, CancellationToken.None));

        var after = await AllAsync(world, ids);
        after[0]!.Reasons.ShouldBe(["never posted", "memes 0.6 slots below target", "missed on Mon 23 Nov 09:00"]);
        after[1]!.Reasons[^1].ShouldBe("missed on Mon 23 Nov 10:00");
        after[2]!.Reasons.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Sending_anyway_sends_one_now_and_the_others_in_the_coming_slots()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenAsync(world, missed: 3, coming: 1);

        await world.DoAsync<CatchUpService>(catchUp => catchUp.SendAnywayAsync(world.Chat, Asked, world.Admin, CancellationToken.None));

        var after = await AllAsync(world, ids);
        (after[0]!.IsForced, after[0]!.SlotNumber).ShouldBe((true, null));
        after.Skip(1).ShouldAllBe(item => !item!.IsForced && item.ScheduledFor >= ServiceWorld.Start.AddMinutes(10));
    }

    [Fact]
    public async Task An_answer_leaves_alone_what_is_just_due()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, missed: 1, coming: 1);
        var due = await world.Plan.AddAsync(await world.Library.AddAsync("products/due.png"), ServiceWorld.Start.AddMinutes(-5));

        await world.DoAsync<CatchUpService>(catchUp => catchUp.ClearAsync(world.Chat, Asked, world.Admin, CancellationToken.None));

        (await world.Plan.FindAsync(due))!.ScheduledFor.ShouldBe(ServiceWorld.Start.AddMinutes(-5));
    }

    [Fact]
    public async Task An_answer_is_about_the_posts_that_were_missed_when_the_team_was_asked()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenAsync(world, missed: 2, coming: 2);
        world.Clock.Advance(TimeSpan.FromHours(2));

        await world.DoAsync<CatchUpService>(catchUp => catchUp.RescheduleAsync(world.Chat, Asked, world.Admin, CancellationToken.None));

        var after = await AllAsync(world, ids);
        after.Take(2).ShouldAllBe(item => item!.ScheduledFor >= world.Clock.GetUtcNow());
        after[2]!.ScheduledFor.ShouldBe(ServiceWorld.Start.AddHours(1));
        foreach (var answer in (Func<CatchUpService, Task<int>>[])
        [
            catchUp => catchUp.RescheduleAsync(world.Chat, Asked, world.Admin, CancellationToken.None),
            catchUp => catchUp.ClearAsync(world.Chat, Asked, world.Admin, CancellationToken.None),
            catchUp => catchUp.SendAnywayAsync(world.Chat, Asked, world.Admin, CancellationToken.None),
        ])
        {
            (await world.AskAsync(answer)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task With_nothing_missed_an_answer_does_nothing_and_leaves_no_trace()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, missed: 0, coming: 2);

        (await world.AskAsync<CatchUpService, int>(catchUp => catchUp.SendAnywayAsync(world.Chat, Asked, world.Admin, CancellationToken.None))).ShouldBe(0);

        (await world.ReadAsync<long>("SELECT count(*) FROM service_runs")).ShouldBe(0);
    }

    [Fact]
    public async Task Resuming_counts_what_was_missed_meanwhile_and_not_what_now_goes_out()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        await GivenAsync(world, missed: 2, coming: 1);
        await world.Plan.AddAsync(await world.Library.AddAsync("products/due.png"), ServiceWorld.Start.AddMinutes(-5));

        var outcome = await world.AskAsync<PostingSwitch, ResumeOutcome>(posting => posting.ResumeAsync(world.Chat, world.Admin, CancellationToken.None));

        outcome.ShouldBe(new ResumeOutcome.Resumed(2));
    }

    [Theory]
    [InlineData(FailureKind.Unavailable)]
    [InlineData(FailureKind.RateLimited)]
    [InlineData(FailureKind.Forbidden)]
    public async Task A_card_that_cannot_be_sent_brings_back_nothing_that_was_missed(FailureKind failure)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, missed: 4, coming: 0);
        await world.Plan.AddAsync(await world.Library.AddAsync("products/due.png"), ServiceWorld.Start);
        await CheckAsync(world);
        world.Messenger.FailNext(failure);

        for (var minute = 0; minute < 14; minute++)
        {
            await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await CheckAsync(world);
        }

        world.Messenger.Failed.ShouldBe(1);
        world.Messenger.Cards.ShouldHaveSingleItem().File.ShouldBe("due.png");
        (await world.ReadAsync<string>("SELECT string_agg(kind || ' ' || message, ', ') FROM alerts WHERE resolved_at IS NULL"))
            .ShouldBe("posts_missed 4 planned posts in Stories were missed; the chat was asked what becomes of them.");
    }

    [Fact]
    public async Task A_forced_card_that_fails_in_a_pause_brings_back_nothing_that_was_missed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        var ids = await GivenAsync(world, missed: 3, coming: 1);
        await world.DoAsync<PlanMoves>(moves => moves.ForceAsync(ids[3], null, world.Admin, CancellationToken.None));
        world.Messenger.FailNext(FailureKind.Forbidden);
        await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromMinutes(11));

        (await world.AskAsync<PostingSwitch, ResumeOutcome>(posting => posting.ResumeAsync(world.Chat, world.Admin, CancellationToken.None)))
            .ShouldBe(new ResumeOutcome.Resumed(3));
        await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));

        world.Messenger.Cards.ShouldHaveSingleItem().File.ShouldBe("004.png");
    }

    private static Task CheckAsync(ServiceWorld world) => world.DoAsync<CatchUpService>(catchUp => catchUp.CheckAsync(CancellationToken.None));

    private static async Task<IReadOnlyList<QueueItemId>> GivenAsync(ServiceWorld world, int missed, int coming)
    {
        var pictures = await world.Library.AddManyAsync("memes", missed + coming);
        return await world.Plan.AddAsync(pictures.Select((picture, index) =>
            (picture, index < missed ? ServiceWorld.Start.AddHours(index - missed - 1) : ServiceWorld.Start.AddHours(index - missed + 1))));
    }

    private static async Task<List<QueueItem?>> AllAsync(ServiceWorld world, IEnumerable<QueueItemId> ids)
    {
        var items = new List<QueueItem?>();
        foreach (var id in ids)
        {
            items.Add(await world.Plan.FindAsync(id));
        }

        return items;
    }
}
