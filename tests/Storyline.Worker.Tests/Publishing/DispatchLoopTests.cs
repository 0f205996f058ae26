using System.Diagnostics;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Worker.Tests.Publishing;

public sealed class DispatchLoopTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_due_post_becomes_a_card_as_soon_as_it_is_announced()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram);
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);

        // The clock stands still: nothing but the announcement can wake the loop.
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var begun = Stopwatch.GetTimestamp();
        await world.Plan.AnnounceAsync();
        var card = await telegram.WaitForBotAsync(DemoWorld.GroupChatId, "cat.png");

        output.WriteLine($"Card after {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
        card.MediaType.ShouldBe("photo");
        card.Words.ShouldContain("Why this one: never posted");
        card.Labels.ShouldBe(["✅ Posted", "⏭️ Skip", "🚫 Reject", "📱 Open Instagram", "❓ Why"]);
        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.Status is QueueStatus.AwaitingTeam);
        (await world.Plan.FindAsync(id))!.TelegramMessageId.ShouldBe(card.MessageId);
    }

    [Fact]
    public async Task What_was_announced_while_nobody_could_hear_is_found_as_soon_as_the_connection_is_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);
        await world.ReadAsync<bool>(
            "SELECT bool_and(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'");
        await WorkerProcess.UntilAsync(world, () => world.Logs.Lines.Any(line => line.Contains("Lost the connection that listens", StringComparison.Ordinal)));

        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.Plan.AnnounceAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        // The clock stands still again: nothing but the new connection can wake the loop.
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 1);
    }

    [Fact]
    public async Task A_post_goes_out_when_its_time_comes_and_not_before()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddSeconds(40));
        await using var worker = await WorkerProcess.StartAsync(world);
        DateTimeOffset? sentAt = null;
        world.Messenger.BeforeSend = (_, _) =>
        {
            sentAt = world.Clock.GetUtcNow();
            return Task.CompletedTask;
        };

        await WorkerProcess.UntilIdleAsync(world);

        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 1, TimeSpan.FromMilliseconds(100));

        sentAt!.Value.ShouldBeInRange(ServiceWorld.Start.AddSeconds(40), ServiceWorld.Start.AddSeconds(55));
    }

    [Fact]
    public async Task Two_workers_side_by_side_send_every_card_exactly_once()
    {
        const int posts = 150;
        await using var world = await ServiceWorld.CreateAsync(time: TimeProvider.System);
        var pictures = await world.Library.AddManyAsync("memes", posts);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, TimeProvider.System.GetUtcNow().AddSeconds(-index))));
        await using var one = await WorkerProcess.StartAsync(world);
        await using var other = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'awaiting_team'") == posts);

        world.Messenger.Cards.Select(card => card.File).ShouldBeUnique();
        world.Messenger.Cards.Count.ShouldBe(posts);
        (await world.ReadAsync<long>("SELECT count(*) FROM chat_cards")).ShouldBe(posts);
        (await world.ReadAsync<int>("SELECT max(fence) FROM posting_queue")).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_dead_worker_had_claimed_is_taken_over_when_its_lease_ends()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var lease = new Lease("dead:1", ServiceWorld.Start + CardLanes.LeaseTime);
        await world.DoAsync<IDispatchQueueRepository>(queue => queue.ClaimDueAsync(ServiceWorld.Start, ServiceWorld.Start.AddMinutes(-15), lease, 5, CancellationToken.None));
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);
        world.Messenger.Cards.ShouldBeEmpty();

        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count > 0, TimeSpan.FromSeconds(5));

        world.Clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(lease.Until);
        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.Status is QueueStatus.AwaitingTeam);
        (await world.Plan.FindAsync(id))!.Fence.ShouldBe(2);
        world.Messenger.Cards.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_waits_long_for_its_turn_is_not_taken_over_from_a_worker_that_lives()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var turn = new TaskCompletionSource();
        world.Messenger.BeforeSend = (_, token) => turn.Task.WaitAsync(token);
        await using var one = await WorkerProcess.StartAsync(world);
        await using var other = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.Status is QueueStatus.Claimed);

        for (var second = 0; second < 80; second++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));

            // A busy machine needs a moment for a renewal that is due: the clock must not run away from it.
            await Task.Delay(40, TestContext.Current.CancellationToken);
            await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.LeaseUntil > world.Clock.GetUtcNow());
        }

        turn.SetResult();
        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.Status is QueueStatus.AwaitingTeam);
        (await world.Plan.FindAsync(id))!.Fence.ShouldBe(1);
        world.Messenger.Cards.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_paused_chat_gets_nothing_but_what_a_person_forces()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddMinutes(index - 1))));
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);
        world.Messenger.Cards.ShouldBeEmpty();

        var forced = await world.AskAsync<QueueService, PlannedItem?>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None));
        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(ids[0]))!.Status is QueueStatus.AwaitingTeam);
        world.Clock.Advance(TimeSpan.FromMinutes(3));

        forced!.Queue.Id.ShouldBe(ids[0]);
        var card = world.Messenger.Cards.ShouldHaveSingleItem();
        card.File.ShouldBe("001.png");
        card.Text.ShouldStartWith("⚡ ");
        (await world.Plan.FindAsync(ids[1]))!.Status.ShouldBe(QueueStatus.Scheduled);
        (await world.Plan.FindAsync(ids[2]))!.Status.ShouldBe(QueueStatus.Scheduled);
    }

    [Fact]
    public async Task Resuming_wakes_the_loop()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);

        await world.DoAsync<PostingSwitch>(posting => posting.ResumeAsync(world.Chat, world.Admin, CancellationToken.None));

        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 1);
    }

    [Fact]
    public async Task A_picture_whose_file_is_gone_is_swapped_and_the_card_says_why()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram);
        var lost = await world.Library.AddAsync("memes/lost.png");
        await world.Library.AddAsync("memes/spare.png");
        await world.Library.AddAsync("products/mug.png");
        File.Delete(lost.FilePath);
        await world.Plan.AddAsync(lost, ServiceWorld.Start);

        await using var worker = await WorkerProcess.StartAsync(world);

        var card = await telegram.WaitForBotAsync(DemoWorld.GroupChatId, "spare.png");
        card.Words.ShouldContain("takes the place of lost.png: its file is gone");
    }

    [Fact]
    public async Task A_slot_for_which_nothing_is_left_ends_in_the_record_and_with_an_alert()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var lost = await world.Library.AddAsync("memes/lost.png");
        File.Delete(lost.FilePath);
        var id = await world.Plan.AddAsync(lost, ServiceWorld.Start);

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 1);

        (await world.Plan.FindAsync(id)).ShouldBeNull();
        (await world.ReadAsync<string>("SELECT status || ': ' || error FROM posting_history")).ShouldBe(
            "failed: lost.png could not go out (its file is gone), and nothing else is eligible.");
        world.Messenger.Texts[0].ChatId.ShouldBe(world.AdminChat.TelegramChatId);
        world.Messenger.Texts[0].Text.ShouldContain("A slot in Stories stayed empty");
    }
}
