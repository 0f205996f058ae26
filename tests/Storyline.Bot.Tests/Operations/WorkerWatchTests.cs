using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Storyline.Bot.Operations;
using Storyline.Testing;

namespace Storyline.Bot.Tests.Operations;

public sealed class WorkerWatchTests
{
    [Fact]
    public async Task A_worker_that_was_killed_is_told_by_the_bot_until_it_is_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync(
            $"INSERT INTO loop_heartbeats (name, instance, beat_at, stale_after) VALUES ('dispatch', 'killed', '{ServiceWorld.Start:O}', interval '3 minutes')");
        using var watch = new WorkerWatch(
            await world.AskAsync<IServiceScopeFactory, IServiceScopeFactory>(Task.FromResult), world.Clock, NullLogger<WorkerWatch>.Instance);
        await watch.StartAsync(TestContext.Current.CancellationToken);

        await UntilAsync(world, () => world.Messenger.Texts.Any(text => text.Text.Contains("dispatch", StringComparison.Ordinal)));

        (world.Clock.GetUtcNow() - ServiceWorld.Start).ShouldBeGreaterThan(TimeSpan.FromMinutes(4));
        var told = world.Messenger.Texts.ShouldHaveSingleItem();
        told.ChatId.ShouldBe(world.AdminChat.TelegramChatId);
        told.Text.ShouldContain("has not answered");

        await world.ExecuteAsync($"UPDATE loop_heartbeats SET beat_at = '{ServiceWorld.Start.AddYears(1):O}'");
        await UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL") == 0);
        await watch.StopAsync(CancellationToken.None);
    }

    private static Task UntilAsync(ServiceWorld world, Func<bool> isSo) => UntilAsync(world, () => Task.FromResult(isSo()));

    /// <summary>Lets the minutes pass one by one, each time giving the look its time.</summary>
    private static async Task UntilAsync(ServiceWorld world, Func<Task<bool>> isSo)
    {
        for (var minute = 0; !await isSo(); minute++)
        {
            minute.ShouldBeLessThan(60, "It never came about.");
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(150), TestContext.Current.CancellationToken);
        }
    }
}
