using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

/// <summary>A group becomes a supergroup: what waits for its people waits for them in the new chat.</summary>
public sealed class ChatMoveTests
{
    private const long Before = -5005;
    private const long After = -1005005;

    [Fact]
    public async Task What_was_asked_about_missed_posts_is_asked_again_in_the_new_chat_once()
    {
        await using var world = await BotWorld.StartAsync();
        var before = await world.Telegram.CreateGroupAsync("Small shop", "group");
        await world.GivenPlannedAsync("memes/missed.jpg", TimeSpan.FromHours(1), await world.GivenChatAsync(before, "Small shop", ChatPurpose.Work));
        world.Clock.Advance(TimeSpan.FromHours(3));
        await CheckMissedPostsAsync(world);
        await world.Telegram.WaitForBotAsync(before, "One post was missed");

        var after = await world.Telegram.MigrateAsync(before);
        await world.As("ana").AsksAsync("/help", after);
        await CheckMissedPostsAsync(world);
        await CheckMissedPostsAsync(world);

        var question = await world.Telegram.WaitForBotAsync(after, "One post was missed");
        (await world.Telegram.MessagesAsync(after)).Count(message => message.Words.Contains("was missed", StringComparison.Ordinal)).ShouldBe(1);
        await world.As("ana").TapAsync(after, question.MessageId, "Clear");
        (await world.PlanAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_that_is_told_twice_asks_once()
    {
        await using var world = await BotWorld.StartAsync();
        var before = await world.Telegram.CreateGroupAsync("Small shop", "group");
        await world.GivenPlannedAsync("memes/missed.jpg", TimeSpan.FromHours(1), await world.GivenChatAsync(before, "Small shop", ChatPurpose.Work));
        world.Clock.Advance(TimeSpan.FromHours(3));
        var after = await world.Telegram.MigrateAsync(before);
        await world.As("ana").AsksAsync("/help", after);
        await CheckMissedPostsAsync(world);

        await world.WithAsync<ChatRegistry, bool>(async chats =>
        {
            await chats.MigrateAsync(before, after, CancellationToken.None);
            return true;
        });
        await CheckMissedPostsAsync(world);

        (await world.Telegram.MessagesAsync(after)).Count(message => message.Words.Contains("was missed", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_chat_that_was_registered_ahead_and_never_used_makes_room()
    {
        await using var world = await BotWorld.StartAsync();
        var moving = await world.GivenChatAsync(Before, "Small shop", ChatPurpose.Work);
        await world.GivenPlannedAsync("memes/a.jpg", TimeSpan.FromHours(1), moving);
        var ahead = await world.GivenChatAsync(After, "Ahead", ChatPurpose.Work);

        await MoveAsync(world);

        (await FindAsync(world, After))!.Id.ShouldBe(moving.Id);
        (await world.QueryAsync<long>($"SELECT count(*) FROM chat_settings WHERE id = '{ahead.Id}'")).ShouldBe(0);
        (await world.QueryAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'chat_not_moved'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_chat_that_was_used_keeps_its_place_and_the_admins_are_told()
    {
        await using var world = await BotWorld.StartAsync();
        var moving = await world.GivenChatAsync(Before, "Small shop", ChatPurpose.Work);
        var used = await world.GivenChatAsync(After, "Big shop", ChatPurpose.Work);
        await world.GivenPlannedAsync("memes/a.jpg", TimeSpan.FromHours(1), used);

        await MoveAsync(world);
        await MoveAsync(world);

        (await FindAsync(world, Before))!.Id.ShouldBe(moving.Id);
        (await FindAsync(world, After))!.Id.ShouldBe(used.Id);
        (await world.QueryAsync<string>("SELECT message FROM alerts WHERE kind = 'chat_not_moved'")).ShouldBe(
            $"Small shop became a supergroup, and its plan and settings could not move there. The chat {After} that it became is registered already, as Big shop, and was used. "
            + $"Go on in that one: plan there with /schedule, empty the old plan with storyline queue reset --chat {Before}, and let TELEGRAM_CHANNEL_ID be {After} if it named the old one.");
    }

    [Fact]
    public async Task That_the_old_group_ended_does_not_pause_the_new_chat()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenChatAsync(Before, "Small shop", ChatPurpose.Work);
        await MoveAsync(world);

        await world.WithAsync<PresenceRouter, Func<CancellationToken, Task>?>(presence => presence.RouteAsync(
            new ChatUpdate.Membership(1, Before, "Small shop", new ChatPerson(4711, "ana", "Ana", null, IsBot: false), IsMember: false), CancellationToken.None));

        (await FindAsync(world, After))!.IsPaused.ShouldBeFalse();
    }

    private static Task<bool> MoveAsync(BotWorld world) => world.WithAsync<ChatRegistry, bool>(async chats =>
    {
        await chats.MigrateAsync(Before, After, CancellationToken.None);
        return true;
    });

    private static Task<ChatSettings?> FindAsync(BotWorld world, long chatId) =>
        world.WithAsync<ChatRegistry, ChatSettings?>(chats => chats.FindAsync(chatId, CancellationToken.None));

    private static Task<bool> CheckMissedPostsAsync(BotWorld world) => world.WithAsync<CatchUpService, bool>(async catchUp =>
    {
        await catchUp.CheckAsync(CancellationToken.None);
        return true;
    });
}
