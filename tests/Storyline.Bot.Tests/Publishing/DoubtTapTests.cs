using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class DoubtTapTests
{
    [Fact]
    public async Task It_is_live_on_the_card_of_an_unconfirmed_post_records_it()
    {
        await using var world = await PublishingWorld.StartAsync();
        var card = await world.GivenDoubtAsync(wentOut: true);
        var asked = await world.Bot.SeeAsync(card);
        asked.Caption!.ShouldContain("❔ Is it on Instagram?");
        var screen = await world.Bot.OldScreenAsync(asked);

        (await world.Bot.As("ben").TapAsync(card, "It is live")).Toast.ShouldBe("✅ Recorded as posted.");

        (await world.Bot.SeeCollapsedAsync(card)).Caption!.ShouldEndWith("✔");
        (await world.Bot.HistoryAsync()).ShouldHaveSingleItem().Entry.ConfirmedHow.ShouldBe("person");
        (await world.Bot.As("ana").TapAsync(screen, "It is not")).Toast.ShouldBe("It is known by now what became of it.");
        (await world.Bot.HistoryAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_is_not_changes_nothing_while_Instagram_cannot_be_asked_and_gives_the_post_back_once_it_agrees()
    {
        await using var world = await PublishingWorld.StartAsync();
        var card = await world.GivenDoubtAsync(wentOut: false);

        (await world.Bot.As("ben").TapAsync(card, "It is not")).Alert.ShouldNotBeNull().ShouldStartWith("It may still come:");
        (await world.Bot.SeeAsync(card)).Labels.ShouldBe(["✅ It is live", "❌ It is not", "🔄 Check again"]);
        world.Instagram.ReadAgain();
        world.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.WorkAsync();
        world.Bot.Clock.Advance(TimeSpan.FromSeconds(31));

        (await world.Bot.As("ben").TapAsync(card, "It is not")).Toast.ShouldBe("↩️ It waits for you again.");

        (await world.SeeAsync(card, "🤖 Auto-post")).Caption!.ShouldStartWith("⚠️ Not published: it is not on Instagram, says @ben");
        await world.WorkAsync();
        world.Instagram.PublishCalls.Count.ShouldBe(1);
        (await world.Bot.HistoryAsync()).ShouldBeEmpty();
        (await world.Bot.As("ben").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅ Posted by @ben");
    }

    [Fact]
    public async Task It_is_not_is_contradicted_by_an_Instagram_that_shows_it()
    {
        await using var world = await PublishingWorld.StartAsync();
        var card = await world.GivenDoubtAsync(wentOut: true);
        world.Instagram.ReadAgain();

        (await world.Bot.As("ben").TapAsync(card, "It is not")).Alert.ShouldNotBeNull().ShouldStartWith("Instagram says that it is live");
        await world.WorkAsync();

        (await world.Bot.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted to @brand by Storyline · cat.jpg");
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Check_again_has_Instagram_asked_at_once_and_the_card_shows_what_it_says()
    {
        await using var world = await PublishingWorld.StartAsync();
        var card = await world.GivenDoubtAsync(wentOut: true);
        world.Instagram.ReadAgain();
        await world.WorkAsync();
        (await world.Bot.SeeAsync(card)).Labels.ShouldContain("🔄 Check again");

        (await world.Bot.As("ben").TapAsync(card, "Check again")).Toast.ShouldBe("🔎 Instagram is asked once more.");
        await world.WorkAsync();

        (await world.Bot.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted to @brand by Storyline · cat.jpg");
        (await world.Bot.HistoryAsync()).ShouldHaveSingleItem().Entry.InstagramMediaId.ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_comes_again_to_ask_and_can_be_answered()
    {
        await using var world = await PublishingWorld.StartAsync();
        var card = await world.Bot.GivenWaitingCardAsync("memes/cat.jpg");
        await world.Bot.As("ben").TapAsync(card, "Auto-post");
        world.LoseNextCall(wentOut: true);
        await world.WorkAsync();
        await world.Bot.Telegram.DeleteAsync(card.ChatId, card.MessageId);
        world.Bot.Clock.Advance(TimeSpan.FromSeconds(45));

        await world.WorkAsync();
        await world.Bot.WithAsync<UnshownCards, int>(cards => cards.SendAsync(CancellationToken.None));

        var again = await world.Bot.Telegram.WaitForBotAsync(card.ChatId, "❔ Is it on Instagram?", after: card.MessageId);
        again.Labels.ShouldBe(["✅ It is live", "❌ It is not", "🔄 Check again"]);
        (await world.Bot.As("ben").TapAsync(again, "It is live")).Toast.ShouldBe("✅ Recorded as posted.");
        (await world.Bot.HistoryAsync()).ShouldHaveSingleItem();
    }
}
