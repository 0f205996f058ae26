using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A process dies at any place of a carousel's life; the next one takes over. There is one post, and nothing was done twice but what was under way.</summary>
public sealed class CarouselKillTests
{
    [Theory]
    [InlineData(CrashPoint.UploadRecorded + ":2", 3, 4)]
    [InlineData(CrashPoint.UploadAnswered + ":2", 4, 4)]
    [InlineData(CrashPoint.UploadCommitted, 3, 4)]
    [InlineData(CrashPoint.UploadCommitted + ":3", 3, 4)]
    [InlineData(CrashPoint.ContainerSent + ":2", 3, 5)]
    [InlineData(CrashPoint.ContainerAnswered + ":3", 3, 5)]
    [InlineData(CrashPoint.ContainerCommitted + ":2", 3, 4)]
    [InlineData(CrashPoint.PollAnswered + ":2", 3, 4)]
    [InlineData(CrashPoint.ContainerAnswered + ":4", 3, 5)]
    [InlineData(CrashPoint.ContainerCommitted + ":4", 3, 4)]
    [InlineData(CrashPoint.PollAnswered + ":4", 3, 4)]
    [InlineData(CrashPoint.ReadyCommitted, 3, 4)]
    [InlineData(CrashPoint.IntentBefore, 3, 4)]
    [InlineData(CrashPoint.IntentCommitted, 3, 4)]
    [InlineData(CrashPoint.PublishSent, 3, 4)]
    [InlineData(CrashPoint.PublishAnswered, 3, 4)]
    [InlineData(CrashPoint.PublishedBefore, 3, 4)]
    [InlineData(CrashPoint.PublishedCommitted, 3, 4)]
    public async Task Dying_anywhere_leaves_one_post_and_repeats_only_what_was_under_way(string place, int uploads, int containers)
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        var post = await GivenAskedForAsync(world);
        await using (var doomed = new PublishingProcess(world, dieAt: place))
        {
            await doomed.UntilAsync(() => Task.FromResult(false));
        }

        await using var next = new PublishingProcess(world);
        await next.UntilEndedAsync(post, TimeSpan.FromMinutes(10));

        await ShouldAgreeAsync(world);
        world.MediaHost.Uploads.ShouldBeLessThanOrEqualTo(uploads);
        world.Instagram.Made.Count.ShouldBeLessThanOrEqualTo(containers);
        world.Instagram.PublishCalls.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Dying_at_any_statement_or_commit_leaves_one_post_and_a_record_that_says_so()
    {
        for (var passes = 11; passes < 330; passes += 47)
        {
            await using var world = await ServiceWorld.CreateAsync();
            world.Instagram.RepeatsPublish = true;
            var post = await GivenAskedForAsync(world);
            await using (var doomed = new PublishingProcess(world, dieAfter: passes))
            {
                await doomed.UntilEndedAsync(post, TimeSpan.FromMinutes(10));
            }

            await using var next = new PublishingProcess(world);
            await next.UntilEndedAsync(post, TimeSpan.FromMinutes(10));
            await ShouldAgreeAsync(world);
        }
    }

    private static async Task<QueueItemId> GivenAskedForAsync(ServiceWorld world)
    {
        var carousel = await CarouselBuilder.InAsync(world);
        (await carousel.AskAsync()).ShouldBeOfType<AutoPostOutcome.Begun>();
        return carousel.Post;
    }

    private static async Task ShouldAgreeAsync(ServiceWorld world)
    {
        var live = world.Instagram.Ledger.ShouldHaveSingleItem();
        (await world.ReadAsync<string>("SELECT status || ' ' || COALESCE(instagram_media_id, 'none') FROM posting_history")).ShouldBe($"posted {live.MediaId}");
        (await world.ReadAsync<long>("SELECT count(*) FROM media_items WHERE times_posted = 1")).ShouldBe(3);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks WHERE reason = 'recent_post'")).ShouldBe(3);
        (await world.ReadAsync<long>("SELECT count(*) FROM publication_media WHERE is_held")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue")).ShouldBe(0);
    }
}
