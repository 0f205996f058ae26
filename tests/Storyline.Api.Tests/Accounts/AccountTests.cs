using System.Net;
using System.Net.Http.Json;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Accounts;

namespace Storyline.Api.Tests.Accounts;

public sealed class AccountTests
{
    private readonly ScriptedLogin login = new();

    [Fact]
    public async Task An_admin_connects_accounts_and_has_a_chat_post_to_one()
    {
        await using var world = await StartAsync();
        var (address, cookie) = await BeginAsync(world);
        HttpUtility.ParseQueryString(address.Query)["redirect_uri"].ShouldBe("https://shop.example/api/v1/accounts/callback");

        var back = await ReturnAsync(world, address, cookie);

        (await back.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe("Connected: @outlet, @shop.");
        var shop = (await world.Admin.ReadAsync("/api/v1/accounts")).Items().Single(account => account.Text("username") == "shop");
        shop.Text("state").ShouldBe("ready");
        var active = await world.Admin.DoAsync($"/api/v1/accounts/{shop.Text("id")}/activate");
        active.Items("chats").ShouldHaveSingleItem().Text("name").ShouldBe("The shop");
        (await world.Admin.DoAsync($"/api/v1/accounts/{shop.Text("id")}/deactivate")).Text("state").ShouldBe("deactivated");
        (await world.Admin.DoAsync($"/api/v1/accounts/{shop.Text("id")}/reactivate")).Text("state").ShouldBe("ready");
        (await world.Admin.DoAsync($"/api/v1/accounts/{shop.Text("id")}/check")).Text("state").ShouldBe("ready");
        (await world.Admin.DoAsync($"/api/v1/accounts/{shop.Text("id")}/revoke")).Items("usernames").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_browser_that_began_comes_back_and_only_once()
    {
        await using var world = await StartAsync();
        var (address, cookie) = await BeginAsync(world);
        var (_, another) = await BeginAsync(world);

        (await ReturnAsync(world, address, null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ReturnAsync(world, address, another)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ReturnAsync(world, address, cookie)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReturnAsync(world, address, cookie)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await world.Anybody.GetAsync("/api/v1/accounts/callback", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task With_a_dashboard_people_come_back_to_its_page_which_is_told_words_of_ours_only()
    {
        var folder = Directory.CreateTempSubdirectory("storyline-dashboard-");
        await using var world = await StartAsync(folder.FullName);
        var (address, cookie) = await BeginAsync(world);
        var (other, second) = await BeginAsync(world);

        var done = await ReturnAsync(world, address, cookie);
        var cancelled = await ReturnAsync(world, other, second, "error=access_denied&error_description=call%200900%20now");

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        done.Headers.Location!.ToString().ShouldBe($"https://shop.example/accounts?connected=outlet%2Cshop&team={world.Team.Id}");
        done.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        cancelled.Headers.Location!.ToString().ShouldBe($"https://shop.example/accounts?refused=cancelled&team={world.Team.Id}");
        folder.Delete();
    }

    [Fact]
    public async Task Who_comes_back_without_having_been_on_the_dashboard_reads_the_outcome_itself()
    {
        var folder = Directory.CreateTempSubdirectory("storyline-dashboard-");
        await using var world = await StartAsync(folder.FullName);
        var invitation = await world.WithAsync<AccountConnecting, ConnectInvitation>(
            connecting => connecting.BeginAsync(LoginKind.Facebook, browser: null, Actor.CommandLine(world.Team.Id), ApiWorld.Token));

        var done = await ReturnAsync(world, invitation.Address, null);
        var again = await ReturnAsync(world, invitation.Address, null);

        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        done.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await done.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe("Connected: @outlet, @shop.");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldContain("This way back was used already");
        folder.Delete();
    }

    [Fact]
    public async Task In_a_browser_of_two_teams_the_outcome_goes_to_the_page_of_the_one_that_began()
    {
        var folder = Directory.CreateTempSubdirectory("storyline-dashboard-");
        await using var world = await StartAsync(folder.FullName);
        var olga = await world.GivenOtherTeamAsync();
        var (_, cookie) = await BeginAsync(world);
        var theirs = await BeginAsync(world, world.As(olga), cookie);
        var typed = await world.WithAsync<AccountConnecting, ConnectInvitation>(
            connecting => connecting.BeginAsync(LoginKind.Facebook, browser: null, Actor.CommandLine(olga.TeamId), ApiWorld.Token));

        var done = await ReturnAsync(world, theirs.Address, theirs.Cookie);
        var again = await ReturnAsync(world, theirs.Address, theirs.Cookie);
        var other = await ReturnAsync(world, typed.Address, cookie);

        theirs.Cookie.ShouldBe(cookie);
        done.Headers.Location!.ToString().ShouldBe($"https://shop.example/accounts?connected=outlet%2Cshop&team={olga.TeamId}");
        again.Headers.Location!.ToString().ShouldBe("https://shop.example/accounts?refused=stale");
        other.StatusCode.ShouldBe(HttpStatusCode.OK, "begun on the command line, it is no dashboard's");
        (await other.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe("Connected: @outlet, @shop.");
        folder.Delete();
    }

    [Fact]
    public async Task A_page_that_was_lost_is_a_number_for_the_dashboard_and_an_alert_for_the_admins()
    {
        var folder = Directory.CreateTempSubdirectory("storyline-dashboard-");
        await using var world = await StartAsync(folder.FullName);
        login.Lost.Add(new LostPage("17843", "Call 0900 now", ScriptedLogin.Failure(FailureKind.Unavailable)));
        var (address, cookie) = await BeginAsync(world);

        var done = await ReturnAsync(world, address, cookie);

        done.Headers.Location!.ToString().ShouldBe($"https://shop.example/accounts?connected=outlet%2Cshop&lost=1&team={world.Team.Id}");
        (await world.Admin.GetStringAsync("/api/v1/operations/alerts", ApiWorld.Token)).ShouldContain("Connect once more in a few minutes");
        folder.Delete();
    }

    [Fact]
    public async Task Members_look_and_only_admins_change()
    {
        await using var world = await StartAsync();
        var member = world.As(await world.GivenMemberAsync("ben", TeamRole.Member));

        (await member.ReadAsync("/api/v1/accounts")).Items("logins").Count.ShouldBe(2);
        (await member.PostAsJsonAsync("/api/v1/accounts/connect", new { login = "facebook" }, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await world.Anybody.GetAsync("/api/v1/accounts", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_teams_account_does_not_exist()
    {
        await using var world = await StartAsync();
        var (address, cookie) = await BeginAsync(world);
        await ReturnAsync(world, address, cookie);
        var id = (await world.Admin.ReadAsync("/api/v1/accounts")).Items()[0].Text("id");
        var olga = world.As(await world.GivenOtherTeamAsync());

        (await olga.ReadAsync("/api/v1/accounts")).Items().ShouldBeEmpty();
        foreach (var action in new[] { "activate", "deactivate", "reactivate", "check", "revoke" })
        {
            (await olga.PostAsync($"/api/v1/accounts/{id}/{action}", null, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound, action);
        }
    }

    [Fact]
    public async Task Switched_off_or_without_an_app_the_answer_says_what_to_set()
    {
        await using var off = await StartAsync(isOn: false);
        await using var on = await StartAsync();

        (await (await off.Admin.PostAsJsonAsync("/api/v1/accounts/connect", new { login = "facebook" }, ApiWorld.Token))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict"))!.ShouldContain("ENABLE_INSTAGRAM_API=true");
        (await (await on.Admin.PostAsJsonAsync("/api/v1/accounts/connect", new { login = "instagram" }, ApiWorld.Token))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict"))!.ShouldContain("INSTAGRAM_APP_ID");
    }

    [Fact]
    public async Task Nothing_of_a_token_a_code_or_a_state_reaches_an_answer_or_a_log()
    {
        await using var world = await StartAsync();
        var (address, cookie) = await BeginAsync(world);
        var back = await ReturnAsync(world, address, cookie, "code=canary-code");

        var everything = await back.Content.ReadAsStringAsync(ApiWorld.Token) + await world.Admin.GetStringAsync("/api/v1/accounts", ApiWorld.Token)
            + await world.Admin.GetStringAsync("/api/v1/operations/runs", ApiWorld.Token) + string.Join('\n', world.Logs.Lines);

        everything.ShouldNotContain("canary");
        everything.ShouldNotContain(HttpUtility.ParseQueryString(address.Query)["state"]!);
    }

    private async Task<ApiWorld> StartAsync(string? dashboard = null, bool isOn = true)
    {
        login.Accounts.Clear();
        login.Accounts.Add(new FoundAccount("17841", "shop", "The shop", "canary-page-1", true));
        login.Accounts.Add(new FoundAccount("17842", "outlet", "The outlet", "canary-page-2", true));
        return await ApiWorld.StartAsync(
            services => services.AddSingleton<IInstagramLogin>(login),
            ("Features:InstagramApi", isOn ? "true" : "false"), ("Accounts:PublicUrl", "https://shop.example/"), ("Encryption:Keys", EncryptionKey.Make()),
            ("Api:DashboardFolder", dashboard ?? ""));
    }

    /// <param name="by">Null: the admin of the world's team.</param>
    /// <param name="shown">What the browser has of a beginning before; null: nothing.</param>
    private static async Task<(Uri Address, string Cookie)> BeginAsync(ApiWorld world, HttpClient? by = null, string? shown = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/accounts/connect") { Content = JsonContent.Create(new { login = "facebook" }) };
        if (shown is not null)
        {
            request.Headers.Add("Cookie", shown);
        }

        using var answer = await (by ?? world.Admin).SendAsync(request, ApiWorld.Token);
        var body = await answer.ShouldBeJsonAsync(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        return (new Uri(body.Text("address")!), cookie.Split(';')[0]);
    }

    private static async Task<HttpResponseMessage> ReturnAsync(ApiWorld world, Uri address, string? cookie, string query = "code=abc")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/accounts/callback?{query}&state={HttpUtility.ParseQueryString(address.Query)["state"]}");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await world.Anybody.SendAsync(request, ApiWorld.Token);
    }
}
