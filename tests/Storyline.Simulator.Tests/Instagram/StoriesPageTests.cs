using System.Net;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class StoriesPageTests : IAsyncLifetime
{
    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Fact]
    public async Task The_page_is_served_whole_and_asks_nothing_of_the_outside()
    {
        foreach (var part in (string[])["/instagram", "/instagram/", "/instagram/stories.css", "/instagram/stories.js"])
        {
            using var answer = await meta.World.Http.GetAsync(part, TestWorld.Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, part);
            (await answer.Content.ReadAsStringAsync(TestWorld.Stop)).ShouldNotMatch("(src|href|from|import|url)[=( ]*['\"(]?(https?:)?//", part);
        }

        (await meta.World.Http.GetStringAsync("/", TestWorld.Stop)).ShouldContain("href=\"/instagram/\"");
    }

    [Fact]
    public async Task What_it_shows_comes_from_the_control_calls()
    {
        var id = await meta.GivenStoryAsync();
        meta.Advance(3600);
        var story = (await meta.World.LookAsync($"instagram/stories?account={DemoWorld.ShopAccount}")).Body!.AsArray().ShouldHaveSingleItem()!;
        ((string)story["id"]!, (string)story["by"]!, (bool)story["isLive"]!).ShouldBe((id, "api", true));
        ((long)story["seen"]!).ShouldBeGreaterThan(0);
        var account = (await meta.World.LookAsync("instagram/accounts")).Body![0]!;
        ((int)account["liveStories"]!).ShouldBe(1);
        (await meta.World.Http.GetByteArrayAsync((string)account["pictureUrl"]!, TestWorld.Stop))[..2].ShouldBe([0xFF, 0xD8]);
        (await meta.World.DoAsync("instagram/accounts/nobody/stories", new { url = "x" })).Detail.ShouldStartWith("There is no account called \"nobody\"; known are storyline.shop,");
    }

    [Fact]
    public async Task Somebody_opens_one_more_account_and_a_name_is_given_once()
    {
        var opened = (await meta.World.DoAsync("instagram/accounts", new { username = "corner.shop" })).Body!;

        ((string)opened["kind"]!, (string)opened["login"]!).ShouldBe(("business", "instagram"));
        (await meta.World.LookAsync("instagram/accounts")).Body!.AsArray().Select(account => (string)account!["username"]!).ShouldContain("corner.shop");
        (await meta.World.DoAsync("instagram/accounts", new { username = "corner.shop" })).Detail.ShouldBe("There is an account called \"corner.shop\" already.");
        (await meta.World.DoAsync("instagram/accounts", new { username = "Corner Shop" })).Detail.ShouldStartWith("An account needs a name:");
    }
}
