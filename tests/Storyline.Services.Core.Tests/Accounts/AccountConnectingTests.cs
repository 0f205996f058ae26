using System.Web;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

public sealed class AccountConnectingTests
{
    private const string Browser = "the-word-of-anas-browser";

    [Fact]
    public async Task All_accounts_of_all_pages_are_stored_with_their_own_tokens()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop", "outlet");

        var outcome = await FinishAsync(world, await BeginAsync(world), code: "abc#_");

        outcome.ShouldBeOfType<ConnectOutcome.Connected>().Accounts.Select(account => account.Username).ShouldBe(["outlet", "shop"]);
        world.Login.Calls.ShouldBe(["redeem abc", "find canary-login-1", "inspect canary-login-1"]);
        foreach (var name in new[] { "shop", "outlet" })
        {
            (await world.SecretAsync((await world.LookAsync(name)).Account)).ShouldBe($"canary-page-{name}-1");
        }

        (await world.Services.ReadAsync<long>("SELECT count(*) FROM audit_log WHERE action = 'account.connected'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_way_back_works_once_in_time_and_in_the_browser_that_began_it()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        var first = await BeginAsync(world);
        var late = await BeginAsync(world);

        (await FinishAsync(world, first, browser: "another")).ShouldBeRefused(ConnectRefusal.Stale);
        (await FinishAsync(world, first, browser: null)).ShouldBeRefused(ConnectRefusal.Stale);
        (await FinishAsync(world, "made-up")).ShouldBeRefused(ConnectRefusal.Stale);
        (await FinishAsync(world, first)).ShouldBeOfType<ConnectOutcome.Connected>();
        (await FinishAsync(world, first)).ShouldBeRefused(ConnectRefusal.Stale);
        world.Services.Clock.Advance(AccountConnecting.Patience);
        (await FinishAsync(world, late)).ShouldBeRefused(ConnectRefusal.Stale);
        world.Login.Calls.Count(call => call.StartsWith("redeem", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_come_back_at_once_one_connects()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        var state = await BeginAsync(world);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FinishAsync(world, state)));

        outcomes.OfType<ConnectOutcome.Connected>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Every_trouble_is_a_sentence_and_nothing_is_stored()
    {
        await using var world = await AccountWorld.StartAsync();

        (await FinishAsync(world, await BeginAsync(world), code: null, error: "access_denied")).ShouldBeRefused(ConnectRefusal.Cancelled);
        (await FinishAsync(world, await BeginAsync(world), code: null, error: "server_error")).ShouldBeRefused(ConnectRefusal.Refused);
        (await FinishAsync(world, await BeginAsync(world), code: null)).ShouldBeRefused(ConnectRefusal.Refused);
        (await FinishAsync(world, await BeginAsync(world))).ShouldBeRefused(ConnectRefusal.NoAccount);
        world.Login.Failures["redeem"] = ScriptedLogin.Failure(FailureKind.Refused, "The code was used already.");
        (await FinishAsync(world, await BeginAsync(world))).ShouldBeRefused(ConnectRefusal.Refused).ShouldContain("The code was used already.");
        world.Login.Failures["redeem"] = ScriptedLogin.Failure(FailureKind.Unavailable);
        (await FinishAsync(world, await BeginAsync(world))).ShouldBeRefused(ConnectRefusal.Unavailable);
        (await world.Services.ReadAsync<long>("SELECT count(*) FROM instagram_accounts")).ShouldBe(0);
    }

    [Fact]
    public async Task Missing_scopes_and_a_creators_account_are_kept_and_told()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        world.Login.Accounts[0] = world.Login.Accounts[0] with { CanPublishStories = false };
        world.Login.Granted = world.Login.Granted with { Scopes = ["basic"] };

        var connected = (await FinishAsync(world, await BeginAsync(world))).ShouldBeOfType<ConnectOutcome.Connected>();

        connected.Sentence.ShouldContain("publish, insights");
        connected.Sentence.ShouldContain("no business account");
        (await world.LookAsync("shop")).ShouldSatisfyAllConditions(one => one.State.ShouldBe(AccountState.Ready), one => one.Hints.Count.ShouldBe(2));
    }

    [Fact]
    public async Task A_page_that_is_lost_leaves_the_others_connected_and_is_told_until_it_is_there()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        world.Login.Lost.Add(new LostPage("17849", "Garden Club", ScriptedLogin.Failure(FailureKind.NotFound, "It does not exist any more.")));

        var connected = (await FinishAsync(world, await BeginAsync(world))).ShouldBeOfType<ConnectOutcome.Connected>();

        (await world.SecretAsync(connected.Accounts.ShouldHaveSingleItem())).ShouldBe("canary-page-shop-1");
        connected.PagesLost.ShouldBe(1);
        connected.Sentence.ShouldContain("the page Garden Club was not connected: It does not exist any more. Look at Facebook");
        (await world.LookAsync("shop")).Chats.ShouldBeEmpty("the page that was lost may be the one that was meant");
        (await world.AlertsAsync()).ShouldBe(["page_not_connected"]);

        world.Login.Lost.Clear();
        (await FinishAsync(world, await BeginAsync(world))).ShouldBeOfType<ConnectOutcome.Connected>().PagesLost.ShouldBe(0);
        (await world.AlertsAsync()).ShouldBeEmpty();
        (await world.LookAsync("shop")).Chats.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Connecting_again_keeps_the_account_switches_it_on_and_replaces_its_tokens()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        await world.AskAsync<AccountSwitch, bool>(accounts => accounts.DeactivateAsync(account.Id, world.Services.Admin, AccountWorld.Token));
        world.Login.Accounts[0] = world.Login.Accounts[0] with { Username = "shop.new", AccessToken = "canary-page-2" };

        await FinishAsync(world, await BeginAsync(world));

        var again = await world.LookAsync("@shop.new");
        again.Account.Id.ShouldBe(account.Id);
        again.Account.IsActive.ShouldBeTrue();
        (await world.SecretAsync(account)).ShouldBe("canary-page-2");
        (await world.TokensAsync()).Count.ShouldBe(2);
        (await world.Services.ReadAsync<long>("SELECT count(*) FROM api_tokens WHERE revoked_at IS NOT NULL AND length(ciphertext) = 0")).ShouldBe(2);
    }

