using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;
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
        var id = await GivenAutomaticAsync(world);
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
        var id = await GivenAutomaticAsync(world);
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

    [Fact]
    public async Task Dying_at_any_statement_or_commit_leaves_one_story_and_a_record_that_says_so()
    {
        for (var passes = 7; passes < 160; passes += 19)
        {
            await using var world = await ServiceWorld.CreateAsync();
            world.Instagram.RepeatsPublish = true;
            var id = await GivenAutomaticAsync(world);
            await using (var doomed = new PublishingProcess(world, dieAfter: passes))
            {
                await doomed.UntilEndedAsync(id, TimeSpan.FromMinutes(10));
            }

            await using var next = new PublishingProcess(world);
            await next.UntilEndedAsync(id, TimeSpan.FromMinutes(10));
            await ShouldAgreeAsync(world);
        }
    }

    [Fact]
    public async Task The_other_places_are_passed_when_a_post_is_stopped_refused_rehearsed_and_swept()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenAutomaticAsync(world);
        world.Instagram.FailContainer(Services.Integrations.FailureKind.Refused, times: 5);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Failed);
        world.Instagram.MendContainer();

        await world.Teams.ChangeAsync(world.Chat, "dry_run_mode = true");
        var rehearsed = await world.Plan.AddAsync(await world.Library.AddAsync("memes/dry.png"), world.Clock.GetUtcNow().AddMinutes(1));
        await process.UntilStepAsync(rehearsed, PublicationStep.Rehearsed);
        await world.Teams.ChangeAsync(world.Chat, "dry_run_mode = false");
        var paused = await world.Plan.AddAsync(await world.Library.AddAsync("memes/paused.png"), world.Clock.GetUtcNow().AddMinutes(1));
        await process.UntilStepAsync(paused, PublicationStep.Ready);
        await world.Teams.ChangeAsync(world.Chat, "is_paused = true");
        await process.UntilStepAsync(paused, PublicationStep.Cancelled);

        // A step is seen as soon as it is committed, its place is passed after that.
        string[] places = [CrashPoint.TeamCommitted, CrashPoint.RehearsedCommitted, CrashPoint.CancelCommitted, CrashPoint.CleanupSent];
        await process.UntilAsync(() => Task.FromResult(places.All(process.Crash.Passed.Contains)));
    }

    [Fact]
    public async Task What_a_dead_process_was_at_is_taken_over_within_ten_seconds()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenAutomaticAsync(world);
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

    private static async Task<QueueItemId> GivenAutomaticAsync(ServiceWorld world)
    {
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        return await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
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
