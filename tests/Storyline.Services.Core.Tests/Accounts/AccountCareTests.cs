using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

public sealed class AccountCareTests
{
    [Fact]
    public async Task A_check_finds_a_dead_token_and_a_later_one_finds_it_well_again()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        world.Login.Report = new TokenReport(false, null, [], "The app was removed.", null);

        var broken = await CheckAsync(world, account);
        var alerts = await world.AlertsAsync();
        world.Login.Report = new TokenReport(true, world.Services.Clock.GetUtcNow().AddDays(10), ["basic"], null, null);
        var well = await CheckAsync(world, account);

        broken.State.ShouldBe(AccountState.Refused);
        alerts.ShouldBe(["token_refused"]);
        well.State.ShouldBe(AccountState.Ending);
        well.DaysLeft.ShouldBe(10);
        well.Token!.MissingScopes.ShouldBe(["publish", "insights"]);
        (await world.AlertsAsync()).ShouldBe(["token_ends_in_14_days"]);
    }

    [Fact]
    public async Task Taking_a_token_back_ends_it_at_Meta_and_here_with_all_that_the_same_person_allowed()
    {
        await using var world = await AccountWorld.StartAsync();
        var accounts = await world.GivenConnectedAsync("shop", "outlet");

        var ended = await RevokeAsync(world, accounts[0]);

        ended.Select(account => account.Username).ShouldBe(["outlet", "shop"], ignoreOrder: true);
        world.Login.Calls.ShouldContain("revoke canary-login-1");
        (await world.TokensAsync()).ShouldBeEmpty();
        (await world.Services.ReadAsync<long>("SELECT count(*) FROM api_tokens WHERE length(ciphertext) > 0")).ShouldBe(0);
        (await world.LookAsync("shop")).State.ShouldBe(AccountState.NoToken);
    }

    [Fact]
    public async Task A_dead_token_is_taken_back_here_and_nothing_is_forgotten_while_Meta_is_away()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];

        world.Login.Failures["revoke"] = ScriptedLogin.Failure(FailureKind.Unavailable);
        await Should.ThrowAsync<IntegrationException>(() => RevokeAsync(world, account));
        (await world.TokensAsync()).Count.ShouldBe(2);
        world.Login.Failures["revoke"] = ScriptedLogin.Failure(FailureKind.Unauthorized);
        await RevokeAsync(world, account);

        (await world.TokensAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_of_a_token_is_found_anywhere_after_all_that_can_happen_to_it()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop", "outlet"))[0];
        await CheckAsync(world, account);
        world.Services.Clock.Advance(TimeSpan.FromDays(40));
        await world.DoAsync<TokenUpkeep>(upkeep => upkeep.RunAsync(AccountWorld.Token));
        world.Login.Failures["refresh"] = ScriptedLogin.Failure(FailureKind.Unauthorized);
        await world.AskAsync<TokenRefresh, RefreshOutcome>(refresh => refresh.RunAsync(account, AccountWorld.Token));
        await world.DoAsync<Core.Operations.Alerts.AlertTelling>(telling => telling.TellAsync(AccountWorld.Token));
        await RevokeAsync(world, account);

        var stored = await world.Services.ReadAsync<string>(
            """
            SELECT (SELECT coalesce(string_agg(a::text, ' '), '') FROM audit_log a) || (SELECT coalesce(string_agg(r::text, ' '), '') FROM service_runs r)
                || (SELECT coalesce(string_agg(l::text, ' '), '') FROM alerts l) || (SELECT coalesce(string_agg(t::text, ' '), '') FROM api_tokens t)
                || (SELECT coalesce(string_agg(i::text, ' '), '') FROM instagram_accounts i) || (SELECT coalesce(string_agg(c::text, ' '), '') FROM connect_attempts c)
            """);
        stored.ShouldNotBeEmpty();
        var everywhere = $"{stored} {string.Join(' ', world.Services.Messenger.Sent.Select(message => $"{message.Text}"))} {string.Join('\n', world.Services.Logs.Lines)}";
        everywhere.ShouldNotContain("canary");
        everywhere.ShouldNotContain(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes("canary")));
    }

    private static Task<ConnectedAccount> CheckAsync(AccountWorld world, InstagramAccount account) =>
        world.AskAsync<AccountCheck, ConnectedAccount>(check => check.RunAsync(account.Id, world.Services.Admin, AccountWorld.Token));

    private static Task<IReadOnlyList<InstagramAccount>> RevokeAsync(AccountWorld world, InstagramAccount account) =>
        world.AskAsync<AccountRevocation, IReadOnlyList<InstagramAccount>>(revocation => revocation.RevokeAsync(account.Id, world.Services.Admin, AccountWorld.Token));
}
