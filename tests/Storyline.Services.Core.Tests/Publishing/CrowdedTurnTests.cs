using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>More posts of an account wait for its turn than a process works on side by side.</summary>
public sealed class CrowdedTurnTests
{
    private const int MoreThanRoom = 300;

    [Fact]
    public async Task What_a_dead_process_had_called_is_settled_though_every_place_is_taken_by_those_that_wait_for_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        await using (var doomed = new PublishingProcess(world, dieAt: CrashPoint.PublishSent))
        {
            await doomed.UntilAsync(() => Task.FromResult(false));
        }

        var account = (await world.PublicationOfAsync(id))!.InstagramAccountId;
        for (var number = 0; number < MoreThanRoom; number++)
        {
            await world.AddPublicationAsync(account, PublicationStep.Ready);
        }

        // Their cards are out, and they have waited for longer.
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'awaiting_team' WHERE status = 'scheduled'");
        await world.ExecuteAsync("UPDATE publications SET next_step_at = next_step_at - interval '1 hour' WHERE step = 'ready'");

        await using var next = new PublishingProcess(world);
        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(2));

        world.Instagram.PublishCalls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_has_become_ready_waits_for_its_turn_in_no_place_of_those_that_are_prepared()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        for (var number = 0; number < 40; number++)
        {
            await world.Plan.AddAsync(await world.Library.AddAsync($"memes/{number}.png"), ServiceWorld.Start.AddMinutes(1));
        }

        // The first one keeps its turn for longer than that.
        world.Instagram.During = call => call == "publish" ? Task.Delay(TimeSpan.FromHours(1), world.Clock) : Task.CompletedTask;
        await using var process = new PublishingProcess(world);
        world.Clock.SetUtcNow(ServiceWorld.Start.AddMinutes(1));
        await process.UntilAsync(
            async () => await world.ReadAsync<long>("SELECT count(*) FROM publications WHERE step IN ('claimed', 'uploaded', 'container')") == 0
                && await world.ReadAsync<long>("SELECT count(*) FROM publications") == 40,
            TimeSpan.FromSeconds(30));

        world.Instagram.Made.Count.ShouldBe(40);
    }

    [Fact]
    public async Task Another_account_s_post_is_taken_up_though_more_than_there_is_room_for_have_waited_for_longer()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var crowded = await world.Accounts.ConnectAsync("crowded");
        for (var number = 0; number < MoreThanRoom; number++)
        {
            await world.AddPublicationAsync(crowded, PublicationStep.Ready);
        }

        await world.ExecuteAsync("UPDATE publications SET next_step_at = next_step_at - interval '1 hour'");
        var quiet = (await world.AddPublicationAsync(await world.Accounts.ConnectAsync("quiet"), PublicationStep.Ready)).Id;
        var perAccount = PublishLanes.PerAccount(PublicationStage.Departing);

        var taken = await ClaimAsync(world, "one", perAccount);
        taken.Count(one => one.InstagramAccountId == crowded).ShouldBe(perAccount);
        taken.ShouldContain(one => one.Id == quiet);
        (await ClaimAsync(world, "two", perAccount)).ShouldBeEmpty();
        // Also while those wait for their next steps.
        await world.ExecuteAsync("UPDATE publications SET next_step_at = next_step_at + interval '3 hours' WHERE lease_owner = 'one'");
        (await ClaimAsync(world, "two", perAccount)).ShouldBeEmpty();
        await world.ExecuteAsync("UPDATE publications SET next_step_at = next_step_at - interval '3 hours' WHERE lease_owner = 'one'");

        await world.DoAsync<IPublicationRepository>(publications => publications.ReleaseAsync(taken[0], CancellationToken.None));
        (await ClaimAsync(world, "two", perAccount)).ShouldHaveSingleItem();
        world.Clock.Advance(PublishLanes.LeaseTime);
        (await ClaimAsync(world, "two", perAccount)).Count.ShouldBe(perAccount + 1);
    }

    private static Task<IReadOnlyList<Publication>> ClaimAsync(ServiceWorld world, string process, int perAccount)
    {
        var now = world.Clock.GetUtcNow();
        return world.AskAsync<IPublicationRepository, IReadOnlyList<Publication>>(publications => publications.ClaimAsync(
            PublicationStage.Departing, now, new Lease(process, now + PublishLanes.LeaseTime), 64, perAccount, CancellationToken.None));
    }
}
