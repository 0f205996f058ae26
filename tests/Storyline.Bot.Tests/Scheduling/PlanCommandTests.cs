using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Scheduling;

public sealed class PlanCommandTests
{
    [Fact]
    public async Task The_queue_is_shown_in_the_chats_own_time_and_turned_page_by_page()
    {
        await using var world = await BotWorld.StartAsync();
        for (var hour = 1; hour <= 7; hour++)
        {
            await world.GivenPlannedAsync($"memes/{hour}.jpg", TimeSpan.FromHours(hour));
        }

        var first = await world.As("ben").AsksAsync("/queue 3");
        first.Words.ShouldContain("Mon 23 Nov 11:00 · 1.jpg · memes");
        first.Words.ShouldContain("Europe/Berlin");
        first.Words.ShouldNotContain("4.jpg");
        first.Labels.ShouldBe(["1", "2", "3", "➡️ More"]);

        await world.As("ben").TapAsync(first, "More");
        var second = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == first.MessageId && message.Words.Contains("4.jpg", StringComparison.Ordinal)));
        second.Labels.ShouldBe(["1", "2", "3", "⏮ First", "➡️ More"]);
        await world.As("ben").TapAsync(second, "More");
        var third = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == first.MessageId && message.Words.Contains("7.jpg", StringComparison.Ordinal)));
        third.Labels.ShouldBe(["1", "⏮ First"]);
        await world.As("ben").TapAsync(third, "First");
        await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == first.MessageId && message.Words.Contains("1.jpg", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_plan_of_hundreds_of_posts_is_turned_to_its_last_page()
    {
        await using var world = await BotWorld.StartAsync();
        await world.ExecuteAsync(
            $$"""
            INSERT INTO media_items (id, team_id, file_path, file_name, file_size, file_modified_at, content_hash, hash_algorithm, mime_type, width, height,
                category, requires_interaction, custom_metadata, times_posted, is_active, verdict, verdict_reasons, source, created_at, indexed_at)
            SELECT gen_random_uuid(), '{{world.Team.Id}}', '/library/' || n || '.jpg', n || '.jpg', 500000, now(), md5(n::text), 'sha256',
                'image/jpeg', 1080, 1920, 'memes', false, '{}', 0, true, 'valid', '[]', 'folder', now(), now() FROM generate_series(1, 221) AS n;
            INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, is_forced, fence, retry_count, reasons, created_at)
            SELECT gen_random_uuid(), team_id, id, '{{world.Chat.Id}}', timestamptz '{{world.Clock.GetUtcNow():O}}' + split_part(file_name, '.', 1)::int * interval '1 hour',
                split_part(file_name, '.', 1)::int, 'scheduled', false, 0, 0, '[]', now() FROM media_items;
            """);

        var (page, pages) = (await world.As("ben").AsksAsync("/queue 20"), 1);
        for (; page.Labels.Contains("➡️ More"); pages++)
        {
            var before = page;
            await world.As("ben").TapAsync(before, "More");
            page = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == before.MessageId && message.Words != before.Words));
        }

        pages.ShouldBe(12);
        page.Words.ShouldContain("221.jpg");
    }

    [Fact]
    public async Task An_empty_plan_says_what_to_do()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ben").AsksAsync("/queue")).Words.ShouldBe("🗓 Nothing is planned. /schedule fills the coming days.");
        (await world.As("ana").AsksAsync("/next")).Words.ShouldContain("Nothing is planned");
    }

    [Fact]
    public async Task Next_sends_the_earliest_now_and_the_card_carries_a_flash()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/early.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("memes/late.jpg", TimeSpan.FromHours(5));

        (await world.As("ana").AsksAsync("/next")).Words.ShouldBe("⚡ early.jpg is on its way; the later ones move up one slot.");
        await world.DispatchAsync();

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "early.jpg · memes")).Caption!.ShouldStartWith("⚡");
        (await world.PlanAsync()).Single(item => item.Media.FileName == "late.jpg").Queue.ScheduledFor.ShouldBeLessThan(world.Clock.GetUtcNow().AddHours(2));
    }

    [Fact]
    public async Task A_missed_post_that_is_sent_now_moves_no_other()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/missed.jpg", TimeSpan.FromHours(-3));
        await world.GivenPlannedAsync("memes/late.jpg", TimeSpan.FromHours(-2));
        var coming = await world.GivenPlannedAsync("memes/coming.jpg", TimeSpan.FromHours(5));

        (await world.As("ana").AsksAsync("/next")).Words.ShouldBe("⚡ missed.jpg is on its way; its time was over, so the later ones keep theirs.");
        (await world.PlanAsync()).Single(item => item.Media.FileName == "coming.jpg").Queue.ScheduledFor.ShouldBe(coming.Queue.ScheduledFor, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task The_button_under_the_list_sends_one_post_however_often_it_is_pressed()
    {
        await using var world = await BotWorld.StartAsync();
        for (var hour = 1; hour <= 4; hour++)
        {
            await world.GivenPlannedAsync($"memes/{hour}.jpg", TimeSpan.FromHours(hour));
        }

        var list = await world.OldScreenAsync(await world.As("ana").AsksAsync("/queue"));
        var taps = new List<Testing.Chats.TapResult>();
        for (var times = 0; times < 3; times++)
        {
            var screen = await world.OldScreenAsync(list);
            taps.Add(await world.As("ana").TapAsync(screen, "Send the next"));
        }

        taps.Select(tap => tap.Toast).ShouldBe(["⚡ 1.jpg is on its way; the later ones move up one slot.", "The plan has changed; here it is now.", "The plan has changed; here it is now."]);
        (await world.PlanAsync()).Count(item => item.Queue.IsForced).ShouldBe(1);
    }

    [Fact]
    public async Task Two_taps_at_once_on_the_button_under_the_list_send_one_post()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenRoleAsync("ben", TeamRole.Operator);
        for (var hour = 1; hour <= 12; hour++)
        {
            await world.GivenPlannedAsync($"memes/{hour}.jpg", TimeSpan.FromHours(hour));
        }

        for (var round = 1; round <= 4; round++)
        {
            var list = await world.As("ana").AsksAsync("/queue");
            var (one, other) = (await world.OldScreenAsync(list), await world.OldScreenAsync(list));

            var taps = await Task.WhenAll(world.As("ana").TapAsync(one, "Send the next"), world.As("ben").TapAsync(other, "Send the next"));

            taps.Count(tap => tap.Toast == "The plan has changed; here it is now.").ShouldBe(1);
            (await world.PlanAsync()).Count(item => item.Queue.IsForced).ShouldBe(round);
        }
    }

    [Fact]
    public async Task Schedule_says_what_was_filled_and_what_stays_empty()
    {
        await using var world = await BotWorld.StartAsync();
        for (var number = 0; number < 4; number++)
        {
            await world.GivenPictureAsync($"memes/{number}.jpg");
        }

        (await world.As("ana").AsksAsync("/schedule 2")).Words.ShouldContain("no category mix");
        await world.GivenOnlyMemesAsync();
        var answer = (await world.As("ana").AsksAsync("/schedule 2")).Words;

        answer.ShouldContain("4 posts planned, until ");
        answer.ShouldContain("memes: 4 of 4 ready, target 100%");
        answer.ShouldContain("2 slots stay empty");
        (await world.PlanAsync()).Count.ShouldBe(4);
        (await world.PlanAsync()).ShouldAllBe(item => item.Queue.Status == QueueStatus.Scheduled);
    }

    [Fact]
    public async Task What_a_preview_showed_is_planned_once_however_often_its_button_is_pressed()
    {
        await using var world = await GivenLibraryAsync();
        var preview = await world.As("ana").AsksAsync("/preview 2");
        var old = await world.OldScreenAsync(preview);

        await world.As("ana").TapAsync(preview, "Plan it so");

        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "posts planned, until", after: old.MessageId);
        (await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == preview.MessageId && message.Labels.Count == 0)))
            .Words.ShouldBe(preview.Words);
        var plan = await world.PlanAsync();
        plan.ShouldNotBeEmpty();
        plan.ShouldAllBe(item => preview.Words.Contains($"· {item.Media.FileName} ·", StringComparison.Ordinal));

        (await world.As("ana").TapAsync(old, "Plan it so")).Toast.ShouldBe("The plan has changed; here is what would be planned now.");

        (await PreviewOnAsync(world, old)).Words.ShouldNotBe(preview.Words);
        (await world.PlanAsync()).Count.ShouldBe(plan.Count);
    }

    [Fact]
    public async Task A_preview_of_a_plan_that_has_changed_plans_nothing_and_is_shown_anew()
    {
        await using var world = await GivenLibraryAsync();
        var preview = await world.As("ana").AsksAsync("/preview 2");
        var old = await world.OldScreenAsync(preview);
        await world.GivenPlannedAsync("memes/by-hand.jpg", TimeSpan.FromHours(1));

        (await world.As("ana").TapAsync(old, "Plan it so")).Toast.ShouldBe("The plan has changed; here is what would be planned now.");

        (await world.PlanAsync()).ShouldHaveSingleItem();
        var anew = await PreviewOnAsync(world, old);
        await world.As("ana").TapAsync(anew, "Plan it so");
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "posts planned, until", after: old.MessageId);
        (await world.PlanAsync()).Where(item => item.Media.FileName != "by-hand.jpg")
            .ShouldAllBe(item => anew.Words.Contains($"· {item.Media.FileName} ·", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_button_under_an_empty_plan_fills_it_once_however_often_it_is_pressed()
    {
        await using var world = await GivenLibraryAsync();
        var empty = await world.As("ana").AsksAsync("/queue");
        var old = await world.OldScreenAsync(empty);

        await world.As("ana").TapAsync(empty, "Plan 7 days");
        await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "posts planned, until", after: old.MessageId);
        var plan = await world.PlanAsync();
        plan.ShouldNotBeEmpty();

        (await world.As("ana").TapAsync(old, "Plan 7 days")).Toast.ShouldBe("The plan has changed; here it is now.");

        await world.Telegram.WaitForAsync(
            BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == old.MessageId && message.Words.Contains("What goes out next", StringComparison.Ordinal)));
        (await world.PlanAsync()).Count.ShouldBe(plan.Count);
    }

    [Fact]
    public async Task Pause_and_resume_say_how_things_stand()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ana").AsksAsync("/resume")).Words.ShouldContain("not paused");
        (await world.As("ana").AsksAsync("/pause")).Words.ShouldContain("paused by @ana");
        (await world.As("ana").AsksAsync("/pause")).Words.ShouldContain("already, since Mon 23 Nov 10:00");
        (await world.As("ana").AsksAsync("/status")).Words.ShouldContain("⏸ Posting is paused");
        (await world.As("ana").AsksAsync("/resume")).Words.ShouldContain("goes on");
    }

    [Theory]
    [InlineData("Reschedule", "🔁 Rescheduled by @ana", 3, 0)]
    [InlineData("Clear", "🧹 Cleared by @ana: 2 missed posts left the plan", 1, 0)]
    [InlineData("Send anyway", "📤 Sent by @ana", 3, 1)]
    public async Task After_a_pause_the_team_says_what_becomes_of_missed_posts(string button, string answer, int planned, int forced)
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("memes/2.jpg", TimeSpan.FromHours(2));
        await world.GivenPlannedAsync("memes/3.jpg", TimeSpan.FromHours(30));
        await world.As("ana").AsksAsync("/pause");
        world.Clock.Advance(TimeSpan.FromHours(6));

        (await world.As("ana").AsksAsync("/resume")).Words.ShouldContain("🕰 2 posts were missed: the chat is asked what becomes of them.");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "until you choose");
        var late = await world.OldScreenAsync(question);
        (await world.As("ben").TapAsync(question, button)).Toast.ShouldNotBeNull().ShouldContain("needs the role operator");
        await world.As("ana").TapAsync(question, button);

        var settled = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == question.MessageId && message.Labels.Count == 0));
        settled.Words.ShouldStartWith(answer);
        var plan = await world.PlanAsync();
        plan.Count.ShouldBe(planned);
        plan.Count(item => item.Queue.IsForced).ShouldBe(forced);
        (await world.As("ana").TapAsync(late, button)).Toast.ShouldBe("Nothing is overdue any more.");
    }

    [Theory]
    [InlineData("gradual", 6, "2 posts were missed: one goes out within a minute, the rest follow in the coming slots.", 3, 1)]
    [InlineData("gradual", 23, "2 posts were missed: they take the coming slots.", 3, 0)]
    [InlineData("skip", 6, "2 posts were missed: they leave the plan within a minute, and their pictures stay available.", 1, 0)]
    public async Task After_a_pause_a_policy_that_does_not_ask_is_told_and_does_what_was_said(string policy, int hours, string forecast, int planned, int forced)
    {
        await using var world = await BotWorld.StartAsync();
        await world.ExecuteAsync($"UPDATE chat_settings SET catch_up_policy = '{policy}'");
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("memes/2.jpg", TimeSpan.FromHours(2));
        await world.GivenPlannedAsync("memes/3.jpg", TimeSpan.FromHours(30));
        await world.As("ana").AsksAsync("/pause");
        world.Clock.Advance(TimeSpan.FromHours(hours));

        (await world.As("ana").AsksAsync("/resume")).Words.ShouldContain(forecast);
        await world.WithAsync<CatchUpService, bool>(async catchUp =>
        {
            await catchUp.CheckAsync(CancellationToken.None);
            return true;
        });

        var plan = await world.PlanAsync();
        (plan.Count, plan.Count(item => item.Queue.IsForced)).ShouldBe((planned, forced));
        plan.ShouldAllBe(item => item.Queue.IsForced || item.Queue.ScheduledFor > world.Clock.GetUtcNow());
        (await world.QueryAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'posts_missed'")).ShouldBe(0);
        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldNotContain(message => message.Words.Contains("until you choose", StringComparison.Ordinal));
    }

    /// <summary>Pictures for more than any of these tests plans.</summary>
    private static async Task<BotWorld> GivenLibraryAsync()
    {
        var world = await BotWorld.StartAsync();
        await world.GivenOnlyMemesAsync();
        for (var number = 0; number < 40; number++)
        {
            await world.GivenPictureAsync($"memes/{number}.jpg");
        }

        return world;
    }

    private static Task<SeenMessage> PreviewOnAsync(BotWorld world, SeenMessage screen) => world.Telegram.WaitForAsync(
        BotWorld.GroupId,
        messages => messages.SingleOrDefault(message => message.MessageId == screen.MessageId && message.Words.Contains("/schedule 2 would plan", StringComparison.Ordinal)));
}
