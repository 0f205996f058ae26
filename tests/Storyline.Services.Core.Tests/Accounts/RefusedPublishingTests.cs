using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Services.Core.Tests.Accounts;

/// <summary>That an account may not publish is over when it is not to publish any more, and when somebody connects it again.</summary>
public sealed class RefusedPublishingTests
{
    [Fact]
    public async Task Switching_the_account_off_ends_the_alert()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = await GivenRefusedAsync(world);

        await world.AskAsync<AccountSwitch, bool>(accounts => accounts.DeactivateAsync(account.Id, world.Services.Admin, AccountWorld.Token));

        (await world.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Taking_its_token_back_ends_the_alert()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = await GivenRefusedAsync(world);

        await world.AskAsync<AccountRevocation, IReadOnlyList<InstagramAccount>>(
            revocation => revocation.RevokeAsync(account.Id, world.Services.Admin, AccountWorld.Token));

        (await world.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Connecting_the_account_again_ends_the_alert()
    {
        await using var world = await AccountWorld.StartAsync();
        await GivenRefusedAsync(world);

        await world.GivenConnectedAsync("shop");

        (await world.AlertsAsync()).ShouldBeEmpty();
    }

    private static async Task<InstagramAccount> GivenRefusedAsync(AccountWorld world)
    {
        var account = (await world.GivenConnectedAsync("shop"))[0];
        await world.DoAsync<AlertDesk>(
            desk => desk.RaiseAsync(account.TeamId, AlertKind.PublishingRefused, account.Id.ToString(), "Storyline cannot publish.", AccountWorld.Token));
        (await world.AlertsAsync()).ShouldBe(["publishing_refused"]);
        return account;
    }
}
