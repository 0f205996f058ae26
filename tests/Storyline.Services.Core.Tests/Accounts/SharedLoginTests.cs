using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

/// <summary>Two accounts that one person allowed at once: Meta gives another secret at each refresh, and ends what was allowed together.</summary>
public sealed class SharedLoginTests
{
    [Fact]
    public async Task They_are_refreshed_with_one_exchange_and_taken_back_together_afterwards()
    {
        await using var world = await AccountWorld.StartAsync();
        var shop = await GivenTwoAsync(world);
        world.Services.Clock.Advance(TimeSpan.FromDays(31));
        await RunAsync(world);
        (await world.LookAsync("outlet")).DaysLeft.ShouldBe(60);
        (await world.LookAsync("shop")).DaysLeft.ShouldBe(60);
        world.Services.Clock.Advance(TimeSpan.FromDays(31));
        await RunAsync(world);

        var ended = await RevokeAsync(world, shop);

        Refreshes(world).ShouldBe(["refresh canary-login-1", "refresh canary-login-2"]);
        world.Login.Calls.ShouldContain("revoke canary-login-3");
        ended.Select(account => account.Username).ShouldBe(["outlet", "shop"]);
        (await world.TokensAsync()).ShouldBeEmpty();
        (await world.Services.ReadAsync<string>("SELECT string_agg(subject, ' ' ORDER BY subject) FROM audit_log WHERE action = 'account.revoked'")).ShouldBe("@outlet @shop");
    }

    [Fact]
    public async Task One_whose_page_is_not_shown_keeps_its_own_token_and_is_refreshed_when_it_is_shown_again()
    {
        await using var world = await AccountWorld.StartAsync();
        var shop = await GivenTwoAsync(world);
        var outlet = (await world.LookAsync("outlet")).Account;
        var page = world.Login.Accounts.Single(found => found.Username == "outlet");
        world.Login.Accounts.Remove(page);
        world.Services.Clock.Advance(TimeSpan.FromDays(31));

        await RunAsync(world);
        (await world.LookAsync("shop")).DaysLeft.ShouldBe(60);
        (await world.LookAsync("outlet")).DaysLeft.ShouldBe(29);
        world.Login.Accounts.Add(page with { AccessToken = "canary-page-outlet-2" });
        await RunAsync(world);

        (await world.SecretAsync(outlet)).ShouldBe("canary-page-outlet-2");
        (await world.LookAsync("outlet")).DaysLeft.ShouldBe(60);
        (await RevokeAsync(world, shop)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_refresh_while_which_somebody_connected_one_of_them_anew()
    {
        await using var world = await AccountWorld.StartAsync();
        var shop = await GivenTwoAsync(world);
        var outlet = (await world.LookAsync("outlet")).Account;
        var both = world.Login.Accounts.ToList();
        var held = new TaskCompletionSource();
        world.Login.Held = held.Task;
        var slow = RefreshAsync(world, shop);
        while (Refreshes(world).Count == 0)
        {
            await Task.Delay(5, AccountWorld.Token);
        }

        world.Login.Accounts.RemoveAll(found => found.Username == "shop");
        world.Login.Accounts[0] = world.Login.Accounts[0] with { AccessToken = "canary-page-outlet-9" };
        await world.AskAsync<AccountIntake, ConnectOutcome>(intake => intake.AddAsync(LoginKind.Facebook, "canary-login-9", world.Services.Admin, AccountWorld.Token));
        world.Login.Accounts.Clear();
        world.Login.Accounts.AddRange(both.Select(found => found with { AccessToken = $"canary-page-{found.Username}-2" }));
        held.SetResult();

        (await slow).ShouldBeOfType<RefreshOutcome.Busy>();
        (await world.SecretAsync(shop)).ShouldBe("canary-page-shop-1");
        world.Services.Clock.Advance(TimeSpan.FromMinutes(3));
        (await RefreshAsync(world, shop)).ShouldBeOfType<RefreshOutcome.Refreshed>();

        (await world.SecretAsync(shop)).ShouldBe("canary-page-shop-2");
        (await world.SecretAsync(outlet)).ShouldBe("canary-page-outlet-9");
    }

    /// <summary>Returns @shop; the other is @outlet. From now on each refresh gives another secret.</summary>
    private static async Task<InstagramAccount> GivenTwoAsync(AccountWorld world)
    {
        var accounts = await world.GivenConnectedAsync("shop", "outlet");
        var number = 1;
        world.Login.Renewed = _ => new GrantedToken($"canary-login-{++number}", world.Services.Clock.GetUtcNow().AddDays(60), ScriptedLogin.AllScopes);
        return accounts.Single(account => account.Username == "shop");
    }

    private static IReadOnlyList<string> Refreshes(AccountWorld world) => [.. world.Login.Calls.Where(call => call.StartsWith("refresh", StringComparison.Ordinal))];

    private static Task RunAsync(AccountWorld world) => world.DoAsync<TokenUpkeep>(upkeep => upkeep.RunAsync(AccountWorld.Token));

    private static Task<RefreshOutcome> RefreshAsync(AccountWorld world, InstagramAccount account) =>
        world.AskAsync<TokenRefresh, RefreshOutcome>(refresh => refresh.RunAsync(account, AccountWorld.Token));

    private static Task<IReadOnlyList<InstagramAccount>> RevokeAsync(AccountWorld world, InstagramAccount account) =>
        world.AskAsync<AccountRevocation, IReadOnlyList<InstagramAccount>>(revocation => revocation.RevokeAsync(account.Id, world.Services.Admin, AccountWorld.Token));
}
