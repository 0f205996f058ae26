using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Updates;

public sealed class AnswerTests
{
    [Fact]
    public async Task The_reply_to_a_question_reaches_whoever_asked()
    {
        await using var world = await BotWorld.StartAsync(FavouriteNumber.InTheBot);
        var question = await AskedAsync(world, "ben");

        question.Words.ShouldBe("@ben, which number do you like?");
        var answer = await world.As("ben").RepliesAsync(question, "  7 ");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "", after: answer)).Words.ShouldBe("@ben likes the number 7.");
        (await world.QueryAsync<long>("SELECT count(*) FROM awaited_replies")).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_answer_is_told_with_why_and_how_and_the_question_stays_open()
    {
        await using var world = await BotWorld.StartAsync(FavouriteNumber.InTheBot);
        var question = await AskedAsync(world, "ben");

        var wrong = await world.As("ben").RepliesAsync(question, "*many* <b>‮🧶</b>");
        var again = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "", after: wrong);
        again.Words.ShouldBe("@ben, “*many* <b>‮🧶</b>” is no number: write one, for example 7.\nAnswer again, or /cancel.");
        var right = await world.As("ben").RepliesAsync(again, "3");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "", after: right)).Words.ShouldBe("@ben likes the number 3.");
    }

    [Fact]
    public async Task Small_talk_in_the_group_and_answers_of_others_are_not_taken()
    {
        await using var world = await BotWorld.StartAsync(FavouriteNumber.InTheBot);
        var question = await AskedAsync(world, "ben");

        await world.As("ben").SaysAsync("8");
        await world.As("chloe").RepliesAsync(question, "9");
        (await world.As("ben").AsksAsync("/help")).Words.ShouldContain("/status");
        var answer = await world.As("ben").RepliesAsync(question, "10");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "", after: answer)).Words.ShouldBe("@ben likes the number 10.");
        (await world.QueryAsync<long>("SELECT count(*) FROM users")).ShouldBe(1);
    }

    [Fact]
    public async Task In_a_private_chat_the_next_text_is_the_answer_and_a_command_is_still_a_command()
    {
        await using var world = await BotWorld.StartAsync(FavouriteNumber.InTheBot);
        await AskedAsync(world, "ana", BotWorld.AdminId);

        (await world.As("ana").AsksAsync("/start", BotWorld.AdminId)).Words.ShouldContain("Welcome");
        (await world.As("ana").AsksAsync("4", BotWorld.AdminId)).Words.ShouldBe("@ana likes the number 4.");
        (await world.As("ana").AsksAsync("5", BotWorld.AdminId)).Words.ShouldContain("/help");
    }

    [Fact]
    public async Task A_question_is_given_up_with_cancel()
    {
        await using var world = await BotWorld.StartAsync(FavouriteNumber.InTheBot);
        var question = await AskedAsync(world, "ben");

        (await world.As("ben").AsksAsync("/cancel")).Words.ShouldContain("Never mind");
        await world.As("ben").RepliesAsync(question, "7");

        (await world.As("ben").AsksAsync("/cancel")).Words.ShouldContain("nothing to cancel");
    }

    [Fact]
    public async Task An_answer_after_a_quarter_of_an_hour_comes_too_late()
    {
        await using var world = await BotWorld.StartAsync(FavouriteNumber.InTheBot);
        var question = await AskedAsync(world, "ben");
        world.Clock.Advance(TimeSpan.FromMinutes(16));

        var answer = await world.As("ben").RepliesAsync(question, "7");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "", after: answer)).Words.ShouldContain("too old");
        (await world.QueryAsync<long>("SELECT count(*) FROM awaited_replies")).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_question_replaces_the_one_before_and_a_restart_forgets_none()
    {
        await using var world = await BotWorld.StartAsync(FavouriteNumber.InTheBot);
        var first = await AskedAsync(world, "ben");
        var second = await AskedAsync(world, "ben", after: first.MessageId);
        await world.RestartAsync();

        await world.As("ben").RepliesAsync(first, "1");
        var answer = await world.As("ben").RepliesAsync(second, "2");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "likes", after: first.MessageId)).Words.ShouldBe("@ben likes the number 2.");
        answer.ShouldBeGreaterThan(second.MessageId);
    }

    private static async Task<SeenMessage> AskedAsync(BotWorld world, string user, long? chat = null, int after = 0)
    {
        await world.As(user).SaysAsync("/favourite", chat);
        return await world.Telegram.WaitForBotAsync(chat ?? BotWorld.GroupId, "which number", after);
    }
}
