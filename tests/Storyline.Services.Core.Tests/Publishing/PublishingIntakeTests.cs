using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>What becomes of a post whose time to be stopped does not fit before its planned time any more, and of one whose intake broke off.</summary>
public sealed class PublishingIntakeTests
{
    [Fact]
    public async Task It_goes_out_a_little_later_and_can_be_stopped_as_long()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenPlannedAsync(world, vetoMinutes: 10);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id);

        world.Messenger.Cards.ShouldHaveSingleItem().Text.ShouldContain("Goes out at 12:10");
        (world.Instagram.Ledger.ShouldHaveSingleItem().At - ServiceWorld.Start.AddMinutes(10)).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task When_that_would_be_much_later_its_card_comes_at_its_time_and_says_why_the_team_decides()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenPlannedAsync(world, vetoMinutes: 30);
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count == 1));

        world.Clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(ServiceWorld.Start.AddMinutes(1));
        world.Messenger.Cards[0].Text.ShouldStartWith("⚠️ Not published: it would go out more than 15 minutes after its planned time, with 30 minutes to stop it");
        world.Messenger.Cards[0].Keyboard!.Rows.SelectMany(row => row).Select(button => button.Label).ShouldContain("🤖 Auto-post");
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        await process.ForAsync(TimeSpan.FromMinutes(1));
        (await world.PublicationOfAsync(id)).ShouldBeNull();
        world.Messenger.Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_that_would_be_outside_the_policys_hours_the_team_is_asked()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(58));
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync(vetoMinutes: 10, from: 9, until: 13);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(59));
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count == 1));

        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.PublicationOfAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task The_time_that_it_is_late_already_is_not_granted_once_more()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenPlannedAsync(world, vetoMinutes: 12);
        await using (var before = new PublishingProcess(world))
        {
            await before.UntilStepAsync(id, PublicationStep.Ready);
        }

        world.Clock.SetUtcNow(ServiceWorld.Start.AddMinutes(16).AddSeconds(30));
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(2));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.LastError.ShouldNotBeNull().ShouldStartWith("its time passed more than 15 minutes ago");
    }

    [Fact]
    public async Task A_claim_that_lapses_ahead_of_its_time_brings_no_card_early_and_is_taken_again_when_the_account_is_well()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync(vetoMinutes: 60);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(1));
        await world.AskAsync<IPublishingQueueRepository, QueueItem?>(
            rows => rows.ClaimAsync(world.Team.Id, id, new Lease("dead:1", ServiceWorld.Start.AddSeconds(8)), CancellationToken.None));
        await world.ExecuteAsync("UPDATE instagram_accounts SET is_active = false");
        await using var process = new PublishingProcess(world);

        await process.ForAsync(TimeSpan.FromMinutes(1));

        world.Messenger.Cards.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.Scheduled);
        await world.ExecuteAsync("UPDATE instagram_accounts SET is_active = true");
        await process.UntilStepAsync(id, PublicationStep.Ready, TimeSpan.FromMinutes(2));
        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count > 0), TimeSpan.FromMinutes(1));
        world.Messenger.Cards.ShouldHaveSingleItem().Text.ShouldContain("Goes out at 13:0");
    }

    /// <summary>A post that is planned for a minute from now.</summary>
    private static async Task<QueueItemId> GivenPlannedAsync(ServiceWorld world, int vetoMinutes)
    {
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync(vetoMinutes);
        return await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
    }
}
