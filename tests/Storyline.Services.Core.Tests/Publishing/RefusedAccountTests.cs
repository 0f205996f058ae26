using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>That an account may not publish is told until a post of it goes out, and only of an account that is to publish.</summary>
public sealed class RefusedAccountTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_alert_ends_with_the_next_post_that_goes_out_whether_its_call_was_answered_or_not(bool isAnswered)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (shop, id) = await GivenAutomaticAsync(world);
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.PublishingRefused, shop.ToString(), "Storyline cannot publish.", CancellationToken.None));
        if (!isAnswered)
        {
            world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        }

        await using var process = new PublishingProcess(world);
        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        world.Instagram.Ledger.ShouldHaveSingleItem();
        (await OpenAlertsAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task A_refusal_that_is_proven_after_the_account_was_switched_off_opens_no_alert()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (shop, id) = await GivenAutomaticAsync(world);
        world.Instagram.FailPublish(FailureKind.Forbidden, afterTheEffect: false, "25/2207050");
        await using var process = new PublishingProcess(world);
        await process.UntilAsync(() => Task.FromResult(world.Instagram.PublishCalls.Count == 1));

        await world.AskAsync<AccountSwitch, bool>(accounts => accounts.DeactivateAsync(shop, world.Admin, CancellationToken.None));
        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(2));

        (await OpenAlertsAsync(world)).ShouldBe(0);
    }

    private static async Task<(InstagramAccountId Account, QueueItemId Post)> GivenAutomaticAsync(ServiceWorld world)
    {
        var shop = await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        return (shop, await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1)));
    }

    private static Task<long> OpenAlertsAsync(ServiceWorld world) => world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL");
}
