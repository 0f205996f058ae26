using Storyline.Models.Teams;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Updates;

/// <summary>An answer has its next step as a button, for those who may take it.</summary>
public sealed class NextStepTests
{
    [Fact]
    public async Task From_the_preview_to_the_plan_to_the_queue_by_buttons()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenOnlyMemesAsync();
        await world.GivenPictureAsync("memes/cat.jpg");

        var preview = await world.As("ana").AsksAsync("/preview 1");
        preview.Labels.ShouldBe(["📅 Plan it so"]);
        await world.As("ana").TapAsync(preview, "Plan it so");
        var planned = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "📅 1 post planned", after: preview.MessageId);
        planned.Labels.ShouldBe(["📋 Queue"]);
        await world.As("ana").TapAsync(planned, "Queue");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "🗓 What goes out next", after: planned.MessageId)).Words.ShouldContain("cat.jpg");
        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).ShouldContain(message => message.MessageId == preview.MessageId && message.Words == preview.Words);
    }

    [Fact]
    public async Task Lists_of_one_page_lead_on_too()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenRoleAsync("ben", TeamRole.Member);

        (await world.As("ben").AsksAsync("/accounts")).Labels.ShouldBe(["⚙️ Settings"]);
        var history = await world.As("ben").AsksAsync("/history");
        history.Labels.ShouldBe(["📋 Queue", "📚 Library"]);
        var locks = await world.As("ben").AsksAsync("/locks");
        locks.Labels.ShouldBe(["📚 Library"]);
        await world.As("ben").TapAsync(locks, "Library");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "🖼 Library", after: locks.MessageId)).Words.ShouldStartWith("🖼 Library: 0 active");
    }

    [Fact]
    public async Task Where_Storyline_publishes_by_itself_the_accounts_lead_to_what_it_publishes()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });

        (await world.As("ana").AsksAsync("/accounts")).Labels.ShouldBe(["⚙️ Settings", "🤖 Auto"]);
    }

    [Fact]
    public async Task Nobody_is_shown_a_step_that_they_may_not_take()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenRoleAsync("ben", TeamRole.Member);

        (await world.As("ben").AsksAsync("/queue")).Labels.ShouldBeEmpty();
        (await world.As("ana").AsksAsync("/queue")).Labels.ShouldBe(["📅 Plan 7 days"]);
        (await world.As("ben").AsksAsync("/status")).Labels.ShouldBe(["📋 Queue", "📚 Library"]);
    }
}
