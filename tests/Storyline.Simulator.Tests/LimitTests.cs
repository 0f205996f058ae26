namespace Storyline.Simulator.Tests;

public sealed class LimitTests : IAsyncLifetime
{
    private TestWorld world = null!;

    public async ValueTask InitializeAsync() => world = await TestWorld.StartAsync(rateLimits: true);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_burst_of_five_is_tolerated_then_one_a_second()
    {
        for (var message = 0; message < 5; message++)
        {
            (await world.SayAsync($"{message}", DemoWorld.AdminChatId)).Result.ShouldNotBeNull();
        }

        var refused = await world.SayAsync("six", DemoWorld.AdminChatId);
        refused.ShouldBeRefused(429, "Too Many Requests: retry after 1");
        ((int)refused.Body!["parameters"]!["retry_after"]!).ShouldBe(1);
        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        world.Time.Advance(TimeSpan.FromSeconds(1));
        (await world.SayAsync("six", DemoWorld.AdminChatId)).Result.ShouldNotBeNull();
        (await world.MessagesAsync("admin")).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_group_takes_twenty_a_minute()
    {
        var sent = 0;
        Answer last;
        while ((last = await world.SayAsync($"{sent}")).Status == System.Net.HttpStatusCode.OK)
        {
            sent++;
            world.Time.Advance(TimeSpan.FromSeconds(1));
        }

        sent.ShouldBe(29, "twenty at once, and one more for every three seconds");
        last.ShouldBeRefused(429, "Too Many Requests: retry after 1");
    }

    [Fact]
    public async Task The_limits_can_be_switched_off()
    {
        await world.DoAsync("telegram/limits", new { enabled = false });
        for (var message = 0; message < 40; message++)
        {
            (await world.SayAsync($"{message}")).Result.ShouldNotBeNull();
        }
    }
}
