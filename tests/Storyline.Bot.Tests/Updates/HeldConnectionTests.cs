using Storyline.Testing.Stalls;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Updates;

/// <summary>Telegram stalls at everything that the bot hears and says, and no connection is held meanwhile but the two that stand while it runs.</summary>
public sealed class HeldConnectionTests
{
    private static readonly string[] OfPeople =
    [
        "telegram answerCallbackQuery", "telegram deleteMessage", "telegram deleteMessages", "telegram deleteWebhook", "telegram editMessageCaption", "telegram editMessageReplyMarkup",
        "telegram editMessageText", "telegram getMe", "telegram getUpdates", "telegram sendMessage", "telegram sendPhoto", "telegram setMyCommands",
    ];

    private static readonly string[] OfDelivery = ["telegram getMe", "telegram getWebhookInfo", "telegram setWebhook"];

    [Fact]
    public async Task No_connection_is_held_while_the_bot_introduces_itself_hears_answers_and_changes_what_it_showed()
    {
        using var outside = new StalledOutside(standing: 2);
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Outside = outside });

        var group = await world.Telegram.CreateGroupAsync("Strangers", "group");
        await world.Telegram.WaitForBotAsync(group, "");
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ben").TapAsync(card, "Reject");
        await world.Telegram.WaitForAsync(card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Count == 2));
        await world.As("ben").TapAsync(card, "✅ Yes");
        await world.SeeCollapsedAsync(card);
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "Dry run");
        await world.Telegram.WaitForAsync(
            BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == panel.MessageId && message.Labels.Contains("🧪 Dry run: on")));
        await world.As("ben").AsksAsync("/cleanup");

        outside.Held.ShouldBeEmpty();
        OfPeople.ShouldBeSubsetOf(outside.Called);
    }

    [Fact]
    public async Task No_connection_is_held_while_the_bot_has_its_updates_brought()
    {
        using var outside = new StalledOutside(standing: 2);
        await using var world = await BotWorld.StartAsync(new BotWorldOptions
        {
            Outside = outside,
            Settings = new Dictionary<string, string?>
            {
                ["Telegram:Mode"] = "Webhook",
                ["Telegram:WebhookSecret"] = "s3cret",
                ["Telegram:WebhookAddress"] = "http://127.0.0.1:9/webhook",
            },
        });

        for (var look = 0; look < 1000 && OfDelivery.Except(outside.Called).Any(); look++)
        {
            await Task.Delay(20);
        }

        outside.Held.ShouldBeEmpty();
        OfDelivery.ShouldBeSubsetOf(outside.Called);
    }
}
