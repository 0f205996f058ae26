using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests;

public sealed class SignInTests
{
    private static readonly (string, string) Demo = ("Api:DemoSignIn", "true");

    [Fact]
    public async Task Nothing_is_answered_without_signing_in()
    {
        await using var world = await ApiWorld.StartAsync();

        foreach (var operation in (await Operation.AllAsync(world)).Where(operation => operation.NeedsSignIn))
        {
            using var request = new HttpRequestMessage(operation.Method, operation.PathOfNothing()) { Content = operation.EmptyBody() };
            await (await world.Anybody.SendAsync(request, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        }
    }

    [Fact]
    public async Task Only_signing_in_and_out_need_no_session()
    {
        await using var world = await ApiWorld.StartAsync();

        var open = (await Operation.AllAsync(world)).Where(operation => !operation.NeedsSignIn).Select(operation => operation.Path);

        open.ShouldBe(["/api/v1/auth/demo", "/api/v1/auth/logout"]);
    }

    [Fact]
    public async Task The_demo_admin_signs_in_and_gets_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var world = await ApiWorld.StartAsync(Demo);

        var answer = await world.Anybody.PostAsync("/api/v1/auth/demo", null, ApiWorld.Token);

        var session = await answer.ShouldBeJsonAsync(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("storyline_session=");
        foreach (var flag in new[] { "path=/api", "samesite=strict", "httponly", "max-age=1800" })
        {
            cookie.ShouldContain(flag);
        }

        session.GetProperty("member").Text("name").ShouldBe("@ana");
        var client = world.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.Text("accessToken"));
        (await client.ReadAsync("/api/v1/auth/me")).Text("role").ShouldBe("admin");
    }

    [Fact]
    public async Task Before_anybody_spoke_to_the_bot_the_demo_admin_is_nobody_in_particular()
    {
        await using var world = await ApiWorld.StartEmptyAsync(Demo);
        (await world.Anybody.PostAsync("/api/v1/auth/demo", null, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await world.WithAsync<Services.Core.Teams.TeamSetup, Team>(setup => setup.EnsureTeamAsync("Paper & Pine", ApiWorld.Token));

        var session = await world.Anybody.DoAsync("/api/v1/auth/demo");

        session.GetProperty("member").GetProperty("userId").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Outside_a_demo_nobody_signs_in_without_an_account()
    {
        await using var world = await ApiWorld.StartAsync();

        await (await world.Anybody.PostAsync("/api/v1/auth/demo", null, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_demo_is_not_opened_from_elsewhere()
    {
        await using var world = await ApiWorld.StartAsync(Demo);
        foreach (var (header, value) in new[]
        {
            ("Host", "evil.example"), ("X-Forwarded-For", "203.0.113.7"), ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/demo");
            request.Headers.TryAddWithoutValidation(header, value);
            await (await world.Anybody.SendAsync(request, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away()
    {
        await using var world = await ApiWorld.StartAsync();

        var answer = await world.Anybody.PostAsync("/api/v1/auth/logout", null, ApiWorld.Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("expires=Thu, 01 Jan 1970");
    }

    [Fact]
    public async Task A_token_that_is_not_ours_is_no_token()
    {
        await using var world = await ApiWorld.StartAsync();
        foreach (var token in new[] { "", "garbage", "eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ." })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/auth/me");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            await (await world.Anybody.SendAsync(request, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        }
    }

    [Fact]
    public async Task A_token_of_another_key_or_of_another_time_is_no_token()
    {
        await using var world = await ApiWorld.StartAsync();
        var key = new string('k', 32);
        foreach (var (signedWith, minutes, audience) in new[] { (new string('x', 32), 30, "storyline-api"), (key, -1, "storyline-api"), (key, 30, "elsewhere") })
        {
            var client = world.NewClient();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Forge(world, signedWith, minutes, audience));
            await (await client.GetAsync("/api/v1/auth/me", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        }
    }

    private static string Forge(ApiWorld world, string key, int minutes, string audience)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor
        {
            Issuer = "storyline",
            Audience = audience,
            NotBefore = now.AddHours(-1),
            Expires = now.AddMinutes(minutes),
            Claims = new Dictionary<string, object> { ["team"] = world.Team.Id.ToString(), ["name"] = "@eve", ["role"] = "admin" },
            SigningCredentials = new(new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(key)), "HS256"),
        });
    }
}
