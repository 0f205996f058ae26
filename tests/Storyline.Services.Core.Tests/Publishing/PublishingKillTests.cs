using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A process dies at any place of a post's life; the next one takes over. There is one story, and the record says so.</summary>
public sealed class PublishingKillTests
{
    public static TheoryData<string> PlacesOfALife => new(CrashPoint.All.Except(
    [
        CrashPoint.RecoveryBegun, CrashPoint.RecoveryRead, CrashPoint.RecoveryCommitted, CrashPoint.UnconfirmedCommitted, CrashPoint.CancelCommitted,
        CrashPoint.TeamCommitted, CrashPoint.RehearsedCommitted, CrashPoint.CleanupSent,
    ]));

    [Theory]
    [MemberData(nameof(PlacesOfALife))]
    public async Task Dying_anywhere_leaves_one_story_and_a_record_that_says_so(string place)
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        var id = await world.Accounts.PlanAutomaticAsync();
        await using (var doomed = new PublishingProcess(world, dieAt: place))
        {
            await doomed.UntilAsync(() => Task.FromResult(false));
            doomed.Crash.Passed.ShouldContain(place);
        }

        await using var next = new PublishingProcess(world);
        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(10));

        await ShouldAgreeAsync(world);
    }

    [Theory]
    [InlineData(CrashPoint.RecoveryBegun)]
    [InlineData(CrashPoint.RecoveryRead)]
    [InlineData(CrashPoint.RecoveryCommitted)]
    [InlineData(CrashPoint.UnconfirmedCommitted)]
    public async Task Dying_once_more_while_recovering_changes_nothing(string place)
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        var id = await world.Accounts.PlanAutomaticAsync();
        await using (var doomed = new PublishingProcess(world, dieAt: CrashPoint.PublishSent))
        {
            await doomed.UntilAsync(() => Task.FromResult(false));
        }

        if (place == CrashPoint.UnconfirmedCommitted)
        {
            world.Instagram.FailReading(Services.Integrations.FailureKind.Unavailable, 3);
        }

        await using (var second = new PublishingProcess(world, dieAt: place))
        {
            await second.UntilAsync(() => Task.FromResult(false));
            second.Crash.Passed.ShouldContain(place);
        }

        await using var next = new PublishingProcess(world);
        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(10));
        await ShouldAgreeAsync(world);
    }

    [Theory]
    [InlineData(CrashPoint.PublishSent)]
    [InlineData(CrashPoint.RecoveryRead)]
    public async Task Dying_with_a_clip_under_way_leaves_one_story_that_is_one(string place)
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddClipAsync("memes/cat.mp4"), ServiceWorld.Start.AddMinutes(1));
        string[] ends = place == CrashPoint.PublishSent ? [place] : [CrashPoint.PublishSent, place];
        foreach (var end in ends)
        {
            await using var doomed = new PublishingProcess(world, dieAt: end);
            await doomed.UntilAsync(() => Task.FromResult(false));
            doomed.Crash.Passed.ShouldContain(end);
        }

        await using var next = new PublishingProcess(world);
        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(10));

        await ShouldAgreeAsync(world);
        var request = world.Instagram.Made.ShouldHaveSingleItem().Request;
        (request.Kind, request.IsVideo).ShouldBe((PublicationKind.Story, true));
    }

    [Fact]
    public async Task Dying_at_any_statement_or_commit_leaves_one_story_and_a_record_that_says_so()
    {
        for (var passes = 7; passes < 160; passes += 19)
        {
            await using var world = await ServiceWorld.CreateAsync();
            world.Instagram.RepeatsPublish = true;
            var id = await world.Accounts.PlanAutomaticAsync();
            await using (var doomed = new PublishingProcess(world, dieAfter: passes))
            {
                await doomed.UntilEndedAsync(id, TimeSpan.FromMinutes(10));
            }

            await using var next = new PublishingProcess(world);
            await next.UntilEndedAsync(id, TimeSpan.FromMinutes(10));
            await ShouldAgreeAsync(world);
        }
    }

    [Theory]
    [InlineData(CrashPoint.TeamCommitted, PublicationStep.Failed)]
    [InlineData(CrashPoint.CleanupSent, PublicationStep.Rehearsed)]
    [InlineData(CrashPoint.RehearsedCommitted, PublicationStep.Rehearsed)]
    [InlineData(CrashPoint.CancelCommitted, PublicationStep.Cancelled)]
    public async Task Dying_where_a_post_does_not_go_out_leaves_it_in_the_plan_and_nothing_in_the_cloud(string place, PublicationStep end)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        if (end is PublicationStep.Failed)
        {
            world.Instagram.FailContainer(Services.Integrations.FailureKind.Refused, times: 5);
        }

        if (place is CrashPoint.CleanupSent)
        {
            // What is over is swept before the next upload.
            await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), ServiceWorld.Start.AddMinutes(5));
        }

        await world.Teams.ChangeAsync(world.Chat, $"dry_run_mode = {end is PublicationStep.Rehearsed}");
        await using (var doomed = new PublishingProcess(world, dieAt: place))
        {
            if (end is PublicationStep.Cancelled)
            {
                await doomed.UntilStepAsync(id, PublicationStep.Ready);
                await world.Teams.ChangeAsync(world.Chat, "is_paused = true");
            }

            await doomed.UntilAsync(() => Task.FromResult(false));
            doomed.Crash.Passed.ShouldContain(place);
        }

        await using (var next = new PublishingProcess(world))
        {
            await next.ForAsync(TimeSpan.FromMinutes(7));
        }

        await world.AskAsync<CloudSweep, int>(sweep => sweep.SweepAsync(CancellationToken.None));
        (await world.ReadAsync<long>("SELECT count(*) FROM cloud_uploads WHERE removed_at IS NULL")).ShouldBe(0);
        (await world.PublicationOfAsync(id))!.Step.ShouldBe(end);
        (await world.Plan.FindAsync(id)).ShouldNotBeNull();
        world.Instagram.PublishCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_dead_process_was_at_is_taken_over_within_ten_seconds()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        await using (var doomed = new PublishingProcess(world, dieAt: CrashPoint.PublishSent))
        {
            await doomed.UntilAsync(() => Task.FromResult(false));
        }

        var died = world.Clock.GetUtcNow();
        await using var next = new PublishingProcess(world);
        await next.UntilAsync(() => Task.FromResult(next.Crash.Passed.Contains(CrashPoint.RecoveryBegun)), TimeSpan.FromMinutes(1));

        (world.Clock.GetUtcNow() - died).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(10));
        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(1));
    }

    private static async Task ShouldAgreeAsync(ServiceWorld world)
    {
        var live = world.Instagram.Ledger.ShouldHaveSingleItem();
        (await world.ReadAsync<string>("SELECT status || ' ' || COALESCE(instagram_media_id, 'none') FROM posting_history")).ShouldBe($"posted {live.MediaId}");
        (await world.ReadAsync<int>("SELECT times_posted FROM media_items")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue")).ShouldBe(0);
    }
}
