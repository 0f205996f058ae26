using System.Net;
using Storyline.Api.Http;

namespace Storyline.Api.Tests;

public sealed class CookieTests(SharedWorld shared) : IClassFixture<SharedWorld>
{
    private readonly ApiWorld world = shared.World;

    [Fact]
    public async Task A_browser_reads_with_the_cookie_alone()
    {
        using var browser = Browser();

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
        using var browser = Browser();
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
        (await world.Admin.DoAsync("/api/v1/settings/resume")).TryGetProperty("changed", out _).ShouldBeTrue();
    }

    private HttpClient Browser()
    {
        var browser = world.NewClient();
        browser.DefaultRequestHeaders.Add("Cookie", $"{AccessToken.Cookie}={world.TokenOf(world.Ana)}");
        return browser;
    }
}
