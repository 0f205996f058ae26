using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Notifications.Tests.Operations;

public sealed class StatusMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_chat_at_rest_says_what_to_do_next()
    {
        StatusMessage.Compose(Facts()).Text.ShouldBe(
            """
            ▶️ Posting is active
            🧪 Dry run: off · 📸 Instagram API: off

            🗓 0 posts planned, 0 cards waiting for you, 0 posted in 24 h
            ⏭ Next: nothing planned. /schedule fills the coming days.
            🕘 Last: nothing yet

            🖼 Library: 0 active, 0 ready to plan, 0 never posted
            🔒 Locks: none
            🕑 Hours: 14:00–02:00 Europe/Berlin, 3 posts a day
            ❤️ No part of me has given a sign of life yet
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_pause_a_stuck_loop_and_alerts_stand_out()
    {
        var facts = Facts();
        facts.Chat.IsPaused = true;
        facts.Chat.PausedAt = Now;
        var text = StatusMessage.Compose(facts with
        {
            Loops = [("dispatch", false, TimeSpan.FromMinutes(7)), ("receiver", true, TimeSpan.Zero)],
            Alerts = ["The bot receives nothing."],
            Locks = new Dictionary<LockReason, int> { [LockReason.PermanentReject] = 2, [LockReason.RecentPost] = 1, [LockReason.Seasonal] = 0 },
        }).Text;

        text.ShouldStartWith("⏸ Posting is paused since Mon 23 Nov 10:00");
        text.ShouldContain("❤️ Not responding: dispatch (silent for 7 min) · running: receiver");
        text.ShouldContain("🔒 Locks: 1 posted lately, 2 rejected");
        text.ShouldEndWith("⚠️ Needs a person\n• The bot receives nothing.");
    }

    [Fact]
    public void Of_many_alerts_the_oldest_are_shown_and_the_others_counted()
    {
        string[] alerts = [.. Enumerable.Range(1, 7).Select(number => $"Trouble {number}.")];

        StatusMessage.Compose(Facts() with { Alerts = alerts }).Text.ShouldEndWith("• Trouble 5.\n… and 2 more; the dashboard and storyline health list all.");
        StatusMessage.Compose(Facts() with { Alerts = alerts[..5] }).Text.ShouldEndWith("• Trouble 5.");
    }

    [Fact]
    public void The_category_that_ends_first_is_named()
    {
        StatusMessage.Compose(Facts() with { FirstToRunOut = ("memes", 4.26) }).Text.ShouldContain("⏳ Content: memes lasts 4 days");
        StatusMessage.Compose(Facts() with { FirstToRunOut = ("memes", 0) }).Text.ShouldContain("⏳ Content: memes has nothing left to post");
    }

    private static StatusFacts Facts() => new(
        new ChatSettings
        {
            Id = ChatSettingsId.New(Now),
            TeamId = TeamId.New(Now),
            TelegramChatId = -1,
            Name = "Shop",
            Purpose = ChatPurpose.Work,
            PostsPerDay = 3,
            PostingHoursStart = 14,
            PostingHoursEnd = 2,
            TimeZone = "Europe/Berlin",
            RepostTtlDays = 30,
            SkipTtlDays = 3,
            CreatedAt = Now,
        },
        0, 0, 0, 0, 0, new Dictionary<LockReason, int>(), null, null, 0, [], []);
}
