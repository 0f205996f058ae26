using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class CardTapTests
{
    [Fact]
    public async Task Posted_is_recorded_locked_and_shown()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        var tap = await world.As("ana").TapAsync(card, "Posted");

        tap.Toast.ShouldNotBeNull().ShouldStartWith("✅ Posted by @ana");
        var entry = (await world.HistoryAsync()).ShouldHaveSingleItem();
        (entry.Entry.Status, entry.By).ShouldBe((HistoryStatus.Posted, "@ana"));
        (await world.LocksAsync()).ShouldHaveSingleItem().Lock.Reason.ShouldBe(LockReason.RecentPost);
        (await world.PlanAsync()).ShouldBeEmpty();
        (await world.SeeCollapsedAsync(card)).Caption!.ShouldBe($"✅ Posted by @ana · cat.jpg · Mon 23 Nov 10:00");
    }

    [Fact]
    public async Task A_second_tap_changes_nothing_and_says_who_was_first()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        var screen = await world.OldScreenAsync(await world.SeeAsync(card));

        var taps = await Task.WhenAll(world.As("ana").TapAsync(screen, "Posted"), world.As("ben").TapAsync(screen, "Skip"));

        var entry = (await world.HistoryAsync()).ShouldHaveSingleItem();
        taps.Count(tap => tap.Toast!.StartsWith("Already handled", StringComparison.Ordinal) || tap.Toast.StartsWith('⏳')).ShouldBe(1);
        taps.Count(tap => tap.Toast!.Contains(entry.By!, StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Everybody_taps_at_once_round_after_round_and_each_post_has_one_decision()
    {
        await using var world = await BotWorld.StartAsync();
        string[] people = ["ana", "ben", "chloe"];
        string[] buttons = ["Posted", "Skip"];
        for (var round = 0; round < 15; round++)
        {
            var card = await world.GivenWaitingCardAsync($"memes/{round:000}.jpg");
            var screen = await world.OldScreenAsync(await world.SeeAsync(card));

            var taps = await Task.WhenAll(people.SelectMany(person => buttons.Select(button => world.As(person).TapAsync(screen, button))));

            taps.ShouldAllBe(tap => tap.Answered && tap.Toast != null);
            taps.Count(tap => tap.Toast!.StartsWith('✅') || tap.Toast.StartsWith('⏭')).ShouldBe(1);
            (await world.HistoryAsync()).Count.ShouldBe(round + 1);
            await world.SeeCollapsedAsync(card);
        }

        (await world.QueryAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(15);
        (await world.QueryAsync<long>("SELECT coalesce(sum(total_posts), 0)::bigint FROM users"))
            .ShouldBe((await world.HistoryAsync()).Count(item => item.Entry.Status is HistoryStatus.Posted));
    }

    [Fact]
    public async Task A_late_tap_says_what_happened_and_does_not_overwrite_it()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        var screen = await world.OldScreenAsync(await world.SeeAsync(card));
        await world.As("ana").TapAsync(card, "Posted");
        var collapsed = await world.SeeCollapsedAsync(card);

        var late = await world.As("ben").TapAsync(screen, "Skip");

        late.Toast.ShouldNotBeNull().ShouldStartWith("Already handled: ✅ Posted by @ana");
        (await world.SeeAsync(card)).Caption.ShouldBe(collapsed.Caption);
        (await world.HistoryAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rejecting_asks_first_and_no_brings_the_buttons_back()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        var before = await world.SeeAsync(card);

        await world.As("ben").TapAsync(card, "Reject");
        var asked = await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Count == 2));
        asked.Labels.ShouldContain(label => label.Contains("Yes", StringComparison.Ordinal));
        asked.Caption.ShouldBe(before.Caption);
        await world.As("ben").TapAsync(card, "❌ No");

        var after = await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Count > 2));
        after.Labels.ShouldBe(before.Labels);
        (await world.HistoryAsync()).ShouldBeEmpty();
        (await world.As("ben").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");
    }

    [Fact]
    public async Task A_confirmed_rejection_is_for_ever()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        await world.As("ben").TapAsync(card, "Reject");
        await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Count == 2));
        await world.As("ben").TapAsync(card, "✅ Yes");

        (await world.HistoryAsync()).ShouldHaveSingleItem().Entry.Status.ShouldBe(HistoryStatus.Rejected);
        (await world.LocksAsync()).ShouldHaveSingleItem().Lock.ShouldSatisfyAllConditions(
            held => held.Reason.ShouldBe(LockReason.PermanentReject), held => held.LockedUntil.ShouldBeNull());
        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("🚫 Rejected by @ben");
    }

    [Fact]
    public async Task A_decision_through_another_door_wins_over_a_question_that_is_on_its_way()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.Telegram.BreakAsync("editMessageReplyMarkup", "delay", delayMs: 400);

        await world.As("ben").TapAsync(card, "Reject");
        await world.WithAsync<PostActions, PostDecision>(posts => posts.PostedAsync(card.Planned.Queue.Id, Actor.CommandLine(world.Team.Id), CancellationToken.None));
        await world.WithAsync<CardUpkeep, int>(upkeep => upkeep.CollapseAsync(CancellationToken.None));
        while ((await world.Telegram.LedgerAsync("editMessageCaption")).Count < 2)
        {
            await Task.Delay(20);
        }

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted by the command line");
    }

    [Fact]
    public async Task Why_answers_in_a_window_and_leaves_the_card_alone()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        var tap = await world.As("ben").TapAsync(card, "Why");

        tap.Alert.ShouldBe("cat.jpg: never posted, memes 1.4 slots below target.");
        (await world.SeeAsync(card)).Edited.ShouldBeFalse();
    }

    [Fact]
    public async Task A_tap_whose_answer_is_lost_still_counts_once()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.Telegram.BreakAsync("answerCallbackQuery", "status", times: 9, status: 502);

        _ = world.As("ana").TapAsync(card, "Posted");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted by @ana");
        (await world.HistoryAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_card_that_could_not_be_changed_is_mended_by_the_next_tap()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        var screen = await world.OldScreenAsync(await world.SeeAsync(card));
        await world.Telegram.BreakAsync("editMessageCaption", "status", times: 3, status: 500);

        (await world.As("ana").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");
        (await world.As("ben").TapAsync(screen, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("Already handled");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted by @ana");
    }

    [Fact]
    public async Task A_card_that_a_person_deleted_does_no_harm()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        var screen = await world.OldScreenAsync(await world.SeeAsync(card));
        await world.Telegram.DeleteAsync(card.ChatId, card.MessageId);

        (await world.As("ana").TapAsync(screen, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");

        (await world.As("ana").AsksAsync("/status")).Words.ShouldContain("1 posted in 24 h");
    }

    [Fact]
    public async Task A_name_full_of_markup_emoji_and_foreign_letters_stays_what_it_is()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/<b>_*x*_ 😀 \u202Eشعر [a](b) & 100%.jpg");

        await world.ExecuteAsync("UPDATE users SET username = null");
        (await world.SeeAsync(card)).Caption!.ShouldContain("<b>_*x*_ 😀 \u202Eشعر [a](b) & 100%.jpg");
        await world.As("ana").TapAsync(card, "Posted");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldContain("<b>_*x*_ 😀 \u202Eشعر [a](b) & 100%.jpg");
    }

    [Fact]
    public async Task Taps_are_answered_while_the_chat_is_out_of_breath()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { TelegramLimits = true });
        var cards = new List<WorldCard>();
        for (var number = 0; number < 4; number++)
        {
            cards.Add(await world.GivenWaitingCardAsync($"memes/{number}.jpg"));
        }

        var started = TimeProvider.System.GetTimestamp();
        foreach (var card in cards)
        {
            (await world.As("ana").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");
        }

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(3));
        foreach (var card in cards)
        {
            await world.SeeCollapsedAsync(card);
        }
    }
}
