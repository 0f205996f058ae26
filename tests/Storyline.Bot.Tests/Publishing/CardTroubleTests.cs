using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

/// <summary>Cards and taps when nothing is as it should be.</summary>
public sealed class CardTroubleTests
{
    [Fact]
    public async Task A_tap_on_a_card_whose_post_left_the_plan_says_so_and_ends_the_card()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.ExecuteAsync("DELETE FROM posting_queue; DELETE FROM media_items");

        (await world.As("ana").TapAsync(card, "Posted")).Toast.ShouldBe("This post is no longer planned.");

        (await world.SeeCollapsedAsync(card)).Caption.ShouldBe("🗑 No longer planned: it left the plan before anybody decided.");
        (await world.HistoryAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Posted")]
    [InlineData("Skip")]
    public async Task A_tap_that_the_database_fails_leaves_the_card_its_buttons(string button)
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        var before = await world.SeeAsync(card);
        await world.ExecuteAsync("ALTER TABLE posting_history RENAME TO away");

        (await world.As("ana").TapAsync(card, button)).Toast.ShouldBe("⚠️ That did not work, and it is not your fault. Try again in a minute.");
        (await world.SeeAsync(card)).Labels.ShouldBe(before.Labels);

        await world.ExecuteAsync("ALTER TABLE away RENAME TO posting_history");
        await world.As("ana").TapAsync(card, button);
        await world.SeeCollapsedAsync(card);
        (await world.HistoryAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("posted:42")]
    [InlineData("v0:posted:42:memes:cat")]
    [InlineData("v1:posted:AAAAAAAAAAAAAAAA")]
    [InlineData("v1:somethingelse:AAAAAAAAAAAAAAAA")]
    public async Task A_card_from_before_an_update_gets_buttons_that_work(string data)
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.WithAsync<IChatMessenger, EditOutcome>(messenger => messenger.EditKeyboardAsync(
            card.ChatId, card.MessageId, Keyboard.Of([new Button.Press("Done", data)]), CancellationToken.None));

        (await world.As("ana").TapAsync(card, "Done")).Toast.ShouldNotBeNull().ShouldStartWith("This button is");

        await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Contains("✅ Posted")));
        (await world.As("ana").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");
    }

    [Fact]
    public async Task A_card_that_came_twice_ends_twice()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.ExecuteAsync("DELETE FROM chat_cards; UPDATE posting_queue SET status = 'scheduled', fence = fence + 1");
        await world.DispatchAsync();
        var twin = await world.Telegram.WaitForAsync(card.ChatId, messages => messages.LastOrDefault(message => message.MessageId > card.MessageId && message.Caption is not null));
        await world.As("ben").TapAsync(twin, "Skip");

        (await world.As("ana").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("Already handled: ⏭️ Skipped by @ben");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("⏭️ Skipped by @ben");
        (await world.HistoryAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_card_that_came_three_times_without_Telegram_saying_so_ends_with_the_failure_on_a_tap()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/cat.jpg", TimeSpan.Zero);
        await world.Telegram.BreakAsync("sendPhoto", "lost_answer", times: 20);

        for (var round = 0; round < 8; round++)
        {
            await world.DispatchAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var copies = (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Where(message => message.Caption is not null).ToList();
        copies.Count.ShouldBe(3);
        (await world.HistoryAsync()).ShouldHaveSingleItem().Entry.Status.ShouldBe(HistoryStatus.Failed);
        (await world.As("ana").TapAsync(copies[1], "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("Already handled: ❌");
        (await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == copies[1].MessageId && message.Labels.Count == 0)))
            .Caption!.ShouldStartWith("❌");
        (await world.HistoryAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_card_that_Telegram_would_not_change_is_mended_by_a_tap_on_it()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.Telegram.BreakAsync("editMessageCaption", "status", times: 1, status: 400, description: "Bad Request: something new");

        (await world.As("ana").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");
        for (var tries = 0; await world.QueryAsync<int>("SELECT max(edit_attempts) FROM chat_cards") == 0; tries++)
        {
            tries.ShouldBeLessThan(1000, "The card was never tried to be changed.");
            await Task.Delay(20);
        }

        await world.Telegram.MendAsync();
        (await world.As("ben").TapAsync(card, "Skip")).Toast.ShouldNotBeNull().ShouldStartWith("Already handled");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted by @ana");
    }

    [Theory]
    [InlineData("<b>bold</b> *x* _y_ [a](http://b) `c` & <script>")]
    [InlineData("\u202Eשלום עולם 👩‍👩‍👧‍👦 مرحبا")]
    public async Task Whatever_people_write_the_card_comes_whole_and_ends_well(string words)
    {
        await using var world = await BotWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg", TimeSpan.Zero);
        var long10000 = string.Concat(Enumerable.Repeat(words, (10_000 / words.Length) + 1));
        await world.ExecuteAsync($"UPDATE media_items SET caption = $x${long10000}$x$, title = $x${words}$x$, link_url = 'https://shop.example/cat', requires_interaction = true");

        await world.DispatchAsync();
        var seen = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "cat.jpg");
        await world.As("ana").TapAsync(BotWorld.GroupId, seen.MessageId, "Posted");

        seen.Caption!.Length.ShouldBeLessThanOrEqualTo(1024);
        seen.Caption.ShouldContain(words);
        seen.Caption.ShouldContain("https://shop.example/cat");
        (await world.SeeCollapsedAsync(new WorldCard(BotWorld.GroupId, seen.MessageId, planned))).Caption!.ShouldStartWith("✅ Posted by @ana");
    }

    [Fact]
    public async Task Somebody_new_may_tap_and_is_a_member_from_then_on()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        (await world.As("chloe").TapAsync(card, "Skip")).Toast.ShouldNotBeNull().ShouldStartWith("⏭️ Skipped by");

        (await world.QueryAsync<string>("SELECT m.role FROM team_memberships m JOIN users u ON u.id = m.user_id WHERE u.username = 'chloe'")).ShouldBe("member");
    }

    [Fact]
    public async Task Somebody_who_was_switched_off_decides_nothing_and_the_card_stays()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ben").AsksAsync("/help");
        await world.ExecuteAsync("UPDATE users SET is_active = false WHERE username = 'ben'");
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        (await world.As("ben").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldContain("switched off");

        (await world.SeeAsync(card)).Labels.ShouldContain("✅ Posted");
        (await world.HistoryAsync()).ShouldBeEmpty();
    }
}
