using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class AutoPostTapTests
{
    [Fact]
    public async Task Auto_post_on_a_waiting_card_has_it_published_now()
    {
        await using var world = await PublishingWorld.StartAsync();
        var card = await world.Bot.GivenWaitingCardAsync("memes/cat.jpg");
        (await world.Bot.SeeAsync(card)).Labels[0].ShouldBe("🤖 Auto-post");

        (await world.Bot.As("ben").TapAsync(card, "Auto-post")).Toast.ShouldBe("🤖 It goes out by itself now.");
        (await world.SeeAsync(card, "⛔ Stop")).Caption!.ShouldContain("Goes out now");
        await world.WorkAsync();

        world.Instagram.Ledger.ShouldHaveSingleItem();
        (await world.Bot.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted to @brand by Storyline · cat.jpg");
        var entry = (await world.Bot.HistoryAsync()).ShouldHaveSingleItem();
        entry.By.ShouldBe("@ben");
        entry.Account.ShouldBe("brand");
    }

    [Fact]
    public async Task Stop_brings_the_waiting_card_back()
    {
        await using var world = await PublishingWorld.StartAsync();
        var card = await world.Bot.GivenWaitingCardAsync("memes/cat.jpg");
        await world.Bot.As("ben").TapAsync(card, "Auto-post");
        await world.SeeAsync(card, "⛔ Stop");

        (await world.Bot.As("ben").TapAsync(card, "Stop")).Toast.ShouldBe("⛔ Stopped: it waits for you.");

        await world.SeeAsync(card, "🤖 Auto-post");
        await world.WorkAsync();
        world.Instagram.PublishCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_Instagram_is_off_there_is_no_such_button()
    {
        await using var world = await PublishingWorld.StartAsync();
        await world.Bot.ExecuteAsync("UPDATE chat_settings SET enable_instagram_api = false");

        var card = await world.Bot.GivenWaitingCardAsync("memes/cat.jpg");

        (await world.Bot.SeeAsync(card)).Labels.ShouldNotContain("🤖 Auto-post");
    }
}
