using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

/// <summary>Whatever people and chats are called, their names are words: nothing in them breaks, styles or turns what stands around them.</summary>
public sealed class HostileNameTests
{
    private const string Markup = "<b>*_[x](y)";
    private const char RightToLeft = '\u202e';
    private static readonly string Emoji = string.Concat(Enumerable.Repeat("🦊", 64));
    private static readonly string Shown = Markup + Emoji;
    private static readonly string Given = Markup + RightToLeft + Emoji;

    [Fact]
    public async Task A_persons_name_stays_words_on_the_card_and_in_what_tells_of_it()
    {
        await using var world = await BotWorld.StartAsync();
        var (person, chat) = await GivenNamesakesAsync(world);
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg", chat);

        var toast = (await world.As(person).TapAsync(card, "Posted")).Toast.ShouldNotBeNull();

        toast.StartsWith($"✅ Posted by {Shown}", StringComparison.Ordinal).ShouldBeTrue(toast);
        ShouldSay(await world.SeeCollapsedAsync(card), $"✅ Posted by {Shown} · cat.jpg · Mon 23 Nov 10:00");
        ShouldSay(await world.As(person).AsksAsync("/history", chat.TelegramChatId), $"✅ Mon 23 Nov 10:00 · cat.jpg · {Shown} · by hand · not confirmed");
        ShouldSay(await world.As(person).AsksAsync("/status", chat.TelegramChatId), $"🕘 Last: ✅ Posted by {Shown} · cat.jpg · Mon 23 Nov 10:00");
        await NothingWasRefusedAsync(world);
    }

    [Fact]
    public async Task A_chats_name_stays_words_in_what_admins_are_told_of_it()
    {
        await using var world = await BotWorld.StartAsync();
        var (_, chat) = await GivenNamesakesAsync(world);
        await world.GivenPlannedAsync("memes/cat.jpg", TimeSpan.FromHours(5), chat);

        await world.WithAsync<LifecycleNotices, bool>(async notices =>
        {
            await notices.StartedAsync(CancellationToken.None);
            await notices.StoppingAsync(world.Clock.GetUtcNow(), CancellationToken.None);
            return true;
        });
        await world.Telegram.KickAsync(chat.TelegramChatId);
        await TellAlertsAsync(world);

        ShouldSay(await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "Storyline has started"), $"Next post: Mon 23 Nov 15:00 · cat.jpg · {Shown}");
        ShouldSay(await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "Storyline stops"), $"cat.jpg · {Shown}, once Storyline runs again");
        ShouldSay(await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "was put out of"), $"• The bot was put out of {Shown}, and posting there is paused.");
        await NothingWasRefusedAsync(world);
    }

    [Fact]
    public async Task A_chats_name_is_cut_between_its_letters_on_buttons_and_above_answers()
    {
        await using var world = await BotWorld.StartAsync();
        await GivenNamesakesAsync(world);

        var question = await world.As("ana").AsksAsync("/status", BotWorld.AdminId);
        question.Labels.ShouldBe([world.Chat.Name, RichText.Plain(Shown).Truncate(40).Text]);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, question.Labels[1]);

        await world.Telegram.WaitForBotAsync(BotWorld.AdminId, $"💬 {RichText.Plain(Shown).Truncate(60).Text}\n");
        await NothingWasRefusedAsync(world);
    }

    /// <summary>Somebody without a user name, and a work chat that is called the same, with them in it.</summary>
    private static async Task<(string Person, ChatSettings Chat)> GivenNamesakesAsync(BotWorld world)
    {
        var person = await world.Telegram.AddPersonAsync(Given, hasUsername: false);
        var group = await world.Telegram.CreateGroupAsync(Given);
        return (person, await world.GivenChatAsync(group, Given, ChatPurpose.Work));
    }

    private static void ShouldSay(SeenMessage message, string words)
    {
        message.Words.Contains(words, StringComparison.Ordinal).ShouldBeTrue(message.Words);
        message.Words.Contains(RightToLeft, StringComparison.Ordinal).ShouldBeFalse(message.Words);
        var name = message.Words.IndexOf(Shown, StringComparison.Ordinal);
        message.Entities.ShouldNotContain(style => style.Offset < name + Shown.Length && name < style.Offset + style.Length);
    }

    /// <summary>The worker's round, as soon as there is something to tell.</summary>
    private static async Task TellAlertsAsync(BotWorld world)
    {
        for (var tries = 0; await world.WithAsync<AlertTelling, int>(desk => desk.TellAsync(CancellationToken.None)) == 0; tries++)
        {
            tries.ShouldBeLessThan(1000, "There was never an alert.");
            await Task.Delay(20);
        }
    }

    private static async Task NothingWasRefusedAsync(BotWorld world) =>
        (await world.Telegram.LedgerAsync()).ShouldNotContain(line => line.Outcome == "refused");
}
