using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class HeldConnectionTests
{
    [Fact]
    public async Task No_transaction_is_open_during_any_outside_call()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        var calls = new Dictionary<string, long>();
        world.Instagram.During = async call => calls[call] = await LeastOpenAsync(world);
        world.MediaHost.DuringUpload = async () => calls["upload"] = await LeastOpenAsync(world);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id);
        await process.ForAsync(TimeSpan.FromSeconds(2));

        calls.Keys.Order().ShouldBe(["answer", "create", "media", "publish", "quota", "read", "stories", "upload"]);
        calls.Values.ShouldAllBe(open => open == 0);
    }

    /// <summary>While the call stalls, others may be at work for a moment; a transaction that the caller holds would stay open all the while.</summary>
    private static async Task<long> LeastOpenAsync(ServiceWorld world)
    {
        var least = long.MaxValue;
        for (var look = 0; look < 20 && least > 0; look++)
        {
            least = Math.Min(least, await world.ReadAsync<long>(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'"));
            await Task.Delay(5);
        }

        return least;
    }
}
