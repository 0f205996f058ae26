using Storyline.Testing;

namespace Storyline.Worker.Tests.Publishing;

public sealed class PublishLoopTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Posts_go_out_by_themselves_when_their_time_comes_and_hardly_later()
    {
        const int posts = 5;
        await using var world = await ServiceWorld.CreateAsync(time: TimeProvider.System);
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var first = TimeProvider.System.GetUtcNow().AddSeconds(8);
        var pictures = await world.Library.AddManyAsync("memes", posts);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, first.AddSeconds(index))));
        await using var worker = await WorkerProcess.StartAsync(world);

        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM posting_history WHERE method = 'instagram_api'") == posts);

        var late = world.Instagram.PublishCalls.Select((at, index) => (at - first.AddSeconds(index)).TotalMilliseconds).Order().ToList();
        output.WriteLine($"Late by {string.Join(", ", late.Select(ms => $"{ms:0}"))} ms");
        world.Instagram.Ledger.Count.ShouldBe(posts);
        late[0].ShouldBeGreaterThanOrEqualTo(0);
        late[posts / 2].ShouldBeLessThan(1000);
    }
}
