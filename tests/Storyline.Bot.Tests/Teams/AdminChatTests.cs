using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

/// <summary>Commands in an admin's own chat are about a work chat: the answer names it, and of several the admin chooses.</summary>
public sealed class AdminChatTests
{
    [Theory]
    [InlineData("/pause", "⏸ Posting is paused by @ana")]
    [InlineData("/resume", "▶️ Posting is not paused")]
    [InlineData("/next", "⚡ planned.jpg is on its way")]
    [InlineData("/schedule 1", "📅 1 post planned")]
    [InlineData("/preview 1", "🔎 /schedule 1 would plan one post")]
    [InlineData("/reset", "🧨 Remove one planned post")]
    [InlineData("/status", "▶️ Posting is active")]
    [InlineData("/queue", "🗓 What goes out next")]
    [InlineData("/history", "🕘 Nothing has happened yet")]
    public async Task An_answer_in_the_admins_chat_names_the_work_chat(string command, string answer)
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenOnlyMemesAsync();
        await world.GivenPlannedAsync("memes/planned.jpg", TimeSpan.FromHours(5));
        await world.GivenPictureAsync("memes/free.jpg");

        var here = await world.As("ana").AsksAsync(command, BotWorld.AdminId);

        here.Words.ShouldStartWith($"💬 {world.Chat.Name}\n{answer}");
    }

    [Fact]
    public async Task What_names_its_chat_already_does_not_name_it_twice()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });

        (await world.As("ana").AsksAsync("/dryrun on", BotWorld.AdminId)).Words.ShouldStartWith("🧪 Dry run is on in ");
        (await world.As("ana").AsksAsync("/auto", BotWorld.AdminId)).Words.ShouldStartWith("🤖 What is published by itself in ");
    }

    [Fact]
    public async Task With_several_work_chats_the_admin_chooses_which_one_is_paused()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");

        var question = await world.As("ana").AsksAsync("/pause", BotWorld.AdminId);
        question.Words.ShouldBe("💬 Which chat is /pause about?");
        question.Labels.ShouldBe([world.Chat.Name, "Second shop"]);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Second shop");

        (await ChangedAsync(world, question, "paused by @ana")).Words.ShouldStartWith("💬 Second shop\n⏸ Posting is paused by @ana");
        (await world.QueryAsync<long>("SELECT telegram_chat_id FROM chat_settings WHERE is_paused")).ShouldBe(second.TelegramChatId);
    }

    [Fact]
    public async Task The_buttons_of_a_chosen_chats_queue_stay_with_that_chat()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        await world.GivenPlannedAsync("memes/here.jpg", TimeSpan.FromHours(4));
        await world.GivenPlannedAsync("memes/there.jpg", TimeSpan.FromHours(5), second);
        await world.GivenPlannedAsync("memes/later.jpg", TimeSpan.FromHours(6), second);

        var question = await world.As("ana").AsksAsync("/queue 1", BotWorld.AdminId);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Second shop");
        await ChangedAsync(world, question, "there.jpg");
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "More");
        (await ChangedAsync(world, question, "later.jpg")).Words.ShouldStartWith("💬 Second shop\n🗓 After that\n1. 🕑 Mon 23 Nov 10:00 · later.jpg");
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "First");
        await ChangedAsync(world, question, "there.jpg");
        var sent = await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Send the next");

        sent.Toast.ShouldNotBeNull().ShouldStartWith("⚡ there.jpg is on its way");
        (await world.PlanAsync()).Single(item => item.Queue.IsForced).Media.FileName.ShouldBe("there.jpg");
    }

    [Fact]
    public async Task Of_several_plans_the_chosen_one_is_emptied()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        await world.GivenPlannedAsync("memes/here.jpg", TimeSpan.FromHours(4));
        await world.GivenPlannedAsync("memes/there.jpg", TimeSpan.FromHours(5), second);

        var question = await world.As("ana").AsksAsync("/reset", BotWorld.AdminId);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Second shop");
        (await ChangedAsync(world, question, "Remove one planned post")).Words.ShouldStartWith("💬 Second shop\n");
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Yes");

        (await ChangedAsync(world, question, "emptied the plan")).Words.ShouldStartWith("💬 Second shop\n");
        (await world.PlanAsync()).ShouldHaveSingleItem().Media.FileName.ShouldBe("here.jpg");
    }

    [Fact]
    public async Task A_picture_with_a_long_name_is_found_for_the_chosen_chat()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        var name = new string('n', 146) + ".jpg";
        await world.GivenPlannedAsync($"memes/{name}", TimeSpan.FromHours(7), second);

        var question = await world.As("ana").AsksAsync($"/whynot {name}", BotWorld.AdminId);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Second shop");

        (await ChangedAsync(world, question, "is in the plan: Mon 23 Nov 11:00")).Words.ShouldStartWith("💬 Second shop\n");
        (await world.As("ana").AsksAsync("/whynot nowhere.jpg", BotWorld.AdminId)).Words.ShouldContain("No media item is called 'nowhere.jpg'");
    }

    [Fact]
    public async Task A_chosen_chat_is_resumed_and_asked_about_what_it_missed()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        await world.GivenPlannedAsync("memes/missed.jpg", TimeSpan.FromHours(1), second);
        await world.As("ana").AsksAsync("/pause", second.TelegramChatId);
        world.Clock.Advance(TimeSpan.FromHours(3));

        var question = await world.As("ana").AsksAsync("/resume", BotWorld.AdminId);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Second shop");

        (await ChangedAsync(world, question, "goes on")).Words.ShouldContain("One post was missed: the chat is asked what becomes of it.");
        await world.Telegram.WaitForBotAsync(second.TelegramChatId, "until you choose");
    }

    private static Task<SeenMessage> ChangedAsync(BotWorld world, SeenMessage message, string words) => world.Telegram.WaitForAsync(
        BotWorld.AdminId, messages => messages.SingleOrDefault(seen => seen.MessageId == message.MessageId && seen.Words.Contains(words, StringComparison.Ordinal)));
}
