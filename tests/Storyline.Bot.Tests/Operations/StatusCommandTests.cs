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
}
