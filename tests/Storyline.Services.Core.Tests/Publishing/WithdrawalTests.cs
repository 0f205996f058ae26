using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>What keeps a post that is on its way from going out: its time, a switch, and faults that do not end.</summary>
public sealed class WithdrawalTests
{
    [Fact]
    public async Task What_was_ready_while_no_process_ran_is_not_made_up_for_hours_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenReadyAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(5));
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(2));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        var post = (await world.Plan.FindAsync(id))!;
        post.Status.ShouldBe(QueueStatus.AwaitingTeam);
        post.LastError.ShouldNotBeNull().ShouldStartWith("its time passed more than 15 minutes ago");
    }

    [Fact]
    public async Task What_was_being_prepared_while_no_process_ran_is_the_teams_before_anything_more_is_asked_of_anybody()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.ReadingsUntilFinished = 1000;
        await using (var before = new PublishingProcess(world))
        {
            await before.UntilStepAsync(id, PublicationStep.Container, TimeSpan.FromMinutes(1));
            await before.ForAsync(TimeSpan.FromSeconds(11));
        }

        world.Clock.Advance(TimeSpan.FromHours(5));
        var calls = new List<string>();
        world.Instagram.During = call =>
        {
            calls.Add(call);
            return Task.CompletedTask;
        };
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(2));

        calls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.LastError.ShouldNotBeNull().ShouldStartWith("its time passed more than 15 minutes ago");
    }

    [Fact]
    public async Task A_wait_that_ends_when_it_would_be_too_late_is_not_waited_for()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.MediaHost.FailNext(FailureKind.RateLimited, retryAfter: TimeSpan.FromHours(1));
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(1));

        (await world.Plan.FindAsync(id))!.LastError.ShouldBe("it could not be made ready within 15 minutes of its time: The media host is in a mood (RateLimited).");
    }

    [Fact]
    public async Task A_wait_that_ends_in_time_is_kept_and_the_post_goes_out()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.MediaHost.FailNext(FailureKind.RateLimited, retryAfter: TimeSpan.FromMinutes(5));
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(8));

        world.Instagram.Ledger.ShouldHaveSingleItem().At.ShouldBeGreaterThanOrEqualTo(ServiceWorld.Start.AddMinutes(5));
    }

    [Fact]
    public async Task What_is_not_ready_is_asked_for_less_and_less_and_no_longer_than_a_preparation_may_take()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync(vetoMinutes: 60);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(60));
        world.Instagram.FailContainer(FailureKind.NotReady, times: 1000);
        var asked = 0;
        world.Instagram.During = call =>
        {
            asked += call == "create" ? 1 : 0;
            return Task.CompletedTask;
        };
        await using var process = new PublishingProcess(world);

        await process.ForAsync(TimeSpan.FromMinutes(2));
        asked.ShouldBeInRange(4, 12);
        world.Clock.Advance(TimeSpan.FromMinutes(14));
        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(2));

        (await world.Plan.FindAsync(id))!.LastError.ShouldBe("Instagram did not finish preparing it within 15 minutes");
    }

    [Fact]
    public async Task What_is_a_little_late_goes_out()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenReadyAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(2));

        world.Instagram.Ledger.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_the_installation_switches_Instagram_off_nothing_goes_out_and_nothing_is_asked()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenReadyAsync(world);
        var calls = new List<string>();
        world.Instagram.During = call =>
        {
            calls.Add(call);
            return Task.CompletedTask;
        };
        world.IsInstagramOn = false;
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Cancelled, TimeSpan.FromMinutes(5));

        calls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.ReadAsync<string>("SELECT outcome FROM publications")).ShouldBe("Instagram's API was switched off in this installation");
        await using var services = world.Register(new ServiceCollection()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<StoryChecks>().RunDueAsync(CancellationToken.None)).ShouldBe(0);
        (await scope.ServiceProvider.GetRequiredService<StoryChecks>().NextDueAtAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("enable_instagram_api = false", "Instagram was switched off for this chat")]
    [InlineData("dry_run_mode = true", "dry run was switched on")]
    [InlineData("is_paused = true", "posting was paused")]
    public async Task What_people_switch_in_the_last_moment_keeps_it_from_going_out(string change, string outcome)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.During = call => call == "stories" ? world.Teams.ChangeAsync(world.Chat, change) : Task.CompletedTask;
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Cancelled, TimeSpan.FromMinutes(5));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.ReadAsync<string>("SELECT outcome FROM publications")).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("UPDATE publishing_policies SET mode = 'ask'", "this chat wants to be asked about memes")]
    [InlineData("DELETE FROM publishing_policies", "this chat wants to be asked about memes")]
    [InlineData("UPDATE publishing_policies SET hours_start = 14, hours_end = 16", "this chat wants to be asked about memes at 12:01")]
    [InlineData("UPDATE publishing_policies SET category = 'memes'; UPDATE media_items SET category = 'products'", "this chat wants to be asked about products")]
    public async Task What_no_policy_wants_any_more_in_the_last_moment_does_not_go_out(string change, string outcome)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.During = call => call == "stories" ? world.ExecuteAsync(change) : Task.CompletedTask;
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Cancelled, TimeSpan.FromMinutes(5));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.ReadAsync<string>("SELECT outcome FROM publications")).ShouldBe(outcome);
        (await world.Plan.FindAsync(id))!.LastError.ShouldBe(outcome);
    }

    [Fact]
    public async Task A_policy_that_leaves_more_time_from_now_on_stops_nothing_that_has_begun()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenReadyAsync(world);
        await world.ExecuteAsync("UPDATE publishing_policies SET veto_minutes = 60");
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(5));

        world.Instagram.Ledger.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_the_command_line_asks_for_goes_out_of_a_paused_chat_and_without_a_policy()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Teams.ChangeAsync(world.Chat, "is_paused = true");
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(30));
        await using var process = new PublishingProcess(world);

        (await world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StartAsync(
            id, AutoPostWish.Alone(PublicationKind.Story), Actor.CommandLine(world.Team.Id), CancellationToken.None))).ShouldBeOfType<AutoPostOutcome.Begun>();
        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(2));

        world.Instagram.Ledger.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_does_not_pass_is_tried_six_times_and_is_then_the_teams()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.MediaHost.FailNext(FailureKind.Unavailable, 20);
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(10));

        (await world.ReadAsync<int>("SELECT failures FROM publications")).ShouldBe(6);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    [Fact]
    public async Task A_fault_of_Storylines_own_is_no_endless_round_before_the_call()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.During = call => call == "create" ? throw new InvalidOperationException("Nobody thought of this.") : Task.CompletedTask;
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(10));

        (await world.Plan.FindAsync(id))!.LastError.ShouldBe("Something went wrong inside Storyline; its log says what.");
    }

    [Fact]
    public async Task A_fault_of_Storylines_own_after_the_call_is_a_doubt_that_is_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        world.Instagram.During = call => call == "read" && world.Instagram.PublishCalls.Count > 0
            ? throw new InvalidOperationException("Nobody thought of this.")
            : Task.CompletedTask;
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'post_unconfirmed'") == 1, TimeSpan.FromMinutes(5));

        (world.Clock.GetUtcNow() - world.Instagram.PublishCalls.ShouldHaveSingleItem()).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static async Task<QueueItemId> GivenReadyAsync(ServiceWorld world)
    {
        var id = await world.Accounts.PlanAutomaticAsync();
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready, TimeSpan.FromMinutes(1));
        return id;
    }
}
