using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

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

    [Fact]
    public async Task A_post_of_which_somebody_says_that_it_is_not_live_and_Instagram_that_it_is_is_recorded_at_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.FailReading(FailureKind.Unavailable, 400);
            }

            return Task.CompletedTask;
        };
        await using (var process = new PublishingProcess(world))
        {
            await process.UntilStepAsync(id, PublicationStep.Unconfirmed);
        }

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);
        world.Instagram.ReadAgain();

        // The clock stands still: nothing but the answer can wake the loop.
        var publication = (await world.PublicationOfAsync(id))!.Id;
        var answer = await world.AskAsync<DoubtAnswers, DoubtAnswer>(answers => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));
        await WorkerProcess.UntilAsync(world, async () => await world.Plan.FindAsync(id) is null);

        answer.ShouldBeOfType<DoubtAnswer.Refused>();
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("posted");
    }
}
