using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Operations.Health;
using Storyline.Testing;
using Storyline.Worker.Publishing;

namespace Storyline.Worker.Tests.Operations;

public sealed class DeadLoopTests
{
    [Fact]
    public async Task A_dead_dispatch_loop_is_noticed_and_told_by_another_loop()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.DoAsync<Heartbeats>(beats => beats.BeatAsync("dispatch", TimeSpan.FromMinutes(3), CancellationToken.None));
        await using var worker = await WorkerProcess.StartAsync(world, services => services.AddHostedService<CardLoop>());

        await WorkerProcess.UntilAsync(
            world, async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE subject = 'dispatch' AND told_at IS NOT NULL") == 1, TimeSpan.FromSeconds(10));
        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldContain("(dispatch) has not answered");
        for (var hour = 0; hour < 5; hour++)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(20);
        }

        world.Messenger.Texts.ShouldHaveSingleItem().ChatId.ShouldBe(world.AdminChat.TelegramChatId);
        (await world.AskAsync<HealthReporter, IReadOnlyList<LoopHealth>>(health => health.LoopsAsync(CancellationToken.None)))
            .Single(loop => loop.Name == "dispatch").IsStale.ShouldBeTrue();
    }
}
