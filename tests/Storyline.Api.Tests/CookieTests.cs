using System.Net;
using Storyline.Api.Http;

namespace Storyline.Api.Tests;

public sealed class CookieTests
{
    [Fact]
    public async Task A_browser_reads_with_the_cookie_alone()
    {
        await using var world = await ApiWorld.StartAsync();
        using var browser = Browser(world);

        (await browser.ReadAsync("/api/v1/auth/me")).Text("name").ShouldBe("@ana");
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "none", false)]
    [InlineData("Origin", "own", true)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "https://evil.example", false)]
    public async Task A_write_with_the_cookie_must_come_from_our_own_pages(string? header, string? value, bool isAllowed)
    {
        await using var world = await ApiWorld.StartAsync();
        using var browser = Browser(world);
        if (header is not null)
        {
            browser.DefaultRequestHeaders.Add(header, value == "own" ? world.Address.GetLeftPart(UriPartial.Authority) : value);
        }

        var answer = await browser.PostAsync("/api/v1/settings/pause", null, ApiWorld.Token);

        answer.StatusCode.ShouldBe(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_program_that_shows_its_token_needs_no_origin()
    {
        await using var world = await ApiWorld.StartAsync();

        (await world.Admin.DoAsync("/api/v1/settings/pause")).GetProperty("changed").GetBoolean().ShouldBeTrue();
    }

    private static HttpClient Browser(ApiWorld world)
    {
        var browser = world.NewClient();
        browser.DefaultRequestHeaders.Add("Cookie", $"{AccessToken.Cookie}={world.TokenOf(world.Ana)}");
        return browser;
    }
}
