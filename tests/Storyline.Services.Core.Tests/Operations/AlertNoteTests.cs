using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Testing;
using Storyline.Testing.Kills;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>What is kept of what a chat was told: a message may come twice when a process dies or another takes over, and is never lost.</summary>
public sealed class AlertNoteTests
{
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(2, 2, 1)]
    [InlineData(2, 3, 1)]
    public async Task A_chat_hears_news_once_more_only_when_a_process_died_between_its_message_and_the_note_and_no_chat_misses_them(int message, int passes, int times)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var second = await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin);
        await world.RaiseAsync("post", "cat.png was given up.", AlertKind.CardGivenUp);

        var last = await TellAndDieAsync(world, message, passes);
        await world.TellAsync();
        (await world.TellAsync()).ShouldBe(0);

        var heard = new[] { world.AdminChat, second }.ToDictionary(chat => chat.TelegramChatId, chat => world.HeardIn(chat).Count);
        heard[last].ShouldBe(times);
        heard.Values.Sum().ShouldBe(times + 1, "the other chat hears them once");
        (await world.OpenAlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_teller_that_lost_its_role_owes_nothing_anew_to_a_chat_that_its_successor_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        ChatSettings[] chats = [await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin), await world.Teams.AddChatAsync(world.Team, 7008, ChatPurpose.Admin)];
        await world.RaiseAsync();
        world.Silence(chats);
        (await world.TellAsync()).ShouldBe(1);
        world.Messenger.BeforeSend = async (_, _) =>
        {
            world.Silence();
            await world.ExecuteAsync("DELETE FROM role_leases");
            (await world.TellAsync()).ShouldBe(1, "the successor");
            world.Silence(chats);
        };

        (await world.TellAsync()).ShouldBe(1, "what was on its way to the first of the two");
        world.Silence();
        (await world.TellAsync()).ShouldBe(0);

        chats.Select(chat => world.HeardIn(chat).Count).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task News_that_are_raised_again_while_the_first_are_on_their_way_are_told_too()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync("post", "The first words.", AlertKind.CardGivenUp);
        world.Messenger.BeforeSend = (_, _) =>
        {
            world.Silence();
            return world.RaiseAsync("post", "The newest words.", AlertKind.CardGivenUp);
        };

        await world.TellAsync();
        (await world.TellAsync()).ShouldBe(1);
        (await world.TellAsync()).ShouldBe(0);

        world.HeardIn(world.AdminChat).Select(text => text.Contains("The newest words.", StringComparison.Ordinal)).ShouldBe([false, true]);
        (await world.OpenAlertsAsync()).ShouldBeEmpty();
    }

    /// <summary>A process tells, and dies so many passes after it sent its first or second message. Returns the chat which that went to.</summary>
    private static async Task<long> TellAndDieAsync(ServiceWorld world, int message, int passes)
    {
        using var fate = new Fate();
        var registered = world.Register(new ServiceCollection());
        registered.AddFate(fate);
        await using var process = registered.BuildServiceProvider();
        var (sent, last) = (0, 0L);
        world.Messenger.BeforeSend = (said, _) =>
        {
            if (++sent == message)
            {
                last = said.ChatId;
                fate.StrikeAfter(passes);
            }

            return Task.CompletedTask;
        };
        try
        {
            await using var scope = process.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AlertTelling>().TellAsync(CancellationToken.None);
        }
        catch (Exception) when (fate.IsDead)
        {
            // Another process goes on.
        }

        fate.IsDead.ShouldBeTrue();
        world.Silence();
        return last;
    }
}
