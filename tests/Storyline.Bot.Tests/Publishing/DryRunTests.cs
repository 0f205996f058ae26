using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class DryRunTests
{
    [Theory]
    [InlineData("Posted", "✅ Posted by @ana · cat.jpg · Mon 23 Nov 10:00")]
    [InlineData("Skip", "⏭️ Skipped by @ana · cat.jpg · Mon 23 Nov 10:00")]
    public async Task A_decision_in_dry_run_records_nothing_and_says_what_it_would_have_been(string button, string line)
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        (await world.As("ana").TapAsync(card, button)).Toast.ShouldBe("🧪 Dry run: nothing was recorded.");

        var end = await SeeTestedAsync(world, card);
        end.Caption.ShouldBe($"🧪 Dry run: nothing was recorded\n{line}\nThe post still waits.");
        end.Labels.ShouldBe(["🔁 Test again", "↩️ Back"]);
        (await world.HistoryAsync()).ShouldBeEmpty();
        (await world.LocksAsync()).ShouldBeEmpty();
        (await world.PlanAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_rejection_in_dry_run_is_confirmed_and_records_nothing()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        await world.As("ana").TapAsync(card, "Reject");
        await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Contains("❌ No")));
        await world.As("ana").TapAsync(card, "✅ Yes");

        (await SeeTestedAsync(world, card)).Caption!.ShouldContain("🚫 Rejected by @ana");
        (await world.LocksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Back_brings_the_card_back_and_test_again_tests_again()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        var before = await world.SeeAsync(card);

        await world.As("ana").TapAsync(card, "Posted");
        await SeeTestedAsync(world, card);
        (await world.As("ben").TapAsync(card, "Test again")).Toast.ShouldBe("🧪 Dry run: nothing was recorded.");
        await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Words.Contains("@ben", StringComparison.Ordinal)));
        await world.As("ben").TapAsync(card, "Back");

        var after = await SeeWaitingAsync(world, card);
        after.Caption.ShouldBe(before.Caption);
        after.Labels.ShouldBe(before.Labels);
        (await world.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_dry_run_is_off_test_again_decides_nothing_and_the_buttons_count()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ana").TapAsync(card, "Posted");
        await SeeTestedAsync(world, card);
        await world.ExecuteAsync("UPDATE chat_settings SET dry_run_mode = false");

        (await world.As("ana").TapAsync(card, "Test again")).Toast.ShouldBe("Dry run is off now: the buttons count again.");

        (await SeeWaitingAsync(world, card)).Caption!.ShouldNotContain("🧪");
        (await world.HistoryAsync()).ShouldBeEmpty();
        await world.As("ana").TapAsync(card, "Posted");
        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted by @ana");
    }

    [Fact]
    public async Task A_card_that_shows_a_test_collapses_when_it_is_decided_elsewhere()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ana").TapAsync(card, "Posted");
        await SeeTestedAsync(world, card);
        await world.ExecuteAsync("UPDATE chat_settings SET dry_run_mode = false");

        await world.WithAsync<PostActions, PostDecision>(posts => posts.PostedAsync(card.Planned.Queue.Id, Actor.CommandLine(world.Team.Id), CancellationToken.None));
        (await world.As("ana").TapAsync(card, "Back")).Toast.ShouldNotBeNull().ShouldStartWith("Already handled: ✅ Posted by");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted by the command line");
        (await world.HistoryAsync()).ShouldHaveSingleItem().Entry.Status.ShouldBe(HistoryStatus.Posted);
    }

    private static async Task<BotWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync();
        await world.ExecuteAsync("UPDATE chat_settings SET dry_run_mode = true");
        return world;
    }

    private static Task<SeenMessage> SeeTestedAsync(BotWorld world, WorldCard card) => SeeAsync(world, card, "🔁 Test again");

    private static Task<SeenMessage> SeeWaitingAsync(BotWorld world, WorldCard card) => SeeAsync(world, card, "✅ Posted");

    private static Task<SeenMessage> SeeAsync(BotWorld world, WorldCard card, string button) => world.Telegram.WaitForAsync(
        card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Contains(button)));
}
