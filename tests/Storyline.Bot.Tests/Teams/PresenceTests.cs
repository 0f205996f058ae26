using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

public sealed class PresenceTests
{
    [Fact]
    public async Task Put_out_of_the_teams_chat_the_bot_pauses_there_and_alerts_the_admins()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/a.jpg", TimeSpan.Zero);

        await world.Telegram.KickAsync(BotWorld.GroupId);
        await UntilAsync(world, "SELECT count(*) FROM alerts WHERE kind = 'bot_put_out' AND resolved_at IS NULL", 1);

        (await world.QueryAsync<bool>($"SELECT is_paused FROM chat_settings WHERE telegram_chat_id = {BotWorld.GroupId}")).ShouldBeTrue();
        (await world.DispatchAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Taken_in_again_it_says_how_things_stand_and_the_alert_is_over()
    {
        await using var world = await BotWorld.StartAsync();
        await world.Telegram.KickAsync(BotWorld.GroupId);
        await UntilAsync(world, "SELECT count(*) FROM alerts WHERE kind = 'bot_put_out' AND resolved_at IS NULL", 1);

        await world.Telegram.InviteAsync(BotWorld.GroupId);

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "I am back")).Words.ShouldContain("/resume");
        (await world.QueryAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Taken_into_a_chat_of_no_team_it_says_once_how_an_admin_links_it()
    {
        await using var world = await BotWorld.StartAsync();
        var stranger = await world.Telegram.CreateGroupAsync("Another shop");
        await world.Telegram.KickAsync(stranger);
        await world.Telegram.InviteAsync(stranger);

        (await world.Telegram.WaitForBotAsync(stranger, $"storyline team link-chat -- {stranger}")).Words.ShouldContain("not connected");
        await world.As("ben").SaysAsync("/status", stranger);
        await world.As("ana").AsksAsync("/help");

        (await world.Telegram.MessagesAsync(stranger)).Count(message => message.IsBot).ShouldBe(1);
        (await world.QueryAsync<long>("SELECT count(*) FROM chat_settings")).ShouldBe(2);
    }

    private static async Task UntilAsync(BotWorld world, string count, long wanted)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (await world.QueryAsync<long>(count) != wanted && TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        (await world.QueryAsync<long>(count)).ShouldBe(wanted);
    }
}