    [Fact]
    public async Task The_only_account_of_a_team_is_chosen_where_none_was_and_of_several_none_is()
    {
        await using var world = await AccountWorld.StartAsync();

        await world.GivenConnectedAsync("shop");
        (await world.LookAsync("shop")).Chats.ShouldHaveSingleItem().Id.ShouldBe(world.Services.Chat.Id);
        await world.GivenConnectedAsync("shop", "outlet");
        (await world.LookAsync("outlet")).Chats.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_admins_connect_and_who_is_none_any_more_comes_back_in_vain()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        var ben = await world.Services.Teams.AddPersonAsync("ben", TeamRole.Operator);
        await Should.ThrowAsync<ForbiddenException>(() => BeginAsync(world, by: ben));
        var cleo = await world.Services.Teams.AddPersonAsync("cleo", TeamRole.Admin);
        var state = await BeginAsync(world, by: cleo);
        await world.Services.ExecuteAsync($"UPDATE team_memberships SET role = 'member' WHERE user_id = '{cleo.UserId}'");

        (await FinishAsync(world, state)).ShouldBeRefused(ConnectRefusal.NotAllowed);
    }

    [Fact]
    public async Task A_login_without_an_app_says_what_to_set()
    {
        await using var world = await AccountWorld.StartAsync();

        (await Should.ThrowAsync<ConflictException>(() => BeginAsync(world, LoginKind.Instagram))).Message.ShouldContain("INSTAGRAM_APP_ID and INSTAGRAM_APP_SECRET");
    }

