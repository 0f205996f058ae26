using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

public sealed class TokenUpkeepTests
{
    [Fact]
    public async Task A_token_in_its_second_half_is_refreshed_and_the_accounts_own_follows()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];

        await RunAsync(world);
        world.Login.Calls.ShouldNotContain(call => call.StartsWith("refresh", StringComparison.Ordinal));
        world.Services.Clock.Advance(TimeSpan.FromDays(31));
        GiveFresh(world, "shop", 2);
        await RunAsync(world);

        world.Login.Calls.TakeLast(3).ShouldBe(["refresh canary-login-1", "inspect canary-login-2", "find canary-login-2"]);
        (await world.SecretAsync(account)).ShouldBe("canary-page-shop-2");
        (await world.LookAsync("shop")).DaysLeft.ShouldBe(60);
        world.Services.Clock.Advance(TimeSpan.FromDays(31));
        await RunAsync(world);
        world.Login.Calls.ShouldContain("refresh canary-login-2");
    }

    [Fact]
    public async Task Two_processes_refresh_a_token_once()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        var other = world.StartProcess();
        var held = new TaskCompletionSource();
        world.Login.Held = held.Task;

        var first = world.AskAsync<TokenRefresh, RefreshOutcome>(refresh => refresh.RunAsync(account, AccountWorld.Token));
        while (!world.Login.Calls.Any(call => call.StartsWith("refresh", StringComparison.Ordinal)))
        {
            await Task.Delay(5, AccountWorld.Token);
        }

        (await world.AskAsync<TokenRefresh, RefreshOutcome>(refresh => refresh.RunAsync(account, AccountWorld.Token), other)).ShouldBeOfType<RefreshOutcome.Busy>();
        (await world.Services.ReadAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'")).ShouldBe(0);
        held.SetResult();

        (await first).ShouldBeOfType<RefreshOutcome.Refreshed>();
        world.Login.Calls.Count(call => call.StartsWith("refresh", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_comes_after_somebody_connected_anew_is_thrown_away()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        var held = new TaskCompletionSource();
        world.Login.Held = held.Task;
        var slow = world.AskAsync<TokenRefresh, RefreshOutcome>(refresh => refresh.RunAsync(account, AccountWorld.Token));
        while (!world.Login.Calls.Any(call => call.StartsWith("refresh", StringComparison.Ordinal)))
        {
            await Task.Delay(5, AccountWorld.Token);
        }

        world.Login.Accounts[0] = world.Login.Accounts[0] with { AccessToken = "canary-page-newest" };
        await world.AskAsync<AccountIntake, ConnectOutcome>(intake => intake.AddAsync(Models.Accounts.LoginKind.Facebook, "canary-login-9", world.Services.Admin, AccountWorld.Token));
        held.SetResult();

        (await slow).ShouldBeOfType<RefreshOutcome.Busy>();
        (await world.SecretAsync(account)).ShouldBe("canary-page-newest");
    }

    [Fact]
    public async Task A_dead_token_is_told_once_and_kept_and_is_well_again_after_connecting()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        var before = await world.TokensAsync();
        world.Services.Clock.Advance(TimeSpan.FromDays(31));
        world.Login.Failures["refresh"] = ScriptedLogin.Failure(FailureKind.Unauthorized, "The password was changed.");

        await RunAsync(world);
        await RunAsync(world);

        world.Login.Calls.Count(call => call.StartsWith("refresh", StringComparison.Ordinal)).ShouldBe(1);
        (await world.AlertsAsync()).ShouldBe(["token_refused"]);
        (await world.LookAsync("shop")).Hints.ShouldHaveSingleItem().ShouldStartWith("The password was changed.");
        (await world.SecretAsync(account)).ShouldContain("connect it again");
        (await world.TokensAsync()).Select(token => token.Ciphertext).ShouldBe(before.Select(token => token.Ciphertext));

        world.Login.Failures.Clear();
        await world.GivenConnectedAsync("shop");
        (await world.AlertsAsync()).ShouldBeEmpty();
        (await world.SecretAsync(account)).ShouldBe("canary-page-shop-1");
    }

    [Fact]
    public async Task A_refresh_that_fails_for_the_moment_changes_nothing_and_is_tried_again()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        world.Services.Clock.Advance(TimeSpan.FromDays(31));
        world.Login.Failures["refresh"] = ScriptedLogin.Failure(FailureKind.Unavailable);

        await RunAsync(world);
        await RunAsync(world);

        world.Login.Calls.Count(call => call.StartsWith("refresh", StringComparison.Ordinal)).ShouldBe(2);
        (await world.SecretAsync(account)).ShouldBe("canary-page-shop-1");
        (await world.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_cannot_be_looked_up_for_the_moment_postpones_the_refresh_and_one_whose_token_is_dead_is_told()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        world.Login.Accounts.Clear();
        world.Login.Lost.Add(new LostPage(account.InstagramId, "The shop", ScriptedLogin.Failure(FailureKind.Unavailable)));

        (await RefreshAsync(world, account)).ShouldBeOfType<RefreshOutcome.Postponed>();
        (await world.SecretAsync(account)).ShouldBe("canary-page-shop-1");
        world.Login.Lost[0] = world.Login.Lost[0] with { Failure = ScriptedLogin.Failure(FailureKind.Unauthorized, "The password was changed.") };

        (await RefreshAsync(world, account)).ShouldBeOfType<RefreshOutcome.Dead>();
        (await world.AlertsAsync()).ShouldBe(["token_refused"]);
    }

    [Fact]
    public async Task Warnings_come_at_14_7_and_2_days_and_at_the_end_once_each_and_end_by_themselves()
    {
        await using var world = await AccountWorld.StartAsync();
        await world.GivenConnectedAsync("shop");
        world.Login.Failures["refresh"] = ScriptedLogin.Failure(FailureKind.Unavailable);
        var seen = new List<string>();

        for (var day = 0; day <= 61; day++)
        {
            await RunAsync(world);
            await world.DoAsync<Core.Operations.Alerts.AlertTelling>(telling => telling.TellAsync(AccountWorld.Token));
            seen.AddRange(await world.AlertsAsync());
            world.Services.Clock.Advance(TimeSpan.FromDays(1));
        }

        seen.Distinct().ShouldBe(["token_ends_in_14_days", "token_ends_in_7_days", "token_ends_in_2_days", "token_expired"]);
        world.Services.Messenger.Texts.Count.ShouldBe(4);
        (await world.LookAsync("shop")).State.ShouldBe(AccountState.Expired);
        world.Login.Failures.Clear();
        await world.GivenConnectedAsync("shop");
        (await world.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_end_that_could_not_be_found_out_is_asked_for_again_and_warned_of()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        world.Login.Failures["inspect"] = ScriptedLogin.Failure(FailureKind.Unavailable);
        await world.AskAsync<AccountIntake, ConnectOutcome>(
            intake => intake.TakeAsync(LoginKind.Facebook, new GrantedToken("canary-login-1", null, ScriptedLogin.AllScopes), world.Services.Admin, AccountWorld.Token));
        await RunAsync(world);
        (await world.LookAsync("shop")).End.ShouldBeNull();

        world.Login.Failures.Clear();
        world.Login.Failures["refresh"] = ScriptedLogin.Failure(FailureKind.Unavailable);
        var now = world.Services.Clock.GetUtcNow();
        world.Login.Report = new TokenReport(true, now.AddDays(30), ScriptedLogin.AllScopes, null, null) { DataAccessEndsAt = now.AddDays(90) };
        var seen = new List<string>();
        for (var day = 0; day <= 31; day++)
        {
            await RunAsync(world);
            seen.AddRange(await world.AlertsAsync());
            world.Services.Clock.Advance(TimeSpan.FromDays(1));
        }

        seen.Distinct().ShouldBe(["token_ends_in_14_days", "token_ends_in_7_days", "token_ends_in_2_days", "token_expired"]);
        (await world.TokensAsync()).ShouldAllBe(token => token.ExpiresAt == now.AddDays(30) && token.InspectedAt == now);
        world.Login.Calls.Count(call => call == "inspect canary-login-1").ShouldBe(3, "once in vain when it was given, once in vain afterwards, and then once");
    }

    [Fact]
    public async Task A_token_of_which_Meta_names_no_end_is_asked_about_once_a_day_until_it_is_refused()
    {
        await using var world = await AccountWorld.StartAsync();
        await world.GivenConnectedAsync("shop");
        var before = world.Login.Calls.Count;

        for (var hour = 0; hour < 49; hour++)
        {
            await RunAsync(world);
            world.Services.Clock.Advance(TimeSpan.FromHours(1));
        }

        world.Login.Calls.Skip(before).ShouldBe(["inspect canary-login-1", "inspect canary-login-1", "inspect canary-login-1"]);
        world.Login.Report = new TokenReport(false, null, [], "The app was removed.", null);
        world.Services.Clock.Advance(TimeSpan.FromHours(24));
        await RunAsync(world);
        await RunAsync(world);

        world.Login.Calls.Skip(before).Count().ShouldBe(4);
        (await world.AlertsAsync()).ShouldBe(["token_refused"]);
    }

    [Fact]
    public async Task A_token_that_is_given_without_an_end_keeps_the_end_that_was_known()
    {
        await using var world = await AccountWorld.StartAsync();
        await world.GivenConnectedAsync("shop");
        world.Services.Clock.Advance(TimeSpan.FromDays(31));
        world.Login.Granted = new GrantedToken("canary-login-2", null, []);

        await RunAsync(world);

        (await world.LookAsync("shop")).ShouldSatisfyAllConditions(
            one => one.DaysLeft.ShouldBe(29), one => one.Token!.Scopes.ShouldBe(ScriptedLogin.AllScopes));
    }

    [Fact]
    public async Task The_end_of_the_data_access_is_told_where_it_comes_first_and_refreshing_does_not_hide_it()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        var end = world.Services.Clock.GetUtcNow().AddDays(40);
        world.Login.Report = world.Login.Report with { DataAccessEndsAt = end };
        await world.AskAsync<AccountCheck, ConnectedAccount>(check => check.RunAsync(account.Id, world.Services.Admin, AccountWorld.Token));
        var seen = new List<string>();

        for (var day = 0; day <= 41; day++)
        {
            await RunAsync(world);
            await world.DoAsync<Core.Operations.Alerts.AlertTelling>(telling => telling.TellAsync(AccountWorld.Token));
            seen.AddRange(await world.AlertsAsync());
            world.Services.Clock.Advance(TimeSpan.FromDays(1));
        }

        (await world.TokensAsync()).ShouldAllBe(token => token.RefreshExpiresAt == end && token.LastRefreshedAt != null);
        seen.Distinct().ShouldBe(["token_ends_in_14_days", "token_ends_in_7_days", "token_ends_in_2_days"]);
        world.Services.Messenger.Texts.Count.ShouldBe(3);
        world.Services.Messenger.Texts[0].Text.ShouldContain("The data access of @shop ends on 2027-01-02, 90 days after the person last logged in");
        (await world.LookAsync("shop")).ShouldSatisfyAllConditions(one => one.State.ShouldBe(AccountState.Ending), one => one.DaysLeft.ShouldBe(0));

        await world.GivenConnectedAsync("shop");
        (await world.AlertsAsync()).ShouldBeEmpty();
    }

    private static Task<RefreshOutcome> RefreshAsync(AccountWorld world, InstagramAccount account) =>
        world.AskAsync<TokenRefresh, RefreshOutcome>(refresh => refresh.RunAsync(account, AccountWorld.Token));

    private static Task RunAsync(AccountWorld world) => world.DoAsync<TokenUpkeep>(upkeep => upkeep.RunAsync(AccountWorld.Token));

    private static void GiveFresh(AccountWorld world, string name, int number)
    {
        world.Login.Granted = new GrantedToken($"canary-login-{number}", world.Services.Clock.GetUtcNow().AddDays(60), ScriptedLogin.AllScopes);
        world.Login.Accounts[0] = world.Login.Accounts[0] with { AccessToken = $"canary-page-{name}-{number}" };
    }
}
