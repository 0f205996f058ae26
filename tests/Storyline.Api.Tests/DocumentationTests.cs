using System.Net;
using System.Text.RegularExpressions;

namespace Storyline.Api.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public async Task The_reference_loads_its_own_files_and_nothing_from_elsewhere()
    {
        await using var world = await ApiWorld.StartEmptyAsync();

        var answer = await world.Anybody.GetAsync("/docs/", ApiWorld.Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync(ApiWorld.Token);
        page.ShouldContain("\"url\":\"openapi/v1.json\"");
        Elsewhere().Matches(page).Select(match => match.Value).ShouldBeEmpty();
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldNotContain("http");
        var nonce = Nonce().Match(policy).Groups[1].Value;
        foreach (var script in Scripts().Matches(page).Select(match => match.Value))
        {
            script.ShouldContain($"nonce=\"{nonce}\"");
        }

        foreach (var source in Sources().Matches(page).Select(match => match.Groups[1].Value))
        {
            (await world.Anybody.GetAsync(new Uri(new Uri(world.Address, "/docs/"), source), ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.OK, source);
        }
    }

    [Fact]
    public async Task Every_answer_is_guarded()
    {
        await using var world = await ApiWorld.StartAsync();

        foreach (var path in new[] { "/", "/docs/", "/health/live", "/api/v1/auth/me", "/api/v1/nothing", "/openapi/v1.json" })
        {
            var answer = await world.Anybody.GetAsync(path, ApiWorld.Token);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'");
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"], path);
        }

        (await world.Admin.PostAsync("/api/v1/settings/pause", null, ApiWorld.Token)).Headers.CacheControl?.NoStore.ShouldBeTrue();
    }

    [GeneratedRegex("(https?:)?//[a-z0-9.-]+\\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Scripts();

    [GeneratedRegex("<script[^>]*src=\"([^\"]+)\"")]
    private static partial Regex Sources();
}