    [Fact]
    public async Task A_token_that_Meta_does_not_accept_is_not_stored()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        world.Login.Report = new TokenReport(false, null, [], "It has expired.", null);

        (await Should.ThrowAsync<InvalidRequestException>(() => world.AskAsync<AccountIntake, ConnectOutcome>(
            intake => intake.AddAsync(LoginKind.Facebook, "canary-login-1", world.Services.Admin, AccountWorld.Token)))).Message.ShouldContain("It has expired.");
        (await world.TokensAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_waits_elsewhere_reads_what_was_connected_or_why_nothing_was()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop", "outlet");
        world.Login.Lost.Add(new LostPage("17849", "Garden Club", ScriptedLogin.Failure(FailureKind.NotFound, "It does not\nexist any more.")));

        var (connected, told) = await WaitAsync(world, code: "abc");
        told.ShouldNotBeNull().Refusal.ShouldBeNull();
        told.Usernames.ShouldBe(["outlet", "shop"]);
        told.Sentences.ShouldBe([.. connected.ShouldBeOfType<ConnectOutcome.Connected>().Hints.Select(hint => hint.ReplaceLineEndings(" "))]);

        world.Login.Failures["redeem"] = ScriptedLogin.Failure(FailureKind.Unavailable);
        var (refused, why) = await WaitAsync(world, code: "abc");
        why.ShouldNotBeNull().Refusal.ShouldBe(ConnectRefusal.Unavailable);
        why.Usernames.ShouldBeEmpty();
        why.Sentences.ShouldBe([refused.Sentence]);
    }

    [Fact]
    public async Task A_report_that_is_too_long_to_be_kept_still_names_the_accounts()
    {
        await using var world = await AccountWorld.StartAsync();
        world.GivenAtMeta("shop");
        for (var page = 0; page < 20; page++)
        {
            world.Login.Lost.Add(new LostPage($"{page}", $"Garden Club {page}", ScriptedLogin.Failure(FailureKind.NotFound, "It does not exist any more.")));
        }

        var (_, told) = await WaitAsync(world, code: "abc");

        told.ShouldNotBeNull().Refusal.ShouldBeNull();
        told.Usernames.ShouldBe(["shop"]);
        told.Sentences.Count.ShouldBeLessThan(20);
    }

    /// <summary>Begun as on the command line, and ended in a browser.</summary>
    private static async Task<(ConnectOutcome Outcome, ConnectReport? Told)> WaitAsync(AccountWorld world, string code)
    {
        var invitation = await world.AskAsync<AccountConnecting, ConnectInvitation>(
            connecting => connecting.BeginAsync(LoginKind.Facebook, browser: null, Actor.CommandLine(world.Services.Team.Id), AccountWorld.Token));
        (await ReportAsync(world, invitation)).ShouldBeNull();
        var outcome = await FinishAsync(world, HttpUtility.ParseQueryString(invitation.Address.Query)["state"]!, browser: null, code);
        return (outcome, await ReportAsync(world, invitation));
    }

    private static Task<ConnectReport?> ReportAsync(AccountWorld world, ConnectInvitation invitation) =>
        world.AskAsync<AccountConnecting, ConnectReport?>(connecting => connecting.ReportAsync(invitation, AccountWorld.Token));

    private static Task<string> BeginAsync(AccountWorld world, LoginKind login = LoginKind.Facebook, Actor? by = null) =>
        world.AskAsync<AccountConnecting, string>(async connecting =>
        {
            var invitation = await connecting.BeginAsync(login, Browser, by ?? world.Services.Admin, AccountWorld.Token);
            return HttpUtility.ParseQueryString(invitation.Address.Query)["state"]!;
        });

    private static Task<ConnectOutcome> FinishAsync(AccountWorld world, string state, string? browser = Browser, string? code = "abc", string? error = null) =>
        world.AskAsync<AccountConnecting, ConnectOutcome>(connecting => connecting.FinishAsync(state, browser, code, error, AccountWorld.Token));
}
