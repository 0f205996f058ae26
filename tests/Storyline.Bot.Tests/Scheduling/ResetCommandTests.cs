using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Scheduling;

public sealed class ResetCommandTests
{
    [Fact]
    public async Task The_plan_is_emptied_after_a_question_that_names_the_count()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("memes/2.jpg", TimeSpan.FromHours(2));

        var question = await world.As("ana").AsksAsync("/reset");
        question.Words.ShouldContain("Remove 2 planned posts from the plan?");
        (await world.As("ben").TapAsync(question, "Yes")).Toast.ShouldNotBeNull().ShouldContain("needs the role operator");
        await world.As("ana").TapAsync(question, "Yes");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "@ana emptied the plan: 2 planned posts removed")).Labels.ShouldBeEmpty();
        (await world.PlanAsync()).ShouldBeEmpty();
        (await world.As("ana").AsksAsync("/reset")).Words.ShouldContain("nothing to remove");
    }

    [Fact]
    public async Task No_leaves_the_plan_as_it_is()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));

        await world.As("ana").TapAsync(await world.As("ana").AsksAsync("/reset"), "No");

        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "The plan stays as it is, says @ana.");
        (await world.PlanAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_yes_to_another_plan_removes_nothing_and_asks_again()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        var question = await world.As("ana").AsksAsync("/reset");
        await world.GivenPlannedAsync("memes/2.jpg", TimeSpan.FromHours(2));

        (await world.As("ana").TapAsync(question, "Yes")).Toast.ShouldBe("The plan has changed; here is the question again.");
        (await world.PlanAsync()).Count.ShouldBe(2);
        var again = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "Remove 2 planned posts");
        again.MessageId.ShouldBe(question.MessageId);
        await world.As("ana").TapAsync(again, "Yes");

        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "2 planned posts removed");
    }

    [Fact]
    public async Task A_member_is_not_even_asked()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ben").AsksAsync("/reset")).Words.ShouldContain("needs the role operator");
    }

    [Fact]
    public async Task A_preview_shows_what_the_schedule_then_does_and_plans_nothing()
    {
        await using var world = await BotWorld.StartAsync();
        for (var number = 0; number < 20; number++)
        {
            await world.GivenPictureAsync($"memes/{number}.jpg");
        }

        await world.GivenOnlyMemesAsync();
        var preview = (await world.As("ben").AsksAsync("/preview 8")).Words;
        (await world.PlanAsync()).ShouldBeEmpty();
        await world.As("ana").AsksAsync("/schedule 8");

        var plan = await world.PlanAsync();
        preview.ShouldContain("/schedule 8 would plan 20 posts");
        preview.ShouldContain("… and 5 more, until ");
        preview.ShouldContain("4 slots stay empty");
        plan.Take(15).ShouldAllBe(item => preview.Contains($"· {item.Media.FileName} ·", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whynot_says_what_keeps_a_picture_out_or_when_its_turn_comes()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/planned.jpg", TimeSpan.FromHours(7));
        await world.GivenPictureAsync("memes/waits.jpg");
        await world.GivenPictureAsync("private/family.jpg");
        await world.GivenOnlyMemesAsync();

        (await world.As("ben").AsksAsync("/whynot planned.jpg")).Words.ShouldContain("planned.jpg is in the plan: Mon 23 Nov 17:00");
        (await world.As("ben").AsksAsync("/whynot waits.jpg")).Words.ShouldContain("it is the next in memes, which gets 100 % of the posts. If the plan is extended now, it goes out on ");
        (await world.As("ben").AsksAsync("/whynot family.jpg")).Words.ShouldContain("private has no share of the mix");
        await world.ExecuteAsync("INSERT INTO media_items SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'file_path', '/lost/gone.jpg', 'file_name', 'gone.jpg', 'content_hash', 'f00d'))).* FROM media_items m LIMIT 1");
        (await world.As("ben").AsksAsync("/whynot gone.jpg")).Words.ShouldContain("• its file is gone");
        (await world.As("ben").AsksAsync("/whynot")).Words.ShouldContain("Which picture?");
        (await world.As("ben").AsksAsync("/whynot <b>../../etc/passwd</b> 🧶")).Words.ShouldContain("No media item is called");
    }
}
