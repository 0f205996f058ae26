using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A process that froze, lost its lease to another, and woke up: it may neither write nor publish.</summary>
public sealed class FenceTests
{
    private static readonly TimeSpan Frozen = PublishLanes.LeaseTime + TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Of_two_that_claimed_a_post_only_the_later_one_may_write()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = (await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Ready)).QueueItemId;
        var first = (await ClaimAsync(world, "one"))!;
        (await ClaimAsync(world, "two")).ShouldBeNull();
        world.Clock.Advance(Frozen);
        var second = (await ClaimAsync(world, "two"))!;

        first.Outcome = "what the first one believes";
        (await SaveAsync(world, first)).ShouldBeFalse();
        await world.DoAsync<IPublicationRepository>(publications => publications.RenewAsync([first], ServiceWorld.Start.AddDays(1), CancellationToken.None));
        await world.DoAsync<IPublicationRepository>(publications => publications.ReleaseAsync(first, CancellationToken.None));

        var stored = (await world.PublicationOfAsync(id))!;
        (stored.LeaseOwner, stored.LeaseUntil, stored.Fence, stored.Outcome).ShouldBe(("two", second.LeaseUntil, first.Fence + 1, null));
        (await SaveAsync(world, second)).ShouldBeTrue();
    }

    [Fact]
    public async Task One_that_lost_its_lease_gives_nothing_back_to_the_team()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = (await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Ready)).QueueItemId;
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'publishing'");
        var first = (await ClaimAsync(world, "one"))!;
        world.Clock.Advance(Frozen);
        await ClaimAsync(world, "two");

        (await world.AskAsync<PublicationEnds, bool>(ends => ends.HandToTeamAsync(first, "what the first one believes", CancellationToken.None))).ShouldBeFalse();

        var post = (await world.Plan.FindAsync(id))!;
        (post.Status, post.LastError, (await world.PublicationOfAsync(id))!.Step).ShouldBe((QueueStatus.Publishing, null, PublicationStep.Ready));
    }

    [Theory]
    [InlineData("quota")]
    [InlineData("stories")]
    public async Task One_that_froze_before_its_intent_makes_no_call_after_another_one_has_published(string call)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenReadyAsync(world);
        var frozen = (await ClaimAsync(world, "one"))!;
        await using var other = new PublishingProcess(world);
        FreezeIn(world, call, () => other.UntilEndedAsync(id));

        (await PublishAsync(world, frozen)).ShouldBeFalse();

        world.Instagram.PublishCalls.Count.ShouldBe(1);
        world.Instagram.Ledger.ShouldHaveSingleItem();
        (await world.ReadAsync<int>("SELECT fence FROM publish_attempts")).ShouldBeGreaterThan(frozen.Fence);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_lost_its_lease_before_its_intent_leaves_the_post_as_it_is_and_the_other_one_publishes_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenReadyAsync(world);
        var frozen = (await ClaimAsync(world, "one"))!;
        Publication? taken = null;
        FreezeIn(world, "stories", async () => taken = await ClaimAsync(world, "two"));

        (await PublishAsync(world, frozen)).ShouldBeFalse();

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.ReadAsync<long>("SELECT count(*) FROM publish_attempts")).ShouldBe(0);
        (await world.PublicationOfAsync(id))!.Step.ShouldBe(PublicationStep.Ready);
        (await PublishAsync(world, taken!)).ShouldBeTrue();
        world.Instagram.Ledger.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_that_its_own_process_claimed_anew_is_counted_and_waited_for_after_the_first_claim_has_ended()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenReadyAsync(world);
        var gates = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var looking = 0;
        world.Instagram.During = call => call == "stories" ? gates[Interlocked.Increment(ref looking) - 1].Task : Task.CompletedTask;
        var firstEnded = new TaskCompletionSource();
        await world.DoAsync<PublishLanes>(async lanes =>
        {
            lanes.Start([(await ClaimAsync(world, "one"))!], PublicationStage.Departing, firstEnded.SetResult, CancellationToken.None);
            await UntilAsync(() => Volatile.Read(ref looking) == 1);
            // The database was away for longer than the lease.
            await world.ExecuteAsync("UPDATE publications SET lease_until = NULL");
            lanes.Start([(await ClaimAsync(world, "one"))!], PublicationStage.Departing, () => { }, CancellationToken.None);
            await UntilAsync(() => Volatile.Read(ref looking) == 2);

            gates[0].SetResult();
            await firstEnded.Task;

            (lanes.IsIdle, lanes.Room(PublicationStage.Departing)).ShouldBe((false, 255));
            gates[1].SetResult();
            await lanes.WhenDone;
        });

        world.Instagram.Ledger.ShouldHaveSingleItem();
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_froze_right_after_its_intent_does_not_make_the_call_any_more()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        var id = await GivenReadyAsync(world);
        var frozen = (await ClaimAsync(world, "one"))!;
        await using var services = world.Register(new ServiceCollection())
            .AddSingleton<ICrashPoints>(new Freeze(CrashPoint.IntentCommitted, () => world.Clock.Advance(Frozen))).BuildServiceProvider();

        (await services.GetRequiredService<PublishCall>().PublishAsync(frozen, CancellationToken.None)).ShouldBeFalse();
        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.PublicationOfAsync(id))!.Step.ShouldBe(PublicationStep.Publishing);
        await using var other = new PublishingProcess(world);
        await other.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        world.Instagram.PublishCalls.Count.ShouldBe(1);
        world.Instagram.Ledger.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_that_froze_while_its_answer_was_on_its_way_finds_the_post_recorded_and_records_nothing()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        var id = await GivenReadyAsync(world);
        var frozen = (await ClaimAsync(world, "one"))!;
        await using var other = new PublishingProcess(world);
        FreezeIn(world, "answer", () => other.UntilEndedAsync(id));

        (await PublishAsync(world, frozen)).ShouldBeFalse();

        world.Instagram.PublishCalls.Count.ShouldBe(1);
        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
        (await world.ReadAsync<int>("SELECT times_posted FROM media_items")).ShouldBe(1);
        (await world.PublicationOfAsync(id))!.MediaId.ShouldBe(world.Instagram.Ledger[0].MediaId);
    }

    [Fact]
    public async Task One_that_froze_while_its_container_was_made_does_not_put_it_in_the_place_of_the_others()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        await world.DoAsync<PublishingIntake>(intake => intake.BeginAsync(CancellationToken.None));
        var frozen = (await ClaimAsync(world, "one", PublicationStage.Preparing))!;
        await using var other = new PublishingProcess(world);
        FreezeIn(world, "create", () => other.UntilStepAsync(id, PublicationStep.Ready));

        await world.DoAsync<PublicationWork>(work => work.RunAsync(frozen, CancellationToken.None));
        (await world.PublicationOfAsync(id))!.Step.ShouldBe(PublicationStep.Ready);
        await other.UntilEndedAsync(id);

        world.Instagram.Made.Count.ShouldBe(2);
        world.Instagram.Ledger.ShouldHaveSingleItem().ContainerId.ShouldBe(world.Instagram.Made[0].ContainerId);
    }

    /// <summary>A post that is ready, and due at this moment.</summary>
    private static async Task<QueueItemId> GivenReadyAsync(ServiceWorld world)
    {
        var id = await world.Accounts.PlanAutomaticAsync();
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);
        world.Clock.SetUtcNow(ServiceWorld.Start.AddMinutes(1));
        return id;
    }

    private static async Task<Publication?> ClaimAsync(ServiceWorld world, string process, PublicationStage stage = PublicationStage.Departing)
    {
        var now = world.Clock.GetUtcNow();
        return (await world.AskAsync<IPublicationRepository, IReadOnlyList<Publication>>(publications => publications.ClaimAsync(
            stage, now, new Lease(process, now + PublishLanes.LeaseTime), 1, 1, CancellationToken.None))).SingleOrDefault();
    }

    private static Task<bool> SaveAsync(ServiceWorld world, Publication claimed) =>
        world.AskAsync<IPublicationRepository, bool>(publications => publications.SaveAsync(claimed, PublicationStep.Ready, CancellationToken.None));

    private static Task<bool> PublishAsync(ServiceWorld world, Publication claimed) =>
        world.AskAsync<PublishCall, bool>(call => call.PublishAsync(claimed, CancellationToken.None));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var round = 0; round < 2000 && !isSo(); round++)
        {
            await Task.Delay(5);
        }

        isSo().ShouldBeTrue();
    }

    /// <summary>Whoever makes this call next sleeps for longer than its lease, and this happens meanwhile.</summary>
    private static void FreezeIn(ServiceWorld world, string call, Func<Task> meanwhile) => world.Instagram.During = async made =>
    {
        if (made == call)
        {
            world.Instagram.During = _ => Task.CompletedTask;
            world.Clock.Advance(Frozen);
            await meanwhile();
        }
    };

    private sealed class Freeze(string at, Action sleep) : ICrashPoints
    {
        public void Pass(string place)
        {
            if (place == at)
            {
                sleep();
            }
        }
    }
}
