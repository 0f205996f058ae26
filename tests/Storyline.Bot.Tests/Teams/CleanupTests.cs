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
    public async Task In_the_private_chat_the_command_goes_too()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/status", BotWorld.AdminId);
        var asked = await world.As("ana").SaysAsync("/cleanup", BotWorld.AdminId);

        await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "🧹", after: asked);

        (await world.Telegram.MessagesAsync(BotWorld.AdminId)).ShouldNotContain(message => message.MessageId == asked);
    }
}
