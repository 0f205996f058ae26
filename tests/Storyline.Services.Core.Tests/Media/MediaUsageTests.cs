using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Locks;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class MediaUsageTests
{
    [Fact]
    public async Task Dead_content_is_what_never_can_go_out_and_what_has_not_for_long()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("memes/old.png");
        await world.Library.AddAsync("memes/posted.png", timesPosted: 2);
        await world.Library.AddAsync("memes/refused.png", verdict: MediaVerdict.Invalid);
        var rejected = await world.Library.AddAsync("memes/rejected.png");
        await world.DoAsync<LockService>(locks => locks.AddAsync(rejected, new LockOrder(LockReason.PermanentReject), world.Admin, CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromDays(50));
        await world.Library.AddAsync("memes/new.png");

        (await DeadAsync(world, 100)).ShouldBe(["refused.png: Instagram would refuse it", "rejected.png: locked for ever", "posted.png: not posted for 110 days"], ignoreOrder: true);
        (await DeadAsync(world, 40)).ShouldContain("old.png: never posted in the 50 days it has been here");
        (await DeadAsync(world, 40)).ShouldNotContain(line => line.StartsWith("new.png", StringComparison.Ordinal));
        await Should.ThrowAsync<InvalidRequestException>(() => DeadAsync(world, 0));
    }

    [Fact]
    public async Task Reused_content_is_what_went_out_more_than_once_the_most_often_first()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("memes/once.png", timesPosted: 1);
        await world.Library.AddAsync("memes/twice.png", timesPosted: 2);
        await world.Library.AddAsync("memes/often.png", timesPosted: 9);

        var reused = await world.AskAsync<MediaUsage, IReadOnlyList<MediaItem>>(usage => usage.ReusedAsync(world.Team.Id, 10, CancellationToken.None));

        reused.Select(item => item.FileName).ShouldBe(["often.png", "twice.png"]);
    }

    private static async Task<IReadOnlyList<string>> DeadAsync(ServiceWorld world, int days) =>
        [.. (await world.AskAsync<MediaUsage, IReadOnlyList<DeadItem>>(usage => usage.DeadAsync(world.Team.Id, days, 50, CancellationToken.None)))
            .Select(dead => $"{dead.Item.FileName}: {dead.Why}")];
}
