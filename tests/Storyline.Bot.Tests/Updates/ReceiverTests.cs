using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Health;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Updates;

public sealed class ReceiverTests
{
    private readonly ScriptedUpdates source = new();

    private BotWorldOptions Scripted => new() { Configure = services => services.AddSingleton<IChatUpdateSource>(source) };

    [Fact]
    public async Task The_bot_introduces_itself_with_its_menu_and_says_that_it_is_alive()
    {
        await using var world = await BotWorld.StartAsync();

        await world.As("ana").AsksAsync("/help");

        (await world.Telegram.CommandsAsync()).ShouldContain("status");
        await UntilAsync(async () => (await LoopsAsync(world)).Any(loop => loop.Name == "receiver" && !loop.IsStale));
    }

    [Fact]
    public async Task An_admin_whom_Telegram_does_not_know_keeps_nobody_from_being_heard()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { IsBotRunning = false });
        await world.GivenChatAsync(DemoWorld.BenId, "Ben", ChatPurpose.Admin);

        await world.StartBotAsync();

        (await world.As("ana").AsksAsync("/help")).Words.ShouldContain("/status");
        world.Logs.Lines.ShouldContain(line => line.Contains("keeps the common command menu", StringComparison.Ordinal) && line.Contains("chat not found", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_token_is_told_to_whoever_can_mend_it_and_tried_again()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { BotToken = "7001000001:AAEnotTheTokenOfTheSimulatorAtAllxx" });

        await UntilAsync(async () => (await AlertsAsync(world)).Count == 1);

        (await AlertsAsync(world)).ShouldHaveSingleItem().Message.ShouldContain("TELEGRAM_BOT_TOKEN");
        world.Logs.Lines.ShouldContain(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("TELEGRAM_BOT_TOKEN", StringComparison.Ordinal));
        world.Logs.Lines.ShouldAllBe(line => !line.Contains("AAEnotTheToken", StringComparison.Ordinal));
        (await LoopsAsync(world)).ShouldNotContain(loop => loop.Name == "receiver");
    }

    [Fact]
    public async Task The_alert_ends_when_the_bot_hears_again()
    {
        await using var world = await BotWorld.StartAsync(Scripted);
        source.Fail(new IntegrationException("telegram", FailureKind.Unauthorized, "Telegram does not accept the bot's token."));
        await UntilAsync(async () => (await AlertsAsync(world)).Count == 1);

        source.Deliver(ScriptedUpdates.Says(1, BotWorld.GroupId, "/help"));

        await UntilAsync(async () => (await AlertsAsync(world)).Count == 0);
    }

    [Fact]
    public async Task A_short_outage_stops_nothing_and_alarms_nobody()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/help");
        await world.Telegram.BreakAsync("getUpdates", "status", times: 2, status: 502);

        (await world.As("ana").AsksAsync("/help")).Words.ShouldContain("/status");

        (await AlertsAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_update_is_confirmed_only_when_it_is_stored()
    {
        await using var world = await BotWorld.StartAsync(Scripted);
        await world.ExecuteAsync("ALTER TABLE telegram_updates RENAME TO away");
        source.Deliver(ScriptedUpdates.Says(5, BotWorld.GroupId, "/help"));
        await UntilAsync(() => Task.FromResult(world.Logs.Lines.Any(line => line.Contains("receiver stumbled", StringComparison.Ordinal))));
        source.Confirmed.ShouldBeLessThanOrEqualTo(5);

        await world.ExecuteAsync("ALTER TABLE away RENAME TO telegram_updates");

        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "/status");
        await UntilAsync(() => Task.FromResult(source.Confirmed > 5));
    }

    [Fact]
    public async Task The_next_updates_are_asked_for_while_the_last_are_still_being_handled()
    {
        await using var world = await BotWorld.StartAsync(Scripted);
        await world.Telegram.BreakAsync("answerCallbackQuery", "delay", delayMs: 4000);

        source.Deliver(ScriptedUpdates.Taps(5, BotWorld.GroupId, "v1:posted:0123456789abcdef"));
        await UntilAsync(() => Task.FromResult(source.Confirmed > 5));

        (await world.QueryAsync<long>("SELECT count(*) FROM telegram_updates WHERE payload IS NOT NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_stored_but_not_begun_is_handled_by_the_next_process_in_order()
    {
        await using var world = await BotWorld.StartAsync(Scripted with { IsBotRunning = false });
        await StoreAsync(world, ScriptedUpdates.Says(5, BotWorld.GroupId, "/queue 51"), ScriptedUpdates.Says(6, BotWorld.GroupId, "/queue 52"));
        source.Deliver(ScriptedUpdates.Says(5, BotWorld.GroupId, "/queue 51"), ScriptedUpdates.Says(6, BotWorld.GroupId, "/queue 52"), ScriptedUpdates.Says(7, BotWorld.GroupId, "/queue 53"));

        await world.StartBotAsync();
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "“53”");

        (await AnsweredAsync(world)).ShouldBe(["51", "52", "53"]);
        (await world.QueryAsync<long>("SELECT count(*) FROM telegram_updates WHERE started_at IS NULL OR payload IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_begun_is_never_begun_again_and_what_is_older_than_a_day_is_left()
    {
        await using var world = await BotWorld.StartAsync(Scripted with { IsBotRunning = false });
        await StoreAsync(world, ScriptedUpdates.Says(5, BotWorld.GroupId, "/queue 51"), ScriptedUpdates.Says(6, BotWorld.GroupId, "/queue 52"));
        await world.ExecuteAsync("UPDATE telegram_updates SET started_at = received_at WHERE update_id = 5; UPDATE telegram_updates SET received_at = received_at - interval '25 hours' WHERE update_id = 6");
        source.Deliver(ScriptedUpdates.Says(5, BotWorld.GroupId, "/queue 51"), ScriptedUpdates.Says(7, BotWorld.GroupId, "/queue 53"));

        await world.StartBotAsync();
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "“53”");

        (await AnsweredAsync(world)).ShouldBe(["53"]);
    }

    [Fact]
    public async Task More_than_fits_onto_the_desk_waits_in_the_database_and_nothing_is_lost()
    {
        await using var world = await BotWorld.StartAsync(Scripted with { IsBotRunning = false });
        await StoreAsync(world, [.. Enumerable.Range(1, 1200).Select(number => ScriptedUpdates.Says(number, BotWorld.GroupId, "a chat among people"))]);

        await world.StartBotAsync();

        await UntilAsync(async () => await world.QueryAsync<long>("SELECT count(*) FROM telegram_updates WHERE payload IS NULL") == 1200);
    }

    [Fact]
    public async Task After_a_silence_lower_numbers_are_asked_for_again()
    {
        await using var world = await BotWorld.StartAsync(Scripted);
        source.Deliver(ScriptedUpdates.Says(900_000, BotWorld.GroupId, "/help"));
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "/status");
        await UntilAsync(() => Task.FromResult(source.Confirmed == 900_001));
        source.FallSilent();
        await UntilAsync(() => Task.FromResult(source.Asked[^1] == 0));

        source.Deliver(ScriptedUpdates.Says(12, BotWorld.GroupId, "/start"));

        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "Welcome");
    }

    [Fact]
    public async Task What_was_handled_but_not_confirmed_before_the_process_ended_is_not_handled_again()
    {
        await using var world = await BotWorld.StartAsync(Scripted);
        source.Deliver(ScriptedUpdates.Says(5, BotWorld.GroupId, "/help"));
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "/status");

        await world.RestartAsync();
        source.Deliver(ScriptedUpdates.Says(5, BotWorld.GroupId, "/help"), ScriptedUpdates.Says(6, BotWorld.GroupId, "/start"));
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "Welcome");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Count(message => message.IsBot).ShouldBe(2);
        (await world.QueryAsync<long>("SELECT count(*) FROM user_interactions")).ShouldBe(2);
    }

    [Fact]
    public async Task A_chats_updates_are_answered_in_order()
    {
        await using var world = await BotWorld.StartAsync(Scripted);

        source.Deliver(Enumerable.Range(1, 20).Select(number => ScriptedUpdates.Says(number, BotWorld.GroupId, $"/queue {number + 50}")));
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "“70”");

        (await AnsweredAsync(world)).ShouldBe(Enumerable.Range(51, 20).Select(number => $"{number}"));
    }

    [Fact]
    public async Task A_chat_that_is_stuck_does_not_hold_up_another()
    {
        await using var world = await BotWorld.StartAsync(Scripted);
        await world.Telegram.BreakAsync("sendMessage", "delay", delayMs: 4000);

        source.Deliver(ScriptedUpdates.Says(1, BotWorld.GroupId, "/help"));
        await UntilAsync(async () => await world.QueryAsync<long>("SELECT count(*) FROM user_interactions") == 1);
        source.Deliver(ScriptedUpdates.Says(2, BotWorld.AdminId, "/help"));
        await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "/status");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldNotContain(message => message.IsBot);
    }

    [Fact]
    public async Task A_fault_of_ours_is_admitted_and_the_next_update_is_handled()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/help");
        await world.ExecuteAsync("ALTER TABLE posting_queue RENAME TO away");

        (await world.As("ana").AsksAsync("/queue")).Words.ShouldContain("not your fault");
        await world.ExecuteAsync("ALTER TABLE away RENAME TO posting_queue");

        (await world.As("ana").AsksAsync("/queue")).Words.ShouldContain("Nothing is planned");
        world.Logs.Lines.ShouldContain(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_a_fault_of_ours_lost_is_admitted_to_whoever_sent_it()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/help", BotWorld.AdminId);
        await world.ExecuteAsync("ALTER TABLE media_arrivals RENAME TO away");

        var sent = await world.As("ana").SendsAsync(null, [("cat.png", 1)]);

        (await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "not your fault", after: sent[0])).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_not_said_twice()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/start");
        await world.Telegram.BreakAsync("sendMessage", "lost_answer");

        await world.As("ana").AsksAsync("/help");
        await world.As("ana").AsksAsync("/start");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Count(message => message.IsBot && message.Words.Contains("/queue [1–20]", StringComparison.Ordinal) && !message.Words.Contains("Welcome", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Being_told_to_wait_is_obeyed()
    {
        await using var world = await BotWorld.StartAsync();
        await world.Telegram.BreakAsync("sendMessage", "status", status: 429, retryAfter: 1);

        (await world.As("ana").AsksAsync("/help")).Words.ShouldContain("/status");
    }

    [Fact]
    public async Task Only_one_of_two_processes_listens()
    {
        await using var world = await BotWorld.StartAsync(Scripted);
        source.Deliver(ScriptedUpdates.Says(1, BotWorld.GroupId, "/help"));
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "/status");

        var mine = await world.WithAsync<SingleRole, bool>(async role =>
        {
            using var briefly = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            var held = false;
            await Should.ThrowAsync<OperationCanceledException>(role.HoldAsync(
                "telegram-receiver",
                _ =>
                {
                    held = true;
                    return Task.CompletedTask;
                },
                briefly.Token));
            return held;
        });

        mine.ShouldBeFalse();
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_its_team_its_buttons_and_its_plan()
    {
        await using var world = await BotWorld.StartAsync();
        var before = await world.Telegram.CreateGroupAsync("Small shop", "group");
        await world.GivenChatAsync(before, "Small shop", ChatPurpose.Work);
        await world.GivenPlannedAsync("memes/a.jpg", TimeSpan.FromHours(1));
        await world.As("ana").AsksAsync("/queue", before);
        await world.ExecuteAsync(
            $"""
            INSERT INTO callback_keys (key, team_id, telegram_chat_id, action, subject, created_at) SELECT 'k', team_id, {before}, 'why', '', now() FROM chat_settings LIMIT 1;
            INSERT INTO chat_cards (telegram_chat_id, telegram_message_id, team_id, queue_item_id, sent_at, edit_attempts) SELECT {before}, 7, team_id, id, now(), 0 FROM posting_queue LIMIT 1;
            INSERT INTO bot_messages (telegram_chat_id, telegram_message_id, team_id, sent_at) SELECT {before}, 8, team_id, now() FROM chat_settings LIMIT 1;
            INSERT INTO awaited_replies (telegram_chat_id, user_id, team_id, question, question_message_id, asked_at) SELECT {before}, u.id, c.team_id, 'q', 8, now() FROM users u, chat_settings c LIMIT 1;
            INSERT INTO media_arrivals (id, team_id, telegram_chat_id, telegram_message_id, telegram_file_id, file_name, sent_by, received_at, question_message_id)
                SELECT gen_random_uuid(), c.team_id, {before}, 9, 'f', 'a.jpg', u.id, now(), 10 FROM users u, chat_settings c LIMIT 1;
            UPDATE posting_queue SET telegram_chat_id = {before};
            """);

        var after = await world.Telegram.MigrateAsync(before);

        (await world.As("ana").AsksAsync("/status", after)).Words.ShouldContain("Posting is active");
        (await world.WithAsync<ChatRegistry, ChatSettings?>(chats => chats.FindAsync(before, CancellationToken.None)))!.TelegramChatId.ShouldBe(after);
        (await NamingAsync(world, before)).ShouldBe("");
        await UntilAsync(async () => await NamingAsync(world, after) == "bot_messages, callback_keys, chat_settings, media_arrivals, posting_queue, user_interactions");
    }

    [Fact]
    public void Everything_that_can_be_pressed_fits_into_callback_data()
    {
        var actions = typeof(ITap).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITap)))
            .Select(type => ((ITap)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Action).ToList();

        actions.Count.ShouldBeGreaterThan(8);
        actions.ShouldBeUnique();
        actions.ShouldAllBe(action => CallbackData.Parse($"v1:{action}:0123456789abcdef") != null && action.Length <= 24);
    }

    private static Task<bool> StoreAsync(BotWorld world, params IReadOnlyList<RawUpdate> updates) => world.WithAsync<UpdateInbox, bool>(async inbox =>
    {
        await inbox.StoreAsync(updates, CancellationToken.None);
        return true;
    });

    /// <summary>What the bot's complaints about "/queue 51" and its like quoted, in order.</summary>
    private static async Task<IEnumerable<string>> AnsweredAsync(BotWorld world) =>
        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Where(message => message.IsBot).Select(message => message.Words.Split('“', '”')[1]);

    /// <summary>The tables that name a chat, in one line.</summary>
    private static async Task<string> NamingAsync(BotWorld world, long chatId)
    {
        var queries = await world.QueryAsync<string[]>(
            "SELECT array_agg(format('SELECT %L WHERE EXISTS (SELECT FROM %I WHERE telegram_chat_id = {0})', table_name, table_name)) FROM information_schema.columns WHERE column_name = 'telegram_chat_id' AND table_schema = 'public'");
        return await world.QueryAsync<string>(
            $"SELECT coalesce(string_agg(name, ', ' ORDER BY name), '') FROM ({string.Join(" UNION ALL ", queries).Replace("{0}", $"{chatId}", StringComparison.Ordinal)}) AS naming (name)");
    }

    private static async Task<IReadOnlyList<Alert>> AlertsAsync(BotWorld world) =>
        (await world.WithAsync<OpenAlerts, Page<Alert>>(alerts => alerts.ListAsync(world.Team.Id, new PageRequest(), CancellationToken.None))).Items;

    private static Task<IReadOnlyList<LoopHealth>> LoopsAsync(BotWorld world) =>
        world.WithAsync<HealthReporter, IReadOnlyList<LoopHealth>>(health => health.LoopsAsync(CancellationToken.None));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            tries.ShouldBeLessThan(1000, "It never came to that.");
            await Task.Delay(20);
        }
    }
}
