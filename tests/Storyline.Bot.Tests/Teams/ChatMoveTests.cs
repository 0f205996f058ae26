using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

/// <summary>A group becomes a supergroup: what waits for its people waits for them in the new chat.</summary>
public sealed class ChatMoveTests
{
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

    private static Task<bool> CheckMissedPostsAsync(BotWorld world) => world.WithAsync<CatchUpService, bool>(async catchUp =>
    {
        await catchUp.CheckAsync(CancellationToken.None);
        return true;
    });
}
