using Storyline.Testing.Stalls;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Media;

/// <summary>Telegram stalls at everything that a picture needs which a person sent, and no connection is held meanwhile but the two that stand while the bot runs.</summary>
public sealed class HeldConnectionTests
{
    private static readonly string[] Calls = ["telegram answerCallbackQuery", "telegram editMessageText", "telegram file", "telegram getFile", "telegram sendMessage"];

    [Fact]
    public async Task No_connection_is_held_while_a_picture_is_asked_about_fetched_and_brought_into_the_library()
    {
        using var outside = new StalledOutside(standing: 2);
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Outside = outside });
        await world.GivenPictureAsync("memes/known.png");
        await world.As("ana").AsksAsync("/help", BotWorld.AdminId);

        await world.As("ana").SendsAsync(null, [("cat.png", 1)], asDocument: true);
        while (await world.QueryAsync<long>("SELECT count(*) FROM media_arrivals") == 0)
        {
            await Task.Delay(20);
        }

        await world.LookAfterArrivalsAsync();
        var question = await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "Which category?");
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "memes");
        await world.LookAfterArrivalsAsync();

        outside.Held.ShouldBeEmpty();
        Calls.ShouldBeSubsetOf(outside.Called);
        (await world.QueryAsync<long>("SELECT count(*) FROM media_items WHERE source = 'telegram'")).ShouldBe(1);
    }
}
