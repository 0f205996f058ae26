using Storyline.Models.Scheduling;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Scheduling;

public sealed class PostTapTests
{
    [Fact]
    public async Task A_post_opens_in_the_same_message_and_leads_back_to_its_page()
    {
        await using var world = await GivenPlanAsync(4);
        var first = await world.As("ben").AsksAsync("/queue 2");
        await world.As("ben").TapAsync(first, "More");
        var second = await SeeAsync(world, first, "3.jpg");

        await world.As("ben").TapAsync(second, "2");
        var open = await SeeAsync(world, first, "Why this one:");

        open.Words.ShouldContain("Mon 23 Nov 19:00 · 4.jpg · memes");
        open.Words.ShouldContain("• never posted\n• memes 1.4 slots below target");
        open.Labels.ShouldBe(["↩️ Back"]);
        await world.As("ben").TapAsync(open, "Back");
        (await SeeAsync(world, first, "After that")).Words.ShouldContain("3.jpg");
    }

    [Fact]
    public async Task An_operator_sends_this_very_post_now_and_the_later_ones_move_up()
    {
        await using var world = await GivenPlanAsync(3);
        var open = await OpenAsync(world, "ana", "2");
        open.Labels.ShouldBe(["⚡ Send now", "🗑 Drop", "⏪ Earlier", "Later ⏩", "↩️ Back"]);

        var tap = await world.As("ana").TapAsync(open, "Send now");

        tap.Toast.ShouldBe("⚡ 2.jpg is on its way; the later ones move up one slot.");
        var plan = await world.PlanAsync();
        plan.Single(item => item.Queue.IsForced).Media.FileName.ShouldBe("2.jpg");
        plan.Where(item => !item.Queue.IsForced).Select(item => item.Media.FileName).ShouldBe(["1.jpg", "3.jpg"]);
        (await SeeAsync(world, open, "What goes out next")).Words.ShouldContain("⚡");
    }

    [Fact]
    public async Task Earlier_and_later_trade_places_with_the_neighbour()
    {
        await using var world = await GivenPlanAsync(3);
        var open = await OpenAsync(world, "ana", "1");

        (await world.As("ana").TapAsync(open, "Later")).Toast.ShouldBe("🔁 1.jpg goes out on Mon 23 Nov 17:00 now.");
        (await world.PlanAsync()).Select(item => item.Media.FileName).ShouldBe(["2.jpg", "1.jpg", "3.jpg"]);
        var again = await OpenAsync(world, "ana", "1");
        (await world.As("ana").TapAsync(again, "Earlier")).Toast.ShouldBe("There is no planned post before this one.");
    }

    [Fact]
    public async Task A_post_whose_time_is_over_offers_no_trade_and_an_old_button_says_why()
    {
        await using var world = await GivenPlanAsync(2);
        var old = await world.OldScreenAsync(await OpenAsync(world, "ana", "1"));
        world.Clock.Advance(TimeSpan.FromHours(6) + TimeSpan.FromMinutes(1));

        (await OpenAsync(world, "ana", "1")).Labels.ShouldBe(["⚡ Send now", "🗑 Drop", "↩️ Back"]);
        (await OpenAsync(world, "ana", "2")).Labels.ShouldContain("⏪ Earlier");
        (await world.As("ana").TapAsync(old, "Later")).Toast.ShouldBe(
            "1.jpg was due Mon 23 Nov 16:00, and a time that is over goes to no other post: send it now, drop it, or move it to a time to come.");
        (await world.PlanAsync()).Select(item => item.Media.FileName).ShouldBe(["1.jpg", "2.jpg"]);
    }

    [Fact]
    public async Task Dropping_asks_first_and_the_next_of_the_mix_takes_the_slot()
    {
        await using var world = await GivenPlanAsync(2);
        await world.GivenPictureAsync("memes/spare.jpg");
        await world.GivenOnlyMemesAsync();
        var question = await AskToDropAsync(world, await OpenAsync(world, "ana", "1"));
        question.Words.ShouldContain("1.jpg, planned for Mon 23 Nov 16:00");

        (await world.As("ana").TapAsync(question, "fill the slot")).Toast.ShouldBe("🗑 1.jpg left the plan; spare.jpg takes its slot.");

        (await world.PlanAsync()).Select(item => item.Media.FileName).ShouldBe(["spare.jpg", "2.jpg"]);
    }

