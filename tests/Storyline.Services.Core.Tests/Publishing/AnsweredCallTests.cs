using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A process that has the answer of its publish call, and dies before the post is recorded.</summary>
public sealed class AnsweredCallTests
{
    [Fact]
    public async Task What_was_answered_is_believed_and_not_a_container_that_lags()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.RepeatsPublish = true;
        world.Instagram.SaysPublishedAfter = TimeSpan.FromSeconds(45);
        world.Instagram.ListedAfter = TimeSpan.FromSeconds(60);
        await DieAsync(world);
        await using var next = new PublishingProcess(world);

        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(5));

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
    }

    [Fact]
    public async Task The_answered_id_is_the_posts_whatever_else_went_live_beside_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.During = call =>
        {
            if (call == "answer")
            {
                world.Instagram.PostByHand();
            }

            return Task.CompletedTask;
        };
        await DieAsync(world);
        await using var next = new PublishingProcess(world);

        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(5));

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
    }

    private static async Task DieAsync(ServiceWorld world)
    {
        await using var doomed = new PublishingProcess(world, dieAt: CrashPoint.PublishedBefore);
        await doomed.UntilAsync(() => Task.FromResult(false));
        world.Instagram.Ledger.ShouldHaveSingleItem();
    }
}
