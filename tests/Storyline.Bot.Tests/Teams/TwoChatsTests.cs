using Storyline.Models.Teams;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

/// <summary>A team with two work chats: each answers about itself, in its own time.</summary>
public sealed class TwoChatsTests
{
    [Fact]
    public async Task The_queue_is_the_one_of_the_chat_it_is_asked_for_in()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        await world.GivenPlannedAsync("memes/here.jpg", TimeSpan.FromHours(5));
        await world.GivenPlannedAsync("memes/there.jpg", TimeSpan.FromHours(4), second);

        var here = await world.As("ana").AsksAsync("/queue");
        var there = await world.As("ana").AsksAsync("/queue", second.TelegramChatId);

        here.Words.ShouldContain("1. 🕑 Mon 23 Nov 15:00 · here.jpg");
        here.Words.ShouldNotContain("there.jpg");
        here.Labels.ShouldBe(["1", "⚡ Send the next one now"]);
        there.Words.ShouldContain("1. 🕑 Mon 23 Nov 08:00 · there.jpg");
        there.Words.ShouldContain("America/New_York");
        there.Labels.ShouldBe(["1", "⚡ Send the next one now"]);
    }

    [Fact]
    public async Task Whynot_names_the_chat_that_has_the_picture_in_its_plan_and_speaks_in_its_time()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        await world.GivenPlannedAsync("memes/there.jpg", TimeSpan.FromHours(4), second);

        (await world.As("ana").AsksAsync("/whynot there.jpg")).Words.ShouldBe("there.jpg is in the plan of Second shop: Mon 23 Nov 08:00 (America/New_York).");
        (await world.As("ana").AsksAsync("/whynot there.jpg", second.TelegramChatId)).Words.ShouldBe("there.jpg is in the plan: Mon 23 Nov 08:00. /queue shows it.");
    }

    [Fact]
    public async Task The_history_is_the_one_of_the_chat_it_is_asked_for_in()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        await GivenPostedAsync(world, "memes/ours.jpg", world.Chat);
        await GivenPostedAsync(world, "memes/others.jpg", second);

        (await world.As("ana").AsksAsync("/history")).Words.ShouldBe(
            "🕘 What happened last\n✅ Mon 23 Nov 10:00 · ours.jpg · @ana · by hand · not confirmed\n\nTimes: Europe/Berlin");
        (await world.As("ana").AsksAsync("/history", second.TelegramChatId)).Words.ShouldBe(
            "🕘 What happened last\n✅ Mon 23 Nov 04:00 · others.jpg · @ana · by hand · not confirmed\n\nTimes: America/New_York");
    }

    [Fact]
    public async Task The_status_is_the_one_of_the_chat_it_is_asked_for_in()
    {
        await using var world = await BotWorld.StartAsync();
        var second = await world.GivenGroupAsync("Second shop", "America/New_York");
        await GivenPostedAsync(world, "memes/ours.jpg", world.Chat);
        await world.GivenPlannedAsync("memes/here.jpg", TimeSpan.FromHours(5));
        await world.GivenPlannedAsync("memes/there.jpg", TimeSpan.FromHours(4), second);
        await world.GivenWaitingCardAsync("memes/others.jpg", second);

        var here = (await world.As("ana").AsksAsync("/status")).Words;
        var there = (await world.As("ana").AsksAsync("/status", second.TelegramChatId)).Words;

        here.ShouldContain("1 post planned, 0 cards waiting for you, 1 posted in 24 h\n⏭ Next: here.jpg, Mon 23 Nov 15:00\n🕘 Last: ✅ Posted by @ana · ours.jpg");
        there.ShouldContain("1 post planned, 1 card waiting for you, 0 posted in 24 h\n⏭ Next: there.jpg, Mon 23 Nov 08:00\n🕘 Last: nothing yet");
    }

    private static async Task GivenPostedAsync(BotWorld world, string path, ChatSettings chat)
    {
        var card = await world.GivenWaitingCardAsync(path, chat);
        await world.As("ana").TapAsync(card, "Posted");
        await world.SeeCollapsedAsync(card);
    }
}
