using System.Net;
using System.Web;
using Storyline.Models.Accounts;
using Storyline.Services.Integrations.Instagram;
using Storyline.Simulator;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class LoginTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Uri Callback = new("http://localhost:8080/api/v1/accounts/callback");

    [Theory]
    [InlineData(LoginKind.Facebook, new[] { DemoWorld.ShopAccount, DemoWorld.OutletAccount })]
    [InlineData(LoginKind.Instagram, new[] { DemoWorld.StudioAccount })]
    public async Task Connecting_ends_with_long_lived_tokens_for_every_account(LoginKind login, string[] usernames)
    {
        await using var client = await OutsideClient.StartAsync();

        var token = await client.Login.RedeemAsync(login, await ConsentAsync(client, login), Callback, None);
        var accounts = (await client.Login.FindAccountsAsync(login, token.AccessToken, None)).Accounts;

        token.ExpiresAt!.Value.ShouldBe(TimeProvider.System.GetUtcNow().AddDays(60), TimeSpan.FromDays(1));
        accounts.Select(account => account.Username).ShouldBe(usernames, ignoreOrder: true);
        accounts.ShouldAllBe(account => account.CanPublishStories && account.DisplayName.Length > 0);
        var report = await client.Login.InspectAsync(login, accounts[0].AccessToken, None);
        (report.IsValid, report.Problem).ShouldBe((true, null));
        report.Scopes.ShouldBe(client.Login.RequiredScopes(login), ignoreOrder: true);
        report.ServerTime.ShouldNotBeNull();
        (await client.Publisher.ReadQuotaAsync(new InstagramConnection(login, accounts[0].InstagramId, accounts[0].AccessToken), None)).Left.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(LoginKind.Facebook)]
    [InlineData(LoginKind.Instagram)]
    public async Task A_code_works_once_and_for_its_own_callback_only(LoginKind login)
    {
        await using var client = await OutsideClient.StartAsync();
        var code = await ConsentAsync(client, login);

        (await KindAsync(client.Login.RedeemAsync(login, code, new Uri("http://localhost:8080/other"), None))).ShouldBe(FailureKind.Refused);
        await client.Login.RedeemAsync(login, code + "#_", Callback, None);
        (await KindAsync(client.Login.RedeemAsync(login, code, Callback, None))).ShouldBe(FailureKind.Refused);
        (await KindAsync(client.Login.RedeemAsync(login, "no-such-code", Callback, None))).ShouldBe(FailureKind.Refused);
    }

    [Fact]
    public async Task A_living_token_is_renewed_and_a_dead_one_asks_for_a_person()
    {
        await using var client = await OutsideClient.StartAsync();
        foreach (var username in (string[])[DemoWorld.ShopAccount, DemoWorld.StudioAccount])
        {
            var account = await client.ConnectAsync(username);
            await client.Simulator.SetAgeAsync(account.AccessToken, ageHours: 24 * 30);

            var fresh = await client.Login.RefreshAsync(account.Login, account.AccessToken, None);

            fresh.AccessToken.ShouldNotBeNullOrEmpty();
            fresh.ExpiresAt!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddDays(59));
            await client.Simulator.SpoilTokenAsync(account.AccessToken, "revoked");
            (await KindAsync(client.Login.RefreshAsync(account.Login, account.AccessToken, None))).ShouldBe(FailureKind.Unauthorized);
        }
    }

    [Fact]
    public async Task A_token_of_Instagram_that_is_younger_than_a_day_is_not_renewed_yet()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync(DemoWorld.StudioAccount);

        (await KindAsync(client.Login.RefreshAsync(account.Login, account.AccessToken, None))).ShouldBe(FailureKind.Refused);
    }

    [Fact]
    public async Task Taking_access_back_ends_the_token_and_is_done_when_it_was_dead_already()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();

        await client.Login.RevokeAsync(account.Login, account.AccessToken, None);
        await client.Login.RevokeAsync(account.Login, account.AccessToken, None);

        var report = await client.Login.InspectAsync(account.Login, account.AccessToken, None);
        report.IsValid.ShouldBeFalse();
        report.Problem.ShouldNotBeNull().ShouldContain("removed the app");
    }

    [Fact]
    public async Task Accounts_that_may_not_publish_stories_are_found_and_marked()
    {
        await using var client = await OutsideClient.StartAsync();
        var creator = await client.ConnectAsync(DemoWorld.CreatorAccount);

        (await client.Login.FindAccountsAsync(LoginKind.Instagram, creator.AccessToken, None)).Accounts.ShouldHaveSingleItem().CanPublishStories.ShouldBeFalse();
    }

    [Fact]
    public async Task A_personal_account_is_none_that_could_be_connected()
    {
        await using var client = await OutsideClient.StartAsync();
        var person = await client.ConnectAsync(DemoWorld.PersonalAccount);

        (await client.Login.FindAccountsAsync(LoginKind.Instagram, person.AccessToken, None)).ShouldSatisfyAllConditions(
            found => found.Accounts.ShouldBeEmpty(), found => found.Lost.ShouldBeEmpty());
    }

    [Fact]
    public async Task A_page_that_cannot_be_looked_up_does_not_lose_the_accounts_of_the_others()
    {
        await using var client = await OutsideClient.StartAsync();
        var token = await client.Login.RedeemAsync(LoginKind.Facebook, await ConsentAsync(client, LoginKind.Facebook), Callback, None);
        var fault = new SystemFault("instagram", "me", "error") { Code = 100, Subcode = 33, Description = "Unsupported get request." };
        await client.Simulator.BreakAsync(fault);

        var found = await client.Login.FindAccountsAsync(LoginKind.Facebook, token.AccessToken, None);

        var lost = found.Lost.ShouldHaveSingleItem();
        (lost.Failure.Kind, lost.Name.StartsWith("Paper & Pine", StringComparison.Ordinal)).ShouldBe((FailureKind.NotFound, true));
        found.Accounts.ShouldHaveSingleItem().InstagramId.ShouldNotBe(lost.InstagramId);
        await client.Simulator.BreakAsync(fault with { Times = 2 });
        (await KindAsync(client.Login.FindAccountsAsync(LoginKind.Facebook, token.AccessToken, None))).ShouldBe(FailureKind.NotFound);
    }

    [Fact]
    public async Task A_token_is_inspected_by_its_use_where_the_app_is_not_set_up_or_not_its_own()
    {
        await using var client = await OutsideClient.StartAsync(("Instagram:FacebookAppId", null), ("Instagram:FacebookAppSecret", null), ("Instagram:InstagramAppSecret", "wrong-wrong-wrong-wrong"));
        foreach (var username in (string[])[DemoWorld.ShopAccount, DemoWorld.StudioAccount])
        {
            var account = await client.ConnectAsync(username);

            (await client.Login.InspectAsync(account.Login, account.AccessToken, None)).ShouldSatisfyAllConditions(report => report.IsValid.ShouldBeTrue(), report => report.ServerTime.ShouldNotBeNull());

            await client.Simulator.SpoilTokenAsync(account.AccessToken, "revoked");
            (await client.Login.InspectAsync(account.Login, account.AccessToken, None)).IsValid.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Without_an_app_nobody_can_be_sent_to_a_login_and_with_a_wrong_secret_the_variable_is_named()
    {
        await using var bare = await OutsideClient.StartAsync(("Instagram:FacebookAppId", null), ("Instagram:FacebookAppSecret", null), ("Instagram:InstagramAppSecret", "wrong-wrong-wrong-wrong"));

        bare.Login.IsConfigured(LoginKind.Facebook).ShouldBeFalse();
        Should.Throw<IntegrationException>(() => bare.Login.ConsentAddress(LoginKind.Facebook, Callback, "s")).Message.ShouldContain("FACEBOOK_APP_ID");
        var refusal = await Should.ThrowAsync<IntegrationException>(async () => await bare.Login.RedeemAsync(LoginKind.Instagram, await ConsentAsync(bare, LoginKind.Instagram), Callback, None));
        (refusal.Kind, refusal.Message.Contains("INSTAGRAM_APP_SECRET", StringComparison.Ordinal)).ShouldBe((FailureKind.Misconfigured, true));
    }

    /// <summary>What a person's browser brings back after Allow.</summary>
    private static async Task<string> ConsentAsync(OutsideClient client, LoginKind login)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri($"{client.Login.ConsentAddress(login, Callback, "s t&te")}&auto=1"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var query = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        query["state"].ShouldBe("s t&te");
        return query["code"]!;
    }

    private static async Task<FailureKind> KindAsync(Task call) => (await Should.ThrowAsync<IntegrationException>(call)).Kind;
}
