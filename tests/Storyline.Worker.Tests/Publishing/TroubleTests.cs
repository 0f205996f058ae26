using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Worker.Tests.Publishing;

public sealed class TroubleTests
{
    [Fact]
    public async Task A_card_that_cannot_be_sent_is_tried_later_and_later_and_an_admin_is_told_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var tries = new List<DateTimeOffset>();
        world.Messenger.BeforeSend = (message, _) =>
        {
            if (message.File is not null)
            {
                tries.Add(world.Clock.GetUtcNow());
                return tries.Count <= 5
                    ? Task.FromException(new IntegrationException("telegram", FailureKind.Unavailable, "Telegram cannot be reached."))
                    : Task.CompletedTask;
            }

            return Task.CompletedTask;
        };
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.Status is QueueStatus.AwaitingTeam, TimeSpan.FromMilliseconds(250));
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NOT NULL") == 1);

        var pauses = tries.Zip(tries.Skip(1), (before, after) => after - before).ToList();
        pauses.Count.ShouldBe(5);
        for (var i = 0; i < pauses.Count; i++)
        {
            pauses[i].ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2 << i));
        }

        world.Messenger.Cards.Count.ShouldBe(1);
        var told = world.Messenger.Texts.ShouldHaveSingleItem();
        told.ChatId.ShouldBe(world.AdminChat.TelegramChatId);
        told.Text.ShouldContain("Cards cannot be sent to Stories: Telegram cannot be reached.");
        (await world.ReadAsync<int>("SELECT count FROM alerts")).ShouldBe(3);
    }

    [Fact]
    public async Task A_card_whose_answers_are_lost_is_sent_three_times_and_then_recorded_as_failed_and_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var (unknown, refused) = (0, 0);
        world.Messenger.BeforeSend = (message, _) => message.File is null ? Task.CompletedTask
            // What certainly did not arrive does not count.
            : ++refused <= 2 ? Task.FromException(new IntegrationException("telegram", FailureKind.Unavailable, "Telegram cannot be reached."))
            : Task.FromException(new IntegrationException("telegram", FailureKind.Unknown, $"Nobody knows whether Telegram did sendPhoto ({++unknown})."));
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, async () => await world.Plan.FindAsync(id) is null, TimeSpan.FromMilliseconds(250));
        await UntilToldAsync(world, "cat.png was given up in Stories.");

        unknown.ShouldBe(3);
        (await world.ReadAsync<string>("SELECT status || ': ' || error FROM posting_history")).ShouldBe(
            "failed: The card may have been sent 3 times, and nobody knows whether it came: Nobody knows whether Telegram did sendPhoto (3).");
    }

    [Fact]
    public async Task A_card_that_comes_and_cannot_be_kept_comes_three_times_at_most_and_is_then_recorded_as_failed_and_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.ExecuteAsync("ALTER TABLE chat_cards ADD CONSTRAINT full_disk CHECK (false) NOT VALID");
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, async () => await world.Plan.FindAsync(id) is null, TimeSpan.FromSeconds(1));
        await UntilToldAsync(world, "cat.png was given up in Stories.");

        world.Messenger.Cards.Count.ShouldBe(3);
        (await world.ReadAsync<string>("SELECT status || ': ' || error FROM posting_history")).ShouldBe(
            "failed: The card may have been sent 3 times, and nobody knows whether it came: each time the work broke off.");
    }

    [Fact]
    public async Task That_a_card_was_given_up_is_told_although_the_next_one_arrives_at_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await PlanAsync(world, world.Chat, "cat");
        world.Messenger.BeforeSend = (message, _) => message.File == "cat-1.png"
            ? Task.FromException(new IntegrationException("telegram", FailureKind.Unknown, "Nobody knows."))
            : Task.CompletedTask;
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 2, TimeSpan.FromMilliseconds(250));
        await UntilToldAsync(world, "cat-1.png was given up in Stories.");

        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL") == 0);
    }

    [Fact]
    public async Task A_refusal_that_needs_a_person_is_told_at_the_first_try()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        world.Messenger.FailNext(FailureKind.Forbidden);
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 1);

        (await world.Plan.FindAsync(id))!.RetryCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_asks_for_silence_holds_up_no_other_and_its_cards_keep_their_order()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await world.Teams.AddChatAsync(world.Team, -4711, ChatPurpose.Work);
        await PlanAsync(world, world.Chat, "silent");
        await PlanAsync(world, other, "lively");
        world.Messenger.BeforeSend = (message, _) => message.ChatId == world.Chat.TelegramChatId && world.Clock.GetUtcNow() < ServiceWorld.Start.AddMinutes(2)
            ? Task.FromException(new IntegrationException("telegram", FailureKind.RateLimited, "Too Many Requests", TimeSpan.FromMinutes(2)))
            : Task.CompletedTask;

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 3);

        // The clock has not moved: the silent chat has had its one try, and the other chat all its cards.
        world.Messenger.Cards.Select(card => card.File).ShouldBe(["lively-1.png", "lively-2.png", "lively-3.png"]);
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE next_retry_at IS NOT NULL") == 3);
        (await world.ReadAsync<long>("SELECT sum(retry_count)::bigint FROM posting_queue")).ShouldBe(1);

        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 6, TimeSpan.FromSeconds(1));
        world.Messenger.Cards.Skip(3).Select(card => card.File).ShouldBe(["silent-1.png", "silent-2.png", "silent-3.png"]);
    }

    [Fact]
    public async Task A_chat_that_put_the_bot_out_is_tried_once_in_a_while_told_once_and_holds_up_no_other()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await world.Teams.AddChatAsync(world.Team, -4711, ChatPurpose.Work);
        await PlanAsync(world, world.Chat, "closed");
        await PlanAsync(world, other, "open");
        var tries = 0;
        world.Messenger.BeforeSend = (message, _) => message.ChatId == world.Chat.TelegramChatId
            ? Task.FromException(new IntegrationException("telegram", FailureKind.Forbidden, $"bot was kicked from the group chat ({++tries})"))
            : Task.CompletedTask;

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 3 && world.Messenger.Texts.Count == 1);
        await WorkerProcess.UntilAsync(world, () => tries == 3, TimeSpan.FromSeconds(5));

        world.Clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(ServiceWorld.Start.AddMinutes(20));
        world.Messenger.Cards.ShouldAllBe(card => card.ChatId == other.TelegramChatId);
        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldContain("bot was kicked");
    }

    [Fact]
    public async Task Telegram_is_left_alone_for_as_long_as_it_asks()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        world.Messenger.FailNext(FailureKind.RateLimited, retryAfter: TimeSpan.FromSeconds(90));
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.RetryCount == 1);

        (await world.Plan.FindAsync(id))!.NextRetryAt.ShouldBe(ServiceWorld.Start.AddSeconds(90));
    }

    [Fact]
    public async Task A_tick_that_fails_does_not_end_the_loop()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddSeconds(1));
        await world.ExecuteAsync("ALTER TABLE posting_queue RENAME TO hidden");
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(
            world, () => world.Logs.Lines.Count(line => line.Contains("The dispatch loop failed", StringComparison.Ordinal)) >= 3, TimeSpan.FromSeconds(1));
        (await world.ReadAsync<long>("SELECT count(*) FROM loop_heartbeats WHERE name = 'dispatch'")).ShouldBe(0);

        await world.ExecuteAsync("ALTER TABLE hidden RENAME TO posting_queue");

        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 1, TimeSpan.FromSeconds(1));
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM loop_heartbeats WHERE name = 'dispatch'") == 1);
    }

    [Fact]
    public async Task A_send_that_has_begun_is_finished_and_recorded_before_the_process_stops()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var (begun, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Messenger.BeforeSend = (_, _) =>
        {
            begun.SetResult();
            return answered.Task;
        };
        await using var worker = await WorkerProcess.StartAsync(world);
        await begun.Task;

        var stopped = worker.StopAsync();
        stopped.IsCompleted.ShouldBeFalse();
        answered.SetResult();
        await stopped;

        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.ReadAsync<long>("SELECT count(*) FROM chat_cards")).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_only_waited_for_its_turn_is_given_back_when_the_process_stops()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var waits = new TaskCompletionSource();
        world.Messenger.BeforeSend = (_, token) =>
        {
            waits.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        await using var worker = await WorkerProcess.StartAsync(world);
        await waits.Task;

        await worker.StopAsync();

        var row = (await world.Plan.FindAsync(id))!;
        (row.Status, row.LeaseOwner, row.RetryCount).ShouldBe((QueueStatus.Scheduled, null, 0));
    }

    [Fact]
    public async Task A_send_never_outlasts_its_lease()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var first = true;
        world.Messenger.BeforeSend = (_, token) =>
        {
            (var hangs, first) = (first, false);
            return hangs ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask;
        };
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(id))!.Status is QueueStatus.AwaitingTeam, TimeSpan.FromSeconds(1));

        world.Messenger.Cards.Count.ShouldBe(1);
        world.Clock.GetUtcNow().ShouldBeGreaterThan(ServiceWorld.Start.AddSeconds(99));
        (await world.Plan.FindAsync(id))!.Fence.ShouldBe(2);
    }

    private static Task UntilToldAsync(ServiceWorld world, string words) => WorkerProcess.UntilAsync(
        world,
        () => world.Messenger.Texts.Any(told => told.ChatId == world.AdminChat.TelegramChatId && told.Text.Contains(words, StringComparison.Ordinal)),
        TimeSpan.FromSeconds(1));

    private static async Task PlanAsync(ServiceWorld world, ChatSettings chat, string name)
    {
        for (var number = 1; number <= 3; number++)
        {
            await world.Plan.AddAsync(await world.Library.AddAsync($"memes/{name}-{number}.png"), ServiceWorld.Start.AddSeconds(number - 10), chat);
        }
    }
}
