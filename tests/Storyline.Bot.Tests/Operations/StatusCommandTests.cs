using Storyline.Services.Integrations;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Operations;

public sealed class StatusCommandTests
{
    [Fact]
    public async Task Status_says_how_everything_stands()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.GivenWaitingCardAsync("merch/mug.jpg");
        await world.GivenPlannedAsync("memes/dog.jpg", TimeSpan.FromHours(5));
        await world.As("ben").TapAsync(card, "Posted");

        var words = (await world.As("chloe").AsksAsync("/status")).Words;

        words.ShouldContain("▶️ Posting is active");
        words.ShouldContain("Dry run: off · 📸 Instagram API: off");
        words.ShouldContain("1 post planned, 1 card waiting for you, 1 posted in 24 h");
        words.ShouldContain("Next: dog.jpg, Mon 23 Nov 15:00");
        words.ShouldContain("Last: ✅ Posted by @ben · cat.jpg · Mon 23 Nov 10:00");
        words.ShouldContain("Library: 3 active, 0 ready to plan, 2 never posted");
        words.ShouldContain("Locks: 1 posted lately");
        words.ShouldContain("14:00–02:00 Europe/Berlin, 3 posts a day");
        words.ShouldContain("Everything is running");
    }

    [Fact]
    public async Task In_the_admins_own_chat_it_is_about_the_teams_group()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/pause", BotWorld.AdminId);

        (await world.As("ben").AsksAsync("/status")).Words.ShouldContain("⏸ Posting is paused");
    }

    [Fact]
    public async Task With_an_account_it_says_how_many_posts_Instagram_still_takes()
    {
        await using var world = await PublishingWorld.StartAsync();
        world.Instagram.QuotaUsed = 3;

        var status = await world.Bot.As("ben").AsksAsync("/status");

        status.Words.ShouldContain("📸 Instagram API: on\n🤖 Publishes to @brand: 47 of 50 posts left\n");
        var name = status.Words.IndexOf("@brand", StringComparison.Ordinal);
        status.Entities.Where(style => style.Offset == name).ShouldHaveSingleItem().Type.ShouldBe("text_link");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_Instagram_does_not_say_what_is_left_or_not_in_time_nothing_is_guessed(bool answers)
    {
        await using var world = await PublishingWorld.StartAsync();
        world.Instagram.During = call => call != "quota" ? Task.CompletedTask
            : answers ? throw new IntegrationException("instagram", FailureKind.Unavailable, "Instagram is away.")
            : new TaskCompletionSource().Task;

        (await world.Bot.As("ben").AsksAsync("/status")).Words.ShouldContain("🤖 Publishes to @brand; Instagram did not say how many posts are left\n");
    }

    [Theory]
    [InlineData("UPDATE api_tokens SET broken_at = now()", "Instagram does not accept the token of @brand any more: connect it again")]
    [InlineData("DELETE FROM api_tokens", "@brand has no token: connect it again")]
    [InlineData("UPDATE chat_settings SET active_instagram_account_id = NULL", "no Instagram account is chosen")]
    [InlineData("UPDATE instagram_accounts SET is_active = false", "@brand is deactivated")]
    [InlineData(
        "UPDATE instagram_accounts SET can_publish_stories = false",
        "Instagram takes stories from business accounts only, and @brand is none: change it in the Instagram app and connect it again")]
    public async Task What_keeps_posts_from_going_out_by_themselves_is_said(string trouble, string reason)
    {
        await using var world = await PublishingWorld.StartAsync();
        await world.Bot.ExecuteAsync(trouble);

        var words = (await world.Bot.As("ben").AsksAsync("/status")).Words;

        words.ShouldContain($"🤖 Cannot publish: {reason}\n");
        words.ShouldNotContain("Publishes to");
    }

    [Fact]
    public async Task When_Instagram_takes_no_more_posts_for_now_it_does_not_promise_to_publish()
    {
        await using var world = await PublishingWorld.StartAsync();
        world.Instagram.QuotaUsed = 50;

        (await world.Bot.As("ben").AsksAsync("/status")).Words.ShouldContain("🤖 Cannot publish: Instagram's publishing quota is used up for now\n");
    }

    [Fact]
    public async Task Without_a_media_host_it_does_not_promise_to_publish()
    {
        await using var world = await PublishingWorld.StartAsync();
        world.MediaHost.IsConfigured = false;

        var words = (await world.Bot.As("ben").AsksAsync("/status")).Words;

        words.ShouldContain("🤖 Cannot publish: there is no media host: set CLOUDINARY_CLOUD_NAME");
        words.ShouldNotContain("Publishes to");
    }
}
