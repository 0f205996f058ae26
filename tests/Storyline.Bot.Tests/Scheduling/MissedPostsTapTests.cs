using Storyline.Services.Core.Scheduling;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Scheduling;

public sealed class MissedPostsTapTests
{
    [Fact]
    public async Task An_answer_is_about_the_posts_of_its_question_and_what_was_missed_since_is_asked_about_by_itself()
    {
        await using var world = await BotWorld.StartAsync();
        var question = await GivenQuestionAsync(world);
        var late = await world.OldScreenAsync(question);
        world.Clock.Advance(TimeSpan.FromHours(4));

        await world.As("ana").TapAsync(question, "Clear");

        (await SeeAsync(world, question, message => message.Labels.Count == 0)).Words.ShouldStartWith("🧹 Cleared by @ana: 2 missed posts left the plan");
        (await world.PlanAsync()).Select(item => item.Media.FileName).ShouldBe(["3.jpg"]);
        var next = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "One post was missed");

        (await world.As("ana").TapAsync(late, "Clear")).Toast.ShouldBe("This question is out of date, and nothing was done. What is missed now is asked about by itself.");
        (await SeeAsync(world, late, message => message.Labels.Count == 0)).Words.ShouldBe("an old screen");
        (await world.PlanAsync()).ShouldHaveSingleItem();

        await world.As("ana").TapAsync(next, "Clear");
        await SeeAsync(world, next, message => message.Words.StartsWith("🧹 Cleared by @ana: one missed post left the plan", StringComparison.Ordinal));
        (await world.PlanAsync()).ShouldBeEmpty();
        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldNotContain(message => message.Words.Contains("until you choose", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_whose_posts_are_settled_elsewhere_keeps_its_words_and_what_is_missed_now_is_asked_about_below_it()
    {
        await using var world = await BotWorld.StartAsync();
        var question = await GivenQuestionAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(4));
        await world.ExecuteAsync("DELETE FROM posting_queue WHERE media_item_id IN (SELECT id FROM media_items WHERE file_name IN ('1.jpg', '2.jpg'))");

        (await world.As("ana").TapAsync(question, "Clear")).Toast.ShouldNotBeNull().ShouldStartWith("This question is out of date, and nothing was done.");

        (await SeeAsync(world, question, message => message.Labels.Count == 0)).Words.ShouldStartWith("🕰 2 posts were missed");
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "One post was missed", after: question.MessageId);
        (await world.PlanAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("is_paused = true", "Posting is paused: /resume asks about what is missed.")]
    [InlineData("catch_up_policy = 'skip'", "This chat no longer asks: its policy decides about missed posts (/settings).")]
    public async Task Where_no_question_would_come_by_itself_one_that_is_out_of_date_says_why_and_asks_nothing(string change, string why)
    {
        await using var world = await BotWorld.StartAsync();
        var question = await GivenQuestionAsync(world);
        await world.ExecuteAsync("UPDATE callback_keys SET subject = '' WHERE action IN ('reschedule', 'clear', 'send')");
        await world.ExecuteAsync($"UPDATE chat_settings SET {change} WHERE telegram_chat_id = {BotWorld.GroupId}");

        (await world.As("ana").TapAsync(question, "Send anyway")).Toast.ShouldBe($"This question is out of date, and nothing was done. {why}");

        (await SeeAsync(world, question, message => message.Labels.Count == 0)).Words.ShouldStartWith("🕰 2 posts were missed");
        (await world.PlanAsync()).ShouldAllBe(item => !item.Queue.IsForced);
    }

    [Fact]
    public async Task A_button_from_before_an_update_does_nothing_and_asks_anew()
    {
        await using var world = await BotWorld.StartAsync();
        var question = await GivenQuestionAsync(world);
        await world.ExecuteAsync("UPDATE callback_keys SET subject = '' WHERE action IN ('reschedule', 'clear', 'send')");

        (await world.As("ana").TapAsync(question, "Send anyway")).Toast.ShouldNotBeNull().ShouldStartWith("This question is out of date");

        (await world.PlanAsync()).ShouldAllBe(item => !item.Queue.IsForced);
        var before = question.Buttons[0][0].CallbackData;
        var anew = await SeeAsync(world, question, message => message.Buttons.Count > 0 && message.Buttons[0][0].CallbackData != before);
        anew.Words.ShouldContain("2 posts were missed");
        await world.As("ana").TapAsync(anew, "Send anyway");
        await SeeAsync(world, anew, message => message.Words.StartsWith("📤 Sent by @ana", StringComparison.Ordinal));
        (await world.PlanAsync()).Count(item => item.Queue.IsForced).ShouldBe(1);
    }

    [Fact]
    public async Task When_posting_goes_on_and_the_worker_looks_meanwhile_the_chat_is_asked_once()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        await world.As("ana").AsksAsync("/pause");
        world.Clock.Advance(TimeSpan.FromHours(6));
        await world.Telegram.BreakAsync("sendMessage", "delay", delayMs: 2000);
        var asked = await world.As("ana").SaysAsync("/resume");
        while (await world.QueryAsync<bool>($"SELECT is_paused FROM chat_settings WHERE telegram_chat_id = {BotWorld.GroupId}"))
        {
            await Task.Delay(10);
        }

        await world.WithAsync<CatchUpService, bool>(async catchUp =>
        {
            await catchUp.CheckAsync(CancellationToken.None);
            return true;
        });

        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "the chat is asked", after: asked);
        // What follows a reply has been said when the next one is.
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "What goes out next", after: await world.As("ana").SaysAsync("/queue"));
        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Count(message => message.Words.Contains("until you choose", StringComparison.Ordinal)).ShouldBe(1);
    }

    /// <summary>Two posts were missed during a pause, and the chat is asked about them; a third is planned for two hours later.</summary>
    private static async Task<SeenMessage> GivenQuestionAsync(BotWorld world)
    {
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("memes/2.jpg", TimeSpan.FromHours(2));
        await world.GivenPlannedAsync("memes/3.jpg", TimeSpan.FromHours(8));
        await world.As("ana").AsksAsync("/pause");
        world.Clock.Advance(TimeSpan.FromHours(6));
        await world.As("ana").AsksAsync("/resume");
        return await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "until you choose");
    }

    private static Task<SeenMessage> SeeAsync(BotWorld world, SeenMessage message, Func<SeenMessage, bool> shows) => world.Telegram.WaitForAsync(
        BotWorld.GroupId, messages => messages.SingleOrDefault(seen => seen.MessageId == message.MessageId && shows(seen)));
}
