using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Publishing;

public sealed class DispatchQueueTests
{
    private static readonly DateTimeOffset Earliest = ServiceWorld.Start.AddHours(-1);
    private static readonly Lease OurLease = new("us:1", ServiceWorld.Start.AddMinutes(2));

    [Fact]
    public async Task Many_workers_that_claim_at_once_never_get_the_same_row_nor_two_of_one_chat()
    {
        const int chats = 40;
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", chats * 3);
        for (var chat = 0; chat < chats; chat++)
        {
            var place = await world.Teams.AddChatAsync(world.Team, -2000 - chat, ChatPurpose.Work);
            await world.Plan.AddAsync(pictures.Skip(chat * 3).Take(3).Select((picture, index) => (picture, ServiceWorld.Start.AddSeconds(index - 60))), place);
        }

        for (var round = 0; round < 3; round++)
        {
            var claims = new ConcurrentBag<QueueItem>();
            await Parallel.ForEachAsync(Enumerable.Range(0, 16), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
            {
                while (await ClaimAsync(world, ServiceWorld.Start, limit: 7) is { Count: > 0 } claimed)
                {
                    claimed.ForEach(claims.Add);
                }
            });
            (await ClaimAsync(world, ServiceWorld.Start, limit: chats)).ForEach(claims.Add);

            claims.Count.ShouldBe(chats);
            claims.Select(item => item.ChatSettingsId).ShouldBeUnique();
            claims.ShouldAllBe(item => item.ScheduledFor == ServiceWorld.Start.AddSeconds(round - 60));
            foreach (var item in claims)
            {
                (await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.MarkAwaitingTeamAsync(item, 1, 1, CancellationToken.None))).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public async Task A_claim_looks_at_each_row_a_few_times_even_when_the_database_has_no_statistics_yet()
    {
        const int chats = 20, posts = 200;
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", posts);
        for (var chat = 0; chat < chats; chat++)
        {
            var place = await world.Teams.AddChatAsync(world.Team, -2000 - chat, ChatPurpose.Work);
            await world.Plan.AddAsync(pictures.Where((_, index) => index % chats == chat).Select((picture, index) => (picture, ServiceWorld.Start.AddSeconds(index - 60))), place);
        }

        await world.InScopeAsync(scope => scope.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async cancellationToken =>
            {
                var queue = scope.GetRequiredService<IDispatchQueueRepository>();
                (await queue.ClaimDueAsync(ServiceWorld.Start, Earliest, OurLease, chats, cancellationToken)).Count.ShouldBe(chats);
                await queue.NextDueAtAsync(ServiceWorld.Start, Earliest, cancellationToken);

                var looks = await scope.GetRequiredService<StorylineDbContext>().Database.SqlQuery<long>(
                    $"""SELECT sum(seq_scan + idx_scan)::bigint AS "Value" FROM pg_stat_xact_user_tables WHERE relname IN ('posting_queue', 'chat_settings')""").SingleAsync(cancellationToken);
                looks.ShouldBeLessThan(5 * posts);
            },
            CancellationToken.None));
    }

    [Fact]
    public async Task A_chat_in_which_a_card_is_being_sent_has_its_next_turn_after_that()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 2);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddSeconds(index - 60))));

        var first = (await ClaimAsync(world, ServiceWorld.Start)).ShouldHaveSingleItem();
        (await ClaimAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
        (await NextDueAsync(world, ServiceWorld.Start)).ShouldBe(OurLease.Until);

        await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.MarkAwaitingTeamAsync(first, 1, 1, CancellationToken.None));
        (await NextDueAsync(world, ServiceWorld.Start)).ShouldBe(ServiceWorld.Start.AddSeconds(-59));
        (await ClaimAsync(world, ServiceWorld.Start)).ShouldHaveSingleItem().MediaItemId.ShouldBe(pictures[1].Id);
    }

    [Fact]
    public async Task A_chat_that_rests_has_nothing_due_until_then_but_what_a_person_forces()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddMinutes(index - 1))));
        await world.DoAsync<IDispatchQueueRepository>(queue => queue.RestAsync(world.Chat.Id, Earliest, ServiceWorld.Start.AddMinutes(10), CancellationToken.None));

        (await ClaimAsync(world, ServiceWorld.Start.AddMinutes(5))).ShouldBeEmpty();
        (await NextDueAsync(world, ServiceWorld.Start.AddMinutes(5))).ShouldBe(ServiceWorld.Start.AddMinutes(10));
        await world.AskAsync<IQueueRepository, bool>(queue => queue.ForceAsync(world.Team.Id, ids[2], ServiceWorld.Start, [], CancellationToken.None));
        (await ClaimAsync(world, ServiceWorld.Start.AddMinutes(5))).ShouldHaveSingleItem().Id.ShouldBe(ids[2]);
    }

    [Fact]
    public async Task What_was_missed_does_not_rest_with_its_chat_and_stays_missed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 4);
        var ids = await world.Plan.AddAsync(pictures.Select(picture => (picture, ServiceWorld.Start.AddHours(-2))));
        await world.ExecuteAsync($"UPDATE posting_queue SET next_retry_at = '{Earliest.AddMinutes(-1):O}' WHERE id = '{ids[1]}'");
        await world.ExecuteAsync($"UPDATE posting_queue SET next_retry_at = '{Earliest:O}' WHERE id = '{ids[2]}'");
        await world.ExecuteAsync($"UPDATE posting_queue SET scheduled_for = '{Earliest:O}' WHERE id = '{ids[3]}'");
        var until = ServiceWorld.Start.AddMinutes(10);

        await world.DoAsync<IDispatchQueueRepository>(queue => queue.RestAsync(world.Chat.Id, Earliest, until, CancellationToken.None));

        (await world.AskAsync<IQueueRepository, IReadOnlyList<QueueItem>>(queue => queue.ListMissedAsync(world.Chat.Id, Earliest, CancellationToken.None)))
            .Select(row => row.Id).ShouldBe([ids[0], ids[1]], ignoreOrder: true);
        (await world.Plan.FindAsync(ids[2]))!.NextRetryAt.ShouldBe(until);
        (await world.Plan.FindAsync(ids[3]))!.NextRetryAt.ShouldBe(until);
    }

    [Fact]
    public async Task A_claim_holds_until_its_lease_ends_and_then_nothing_can_be_written_with_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var first = (await ClaimAsync(world, ServiceWorld.Start)).Single();
        (await ClaimAsync(world, ServiceWorld.Start.AddMinutes(1))).ShouldBeEmpty();

        var second = (await ClaimAsync(world, OurLease.Until)).Single();

        second.Fence.ShouldBe(first.Fence + 1);
        (await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.MarkAwaitingTeamAsync(first, 1, 1, CancellationToken.None))).ShouldBeFalse();
        (await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.ReleaseAsync(first, CancellationToken.None))).ShouldBeFalse();
        (await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.RetryLaterAsync(first, ServiceWorld.Start, "late", false, CancellationToken.None))).ShouldBeFalse();
        (await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.MarkAwaitingTeamAsync(second, 1, 1, CancellationToken.None))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_send_that_has_begun_may_have_arrived_until_it_is_known_that_it_did_not()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);

        var released = await BeginAsync();
        (await InDoubtAsync()).ShouldBe(1);
        await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.ReleaseAsync(released, CancellationToken.None));
        (await InDoubtAsync()).ShouldBe(0);
        await RetryAsync(isInDoubt: false);
        (await InDoubtAsync()).ShouldBe(0);
        await RetryAsync(isInDoubt: true);
        (await InDoubtAsync()).ShouldBe(1);
        await BeginAsync();
        (await ClaimAsync(world, OurLease.Until)).Single().SendsInDoubt.ShouldBe(2);

        async Task<QueueItem> BeginAsync()
        {
            var claimed = (await ClaimAsync(world, ServiceWorld.Start)).Single();
            (await BeginSendAsync(world, claimed)).ShouldBeTrue();
            return claimed;
        }

        async Task RetryAsync(bool isInDoubt)
        {
            var claimed = await BeginAsync();
            await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.RetryLaterAsync(claimed, ServiceWorld.Start, "later", isInDoubt, CancellationToken.None));
        }

        async Task<int> InDoubtAsync() => (await world.Plan.FindAsync(id))!.SendsInDoubt;
    }

    [Fact]
    public async Task Claims_that_never_came_to_a_send_count_as_none_and_of_all_of_them_the_last_may_send()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var claims = new List<QueueItem>();
        for (var round = 0; round < 5; round++)
        {
            claims.AddRange(await ClaimAsync(world, OurLease.Until));
        }

        claims.Count.ShouldBe(5);
        claims.ShouldAllBe(claim => claim.SendsInDoubt == 0);
        (await BeginSendAsync(world, claims[3])).ShouldBeFalse();
        (await world.Plan.FindAsync(id))!.SendsInDoubt.ShouldBe(0);
        (await BeginSendAsync(world, claims[4])).ShouldBeTrue();
        (await world.Plan.FindAsync(id))!.SendsInDoubt.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_dead_worker_held_is_not_due_while_its_chat_is_paused_unless_a_person_forced_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        (await ClaimAsync(world, ServiceWorld.Start)).ShouldHaveSingleItem();
        await world.Teams.ChangeAsync(world.Chat, "is_paused = true");

        (await ClaimAsync(world, OurLease.Until)).ShouldBeEmpty();
        (await NextDueAsync(world, OurLease.Until)).ShouldBeNull();

        await world.ExecuteAsync("UPDATE posting_queue SET is_forced = true, slot_number = NULL");
        (await NextDueAsync(world, OurLease.Until)).ShouldBe(OurLease.Until);
        (await ClaimAsync(world, OurLease.Until)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_dead_worker_held_is_due_after_the_card_that_is_being_sent_in_its_chat()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 2);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddSeconds(index - 60))));
        await world.ExecuteAsync($"UPDATE posting_queue SET status = 'claimed', lease_owner = 'dead:1', lease_until = '{ServiceWorld.Start.AddSeconds(-1):O}' WHERE id = '{ids[0]}'");
        await world.ExecuteAsync($"UPDATE posting_queue SET status = 'claimed', lease_owner = 'us:1', lease_until = '{OurLease.Until:O}' WHERE id = '{ids[1]}'");

        (await ClaimAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
        (await NextDueAsync(world, ServiceWorld.Start)).ShouldBe(OurLease.Until);
        (await ClaimAsync(world, OurLease.Until)).ShouldHaveSingleItem().Id.ShouldBe(ids[0]);
    }

    [Fact]
    public async Task What_was_taken_ahead_of_its_time_is_only_planned_again_when_its_lease_ends()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var due = ServiceWorld.Start.AddHours(1);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), due);
        var ahead = (await world.AskAsync<IPublishingQueueRepository, QueueItem?>(queue => queue.ClaimAsync(world.Team.Id, id, OurLease, CancellationToken.None)))!;

        (await ClaimAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
        (await NextDueAsync(world, ServiceWorld.Start)).ShouldBe(OurLease.Until);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.Claimed);

        (await ClaimAsync(world, OurLease.Until)).ShouldBeEmpty();

        var planned = (await world.Plan.FindAsync(id))!;
        (planned.Status, planned.LeaseOwner, planned.LeaseUntil, planned.ScheduledFor).ShouldBe((QueueStatus.Scheduled, null, null, due));
        (await NextDueAsync(world, OurLease.Until)).ShouldBe(due);
        (await world.AskAsync<IPublishingQueueRepository, bool>(queue => queue.BeginWaitingAsync(ahead, CancellationToken.None))).ShouldBeFalse();
        (await ClaimAsync(world, due)).ShouldHaveSingleItem().Fence.ShouldBeGreaterThan(ahead.Fence);
    }

    [Fact]
    public async Task What_is_postponed_is_untried_and_not_due_until_then()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var claimed = (await ClaimAsync(world, ServiceWorld.Start)).Single();
        await world.AskAsync<IDispatchQueueRepository, bool>(
            queue => queue.PostponeAsync(claimed, ServiceWorld.Start.AddMinutes(1), "the folder is away", CancellationToken.None));

        (await ClaimAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
        (await NextDueAsync(world, ServiceWorld.Start)).ShouldBe(ServiceWorld.Start.AddMinutes(1));

        var later = (await ClaimAsync(world, ServiceWorld.Start.AddMinutes(1))).Single();
        (later.RetryCount, later.SendsInDoubt).ShouldBe((0, 0));
        later.LastError.ShouldBe("the folder is away");
    }

    [Fact]
    public async Task What_is_given_back_without_a_time_was_missed_when_its_own_is_over()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(-2));
        await world.ExecuteAsync($"UPDATE posting_queue SET next_retry_at = '{ServiceWorld.Start:O}'");
        var claimed = (await ClaimAsync(world, ServiceWorld.Start)).Single();

        await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.PostponeAsync(claimed, null, "the folder is away", CancellationToken.None));

        (await ClaimAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
        (await world.AskAsync<IQueueRepository, IReadOnlyList<QueueItem>>(queue => queue.ListMissedAsync(world.Chat.Id, Earliest, CancellationToken.None)))
            .ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task What_was_missed_is_not_claimed_unless_it_was_forced_or_is_being_tried_again()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        var ids = await world.Plan.AddAsync(pictures.Select(picture => (picture, ServiceWorld.Start.AddHours(-2))));
        await world.ExecuteAsync($"UPDATE posting_queue SET is_forced = true, slot_number = NULL WHERE id = '{ids[1]}'");
        await world.ExecuteAsync($"UPDATE posting_queue SET retry_count = 2, next_retry_at = '{ServiceWorld.Start.AddMinutes(-5):O}' WHERE id = '{ids[2]}'");

        var first = (await ClaimAsync(world, ServiceWorld.Start)).Single();
        await world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.MarkAwaitingTeamAsync(first, 1, 1, CancellationToken.None));
        var second = (await ClaimAsync(world, ServiceWorld.Start)).Single();
        new[] { first.Id, second.Id }.ShouldBe([ids[1], ids[2]], ignoreOrder: true);
        (await world.AskAsync<IQueueRepository, IReadOnlyList<QueueItem>>(queue => queue.ListMissedAsync(world.Chat.Id, Earliest, CancellationToken.None)))
            .ShouldHaveSingleItem().Id.ShouldBe(ids[0]);
    }

    [Fact]
    public async Task A_retry_that_was_itself_missed_waits_for_the_team_like_the_others()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddDays(-2));
        await world.ExecuteAsync($"UPDATE posting_queue SET retry_count = 2, next_retry_at = '{ServiceWorld.Start.AddDays(-1):O}'");

        (await ClaimAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
        (await world.AskAsync<IQueueRepository, IReadOnlyList<QueueItem>>(queue => queue.ListMissedAsync(world.Chat.Id, Earliest, CancellationToken.None)))
            .ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    private static async Task<List<QueueItem>> ClaimAsync(ServiceWorld world, DateTimeOffset now, int limit = 10) =>
        [.. await world.AskAsync<IDispatchQueueRepository, IReadOnlyList<QueueItem>>(queue => queue.ClaimDueAsync(now, Earliest, OurLease, limit, CancellationToken.None))];

    private static Task<bool> BeginSendAsync(ServiceWorld world, QueueItem claimed) =>
        world.AskAsync<IDispatchQueueRepository, bool>(queue => queue.BeginSendAsync(claimed, CancellationToken.None));

    private static Task<DateTimeOffset?> NextDueAsync(ServiceWorld world, DateTimeOffset now) =>
        world.AskAsync<IDispatchQueueRepository, DateTimeOffset?>(queue => queue.NextDueAtAsync(now, Earliest, CancellationToken.None));
}
