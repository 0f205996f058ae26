using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

public sealed class CleanupTests
{
    [Fact]
    public async Task The_bots_words_go_and_what_waits_stays()
    {
        await using var world = await BotWorld.StartAsync();
        var waiting = await world.GivenWaitingCardAsync("memes/waiting.jpg");
        var decided = await world.GivenWaitingCardAsync("memes/decided.jpg");
        await world.As("ben").TapAsync(decided, "Skip");
        await world.SeeCollapsedAsync(decided);
        var status = await world.As("ben").AsksAsync("/status");
        var said = await world.As("ben").SaysAsync("good morning");

        var answer = await world.As("ben").AsksAsync("/cleanup");

        answer.Words.ShouldBe("🧹 2 messages of mine are gone. What waits for somebody stays.");
        var left = (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Select(message => message.MessageId).ToList();
        left.ShouldContain(waiting.MessageId);
        left.ShouldContain(said);
        left.ShouldNotContain(decided.MessageId);
        left.ShouldNotContain(status.MessageId);
        (await world.As("ben").TapAsync(waiting, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");
    }

    [Fact]
    public async Task What_is_being_said_at_that_moment_goes_too()
    {
        await using var world = await BotWorld.StartAsync();
        await world.Telegram.BreakAsync("sendMessage", "delay", delayMs: 1_500, afterEffect: true);
        var status = await world.As("ben").AsksAsync("/status");

        (await world.As("ben").AsksAsync("/cleanup")).Words.ShouldBe("🧹 One message of mine is gone. What waits for somebody stays.");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldNotContain(message => message.MessageId == status.MessageId);
    }

    [Fact]
    public async Task It_works_after_a_restart_and_for_more_than_a_hundred_messages()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ben").AsksAsync("/status");
        for (var number = 0; number < 120; number++)
        {
            await world.WithAsync<Storyline.Services.Integrations.Chat.IChatMessenger, object>(async messenger =>
                await messenger.SendTextAsync(BotWorld.GroupId, "chatter", null, CancellationToken.None));
        }

        await world.RestartAsync();
        (await world.As("ben").AsksAsync("/cleanup")).Words.ShouldBe("🧹 121 messages of mine are gone. What waits for somebody stays.");
        (await world.As("ben").AsksAsync("/cleanup")).Words.ShouldBe("🧹 One message of mine is gone. What waits for somebody stays.");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Count(message => message.IsBot).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_older_than_two_days_is_left_alone()
    {
        await using var world = await BotWorld.StartAsync();
        var status = await world.As("ben").AsksAsync("/status");
        world.Clock.Advance(TimeSpan.FromHours(49));

        (await world.As("ben").AsksAsync("/cleanup")).Words.ShouldStartWith("🧹 There was nothing to clean up.");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldContain(message => message.MessageId == status.MessageId);
    }

    [Fact]
    public async Task A_question_about_the_category_of_pictures_stays()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ben").SendsAsync("/add", [("a.png", 1)], BotWorld.GroupId);
        await world.As("ben").AsksAsync("/status");
        await world.LookAfterArrivalsAsync();
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "Which category?");

        await world.As("ben").AsksAsync("/cleanup");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldContain(message => message.MessageId == question.MessageId);
    }

    [Fact]
    public async Task The_panel_that_an_answer_is_going_to_change_stays()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "🌍");
        await world.As("ana").TapAsync(panel, "Search");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "which city", after: panel.MessageId);

        (await world.As("ben").AsksAsync("/cleanup")).Words.ShouldStartWith("🧹 There was nothing to clean up.");
        await world.As("ana").RepliesAsync(question, "new york");

        await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(
            message => message.MessageId == panel.MessageId && message.Words.Contains("Zones like “new york”", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_question_whether_a_post_is_on_Instagram_stays_until_it_is_answered()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ben").TapAsync(card, "Posted");
        await world.SeeCollapsedAsync(card);
        await world.ExecuteAsync(
            """
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
                SELECT gen_random_uuid(), team_id, 'Shop', '17', 'paper.pine', 'facebook', 'graph.facebook.com', true, now() FROM posting_history;
            INSERT INTO story_checks (history_entry_id, team_id, instagram_account_id, readings, asked_at, question_message_id)
                SELECT h.id, h.team_id, a.id, 3, now(), h.telegram_message_id FROM posting_history h JOIN instagram_accounts a ON a.team_id = h.team_id;
            """);

        (await world.As("ben").AsksAsync("/cleanup")).Words.ShouldStartWith("🧹 There was nothing to clean up.");
        await world.ExecuteAsync("UPDATE story_checks SET outcome = 'asserted'");
        await world.As("ben").AsksAsync("/cleanup");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldNotContain(message => message.MessageId == card.MessageId);
    }

    [Fact]
    public async Task In_the_private_chat_the_command_goes_too()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/status", BotWorld.AdminId);
        var asked = await world.As("ana").SaysAsync("/cleanup", BotWorld.AdminId);

        await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "🧹", after: asked);

        (await world.Telegram.MessagesAsync(BotWorld.AdminId)).ShouldNotContain(message => message.MessageId == asked);
    }
}