    [Fact]
    public async Task Dropping_can_leave_the_slot_free_and_no_means_no()
    {
        await using var world = await GivenPlanAsync(2);
        var question = await AskToDropAsync(world, await OpenAsync(world, "ana", "1"));

        await world.As("ana").TapAsync(question, "No");
        var open = await SeeAsync(world, question, "Why this one:");
        (await world.PlanAsync()).Count.ShouldBe(2);
        await world.As("ana").TapAsync(await AskToDropAsync(world, open), "leave it free");

        (await world.PlanAsync()).ShouldHaveSingleItem().Media.FileName.ShouldBe("2.jpg");
    }

    [Theory]
    [InlineData("Send now")]
    [InlineData("Later")]
    [InlineData("Earlier")]
    public async Task A_button_of_a_plan_that_has_changed_changes_nothing_and_shows_the_plan(string button)
    {
        await using var world = await GivenPlanAsync(3);
        var old = await world.OldScreenAsync(await OpenAsync(world, "ana", "2"));
        var older = await world.OldScreenAsync(old);
        await world.As("ana").TapAsync(old, "Later");

        var tap = await world.As("ana").TapAsync(older, button);

        tap.Toast.ShouldBe("The plan has changed meanwhile: look at it again.");
        (await SeeAsync(world, older, "What goes out next")).Words.ShouldContain("2.jpg");
        (await world.PlanAsync()).Select(item => item.Media.FileName).ShouldBe(["1.jpg", "3.jpg", "2.jpg"]);
        (await world.PlanAsync()).ShouldAllBe(item => !item.Queue.IsForced);
    }

    [Fact]
    public async Task A_post_that_is_gone_leads_back_to_the_list()
    {
        await using var world = await GivenPlanAsync(2);
        var list = await world.As("ana").AsksAsync("/queue");
        await world.ExecuteAsync("DELETE FROM posting_queue WHERE id = (SELECT id FROM posting_queue ORDER BY scheduled_for LIMIT 1)");

        var tap = await world.As("ana").TapAsync(list, "1");

        tap.Toast.ShouldNotBeNull().ShouldStartWith("There is no planned post");
        (await SeeAsync(world, list, "1. 🕑 Mon 23 Nov 17:00 · 2.jpg")).Words.ShouldNotContain("· 1.jpg");
    }

    [Fact]
    public async Task A_member_who_presses_an_operators_button_is_told_so()
    {
        await using var world = await GivenPlanAsync(2);
        var open = await OpenAsync(world, "ana", "1");

        foreach (var button in new[] { "Send now", "Drop", "Earlier", "Later" })
        {
            (await world.As("ben").TapAsync(open, button)).Toast.ShouldNotBeNull().ShouldContain("needs the role operator");
        }

        (await world.PlanAsync()).ShouldAllBe(item => item.Queue.Status == QueueStatus.Scheduled && !item.Queue.IsForced);
    }

    [Theory]
    [InlineData("/queue 0")]
    [InlineData("/queue 21")]
    [InlineData("/queue 🧶")]
    [InlineData("/queue 1; DROP TABLE posting_queue")]
    [InlineData("/preview 31")]
    [InlineData("/preview <b>7</b>")]
    [InlineData("/schedule -1")]
    public async Task Rubbish_behind_a_command_is_answered_with_how_it_is_used(string text)
    {
        await using var world = await GivenPlanAsync(1);

        (await world.As("ana").AsksAsync(text)).Words.ShouldContain("takes a whole number from 1 to");
    }

    private static async Task<BotWorld> GivenPlanAsync(int count)
    {
        var world = await BotWorld.StartAsync();
        for (var number = 1; number <= count; number++)
        {
            await world.GivenPlannedAsync($"memes/{number}.jpg", TimeSpan.FromHours(5 + number) + TimeSpan.FromSeconds(30));
        }

        return world;
    }

    private static async Task<SeenMessage> OpenAsync(BotWorld world, string user, string number)
    {
        var list = await world.As(user).AsksAsync("/queue");
        await world.As(user).TapAsync(list, number);
        return await SeeAsync(world, list, "Why this one:");
    }

    private static async Task<SeenMessage> AskToDropAsync(BotWorld world, SeenMessage open)
    {
        await world.As("ana").TapAsync(open, "🗑 Drop");
        return await SeeAsync(world, open, "Drop this post?");
    }

    private static Task<SeenMessage> SeeAsync(BotWorld world, SeenMessage message, string words) => world.Telegram.WaitForAsync(
        BotWorld.GroupId, messages => messages.SingleOrDefault(seen => seen.MessageId == message.MessageId && seen.Words.Contains(words, StringComparison.Ordinal)));
}
