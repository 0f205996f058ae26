using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Scheduling;

/// <summary>Posts of the list that wait for the team: whoever opens one finds its card.</summary>
public sealed class WaitingPostTests
{
    private const string Says = "It is in the chat already: its card says who posts it, and decides. A card that is gone comes again.";

    [Fact]
    public async Task The_list_says_what_waits_and_a_card_that_somebody_deleted_comes_again_when_its_post_is_opened()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.GivenPlannedAsync("memes/dog.jpg", TimeSpan.FromHours(6));
        await world.Telegram.DeleteAsync(card.ChatId, card.MessageId);

        var list = await world.As("ben").AsksAsync("/queue");
        list.Words.ShouldContain("1. 👀 Mon 23 Nov 10:00 · cat.jpg · memes · in the chat\n");
        list.Words.ShouldContain("dog.jpg · memes\n");
        (await OpenAsync(world, list)).Words.ShouldContain(Says);
        var again = await ComeAgainAsync(world, card);

        (await world.As("ben").TapAsync(again, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅ Posted by @ben");
        (await world.SeeCollapsedAsync(again)).Caption!.ShouldStartWith("✅ Posted by @ben · cat.jpg");
        (await world.HistoryAsync()).ShouldHaveSingleItem().Entry.TelegramMessageId.ShouldBe(again.MessageId);
    }

    [Fact]
    public async Task A_card_that_everybody_sees_does_not_come_twice()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        await OpenAsync(world, await world.As("ben").AsksAsync("/queue"));
        await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Edited));

        (await SendAsync(world)).ShouldBe(0);
        (await world.As("ben").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅ Posted by @ben");
    }

    [Fact]
    public async Task A_card_that_is_not_sent_any_more_comes_again_when_an_admin_opens_its_post_in_private()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.ExecuteAsync($"UPDATE posting_queue SET telegram_chat_id = NULL, telegram_message_id = NULL, sends_in_doubt = {LostCards.MostInDoubt + 1}");
        (await SendAsync(world)).ShouldBe(0);

        await OpenAsync(world, await world.As("ana").AsksAsync("/queue", BotWorld.AdminId), "ana", BotWorld.AdminId);
        var again = await ComeAgainAsync(world, card);

        (await world.As("ben").TapAsync(again, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅ Posted by @ben");
    }

    /// <summary>The first post of the list, opened in the same message.</summary>
    private static async Task<SeenMessage> OpenAsync(BotWorld world, SeenMessage list, string user = "ben", long? chatId = null)
    {
        var chat = chatId ?? BotWorld.GroupId;
        await world.As(user).TapAsync(chat, list.MessageId, "1");
        return await world.Telegram.WaitForAsync(
            chat, messages => messages.SingleOrDefault(message => message.MessageId == list.MessageId && message.Words.Contains("Why this one:", StringComparison.Ordinal)));
    }

    /// <summary>The worker's rounds until a card comes; returns it.</summary>
    private static async Task<WorldCard> ComeAgainAsync(BotWorld world, WorldCard before)
    {
        for (var round = 0; await SendAsync(world) == 0; round++)
        {
            round.ShouldBeLessThan(1000, "No card came.");
            await Task.Delay(10);
        }

        var seen = await world.Telegram.WaitForAsync(
            before.ChatId,
            messages => messages.LastOrDefault(message => message.MessageId > before.MessageId && message.Caption?.Contains(before.Planned.Media.FileName, StringComparison.Ordinal) == true));
        return before with { MessageId = seen.MessageId };
    }

    private static Task<int> SendAsync(BotWorld world) => world.WithAsync<UnshownCards, int>(cards => cards.SendAsync(CancellationToken.None));
}
