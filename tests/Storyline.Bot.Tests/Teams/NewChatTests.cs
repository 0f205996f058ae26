using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

public sealed class NewChatTests
{
    [Fact]
    public async Task A_chat_that_is_linked_while_the_bot_runs_gets_its_plan_and_its_cards()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenOnlyMemesAsync();
        await world.GivenPictureAsync("memes/cat.jpg");
        var group = await world.Telegram.CreateGroupAsync("Second shop", "group");
        await world.Telegram.WaitForAsync(group, messages => messages.FirstOrDefault(message => message.Words.StartsWith("Hello!", StringComparison.Ordinal)));
        await world.WithAsync<TeamDirectory, ChatSettings>(teams => teams.LinkChatAsync(world.Team, group, "Second shop", ChatPurpose.Work, CancellationToken.None));

        (await world.As("ana").AsksAsync("/schedule 1", group)).Words.ShouldStartWith("📅 1 post planned");
        world.Clock.Advance(await world.QueryAsync<DateTime>("SELECT scheduled_for FROM posting_queue") - world.Clock.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(1));
        await world.DispatchAsync();

        var card = await world.Telegram.WaitForAsync(group, messages => messages.FirstOrDefault(message => message.Caption?.Contains("cat.jpg", StringComparison.Ordinal) == true));
        (await world.As("ana").TapAsync(group, card.MessageId, "Posted")).Toast.ShouldNotBeNull().ShouldStartWith("✅");
    }
}
