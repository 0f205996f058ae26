using System.Net;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class TokenTests : IAsyncLifetime
{
    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Theory]
    [InlineData("expired", 463)]
    [InlineData("revoked", 458)]
    [InlineData("checkpoint", 459)]
    [InlineData("password_changed", 460)]
    [InlineData("invalid", 467)]
    public async Task A_token_that_is_no_longer_good_says_why(string state, int subcode)
    {
        await meta.ChangeTokenAsync(new { token = meta.Token, state });
        (await meta.GetAsync("me")).ShouldBeMetaError(190, subcode);
        (await meta.CreateStoryAsync()).ShouldBeMetaError(190, subcode);
        var facts = (await meta.GetAsync("debug_token", ("input_token", meta.Token), ("access_token", AppToken))).Body!["data"]!;
        ((bool)facts["is_valid"]!).ShouldBeFalse();
        ((int)facts["error"]!["subcode"]!).ShouldBe(subcode);
        await meta.ChangeTokenAsync(new { token = meta.Token, state = "good" });
        (await meta.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_token_and_a_made_up_one_are_told_apart()
    {
        meta.Token = "";
        (await meta.GetAsync("me")).ShouldBeMetaError(104);
        meta.Token = "EAAmadeup";
        (await meta.GetAsync("me")).ShouldBeMetaError(190);
    }

    [Fact]
    public async Task Missing_scopes_are_errors_10_and_200()
    {
        var story = await meta.GivenStoryAsync();
        meta.Token = await meta.TokenAsync(scopes: ["instagram_basic"]);
        (await meta.CreateStoryAsync()).ShouldBeMetaError(10);
        (await meta.GetAsync($"{story}/insights", ("metric", "views"))).ShouldBeMetaError(10);
        meta.Token = await meta.TokenAsync(scopes: ["instagram_content_publish"]);
        (await meta.GetAsync($"{MetaWorld.ShopId}/stories")).ShouldBeMetaError(200);
        (await meta.GetAsync("me/accounts")).Body!["data"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_acts_only_for_its_own_accounts() =>
        (await meta.GetAsync("17841400000000002", ("fields", "username"))).ShouldBeMetaError(100, 33);

    [Fact]
    public async Task A_facebook_token_sees_pages_and_the_accounts_behind_them()
    {
        var pages = (await meta.GetAsync("me/accounts", ("fields", "name,access_token,instagram_business_account{id,username}"))).Body!["data"]!.AsArray();
        var shop = pages.Single(page => (string?)page!["instagram_business_account"]?["username"] == DemoWorld.ShopAccount)!;
        pages.Count(page => page!["instagram_business_account"] is null).ShouldBe(1);
        meta.Token = (string)shop["access_token"]!;
        (await meta.GetAsync((string)shop["instagram_business_account"]!["id"]!, ("fields", "username"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_instagram_token_is_refreshed_when_it_is_a_day_old()
    {
        var young = await meta.TokenAsync(DemoWorld.StudioAccount);
        (await RefreshAsync(young)).ShouldBeMetaError(100);
        var old = await meta.TokenAsync(DemoWorld.StudioAccount, ageHours: 25);
        var fresh = (await RefreshAsync(old)).Body!;
        ((long)fresh["expires_in"]!).ShouldBe(5_184_000);
        ((string)fresh["permissions"]!).ShouldContain("instagram_business_content_publish");
        ((string)fresh["access_token"]!).ShouldNotBe(old);
        await meta.ChangeTokenAsync(new { token = old, state = "expired" });
        (await RefreshAsync(old)).ShouldBeMetaError(190, 463);
    }

    [Fact]
    public async Task A_facebook_token_is_exchanged_for_a_long_one_again_and_again()
    {
        var shortLived = await meta.TokenAsync(longLived: false);
        var first = (await ExchangeAsync(shortLived)).Body!;
        ((long)first["expires_in"]!).ShouldBe(5_184_000);
        (await ExchangeAsync((string)first["access_token"]!)).Status.ShouldBe(HttpStatusCode.OK);
        (await meta.LedgerAsync()).ShouldBe(["long_lived done", "refresh done"]);
        (await meta.GetAsync("oauth/access_token", ("grant_type", "fb_exchange_token"), ("client_id", DemoWorld.FacebookAppId), ("client_secret", "guess"), ("fb_exchange_token", shortLived))).ShouldBeMetaError(1);
    }

    [Fact]
    public async Task Inspection_tells_scopes_and_end()
    {
        var facts = (await meta.GetAsync("debug_token", ("input_token", meta.Token), ("access_token", AppToken))).Body!["data"]!;
        ((bool)facts["is_valid"]!).ShouldBeTrue();
        ((string)facts["app_id"]!).ShouldBe(DemoWorld.FacebookAppId);
        ((long)facts["expires_at"]!).ShouldBe(meta.World.Time.GetUtcNow().AddDays(60).ToUnixTimeSeconds());
        facts["scopes"]!.AsArray().Select(scope => (string)scope!).ShouldContain("instagram_content_publish");
        (await meta.GetAsync("debug_token", ("input_token", meta.Token), ("access_token", "1|2"))).ShouldBeMetaError(190);
    }

    [Fact]
    public async Task Revoking_ends_every_token_of_the_account()
    {
        var other = await meta.TokenAsync();
        (await meta.CallAsync(HttpMethod.Delete, $"{MetaWorld.Version}/me/permissions")).Text.ShouldContain("\"success\":true");
        meta.Token = other;
        (await meta.GetAsync("me")).ShouldBeMetaError(190, 458);
    }

    [Fact]
    public async Task An_app_proof_has_to_be_right_when_it_is_given() =>
        (await meta.GetAsync("me", ("appsecret_proof", "00"))).ShouldBeMetaError(100);

    [Theory]
    [InlineData("v20.0", true)]
    [InlineData("v26.0", true)]
    [InlineData("v19.0", false)]
    [InlineData("v27.0", false)]
    [InlineData("v23.5", false)]
    public async Task Only_versions_that_are_served_are_answered(string version, bool isServed)
    {
        var answer = await meta.CallAsync(HttpMethod.Get, $"{version}/me");
        if (isServed)
        {
            answer.Status.ShouldBe(HttpStatusCode.OK);
        }
        else
        {
            answer.ShouldBeMetaError(2500);
        }
    }

    [Fact]
    public async Task Usage_is_told_in_headers_and_full_means_no()
    {
        await meta.BehaveAsync(new { usagePercent = 80 });
        using (var answer = await meta.RawAsync(HttpMethod.Get, $"{MetaWorld.Version}/{MetaWorld.ShopId}/stories"))
        {
            answer.Headers.GetValues("X-App-Usage").ShouldHaveSingleItem().ShouldBe("""{"call_count":80,"total_cputime":40,"total_time":40}""");
            answer.Headers.GetValues("X-Business-Use-Case-Usage").ShouldHaveSingleItem().ShouldContain("estimated_time_to_regain_access");
        }

        await meta.BehaveAsync(new { usagePercent = 100 });
        (await meta.GetAsync("me")).ShouldBeMetaError(4);
    }

    private static string AppToken => $"{DemoWorld.FacebookAppId}|{DemoWorld.FacebookAppSecret}";

    private Task<Answer> RefreshAsync(string token) => meta.CallAsync(HttpMethod.Get, "refresh_access_token", ("grant_type", "ig_refresh_token"), ("access_token", token));

    private Task<Answer> ExchangeAsync(string token) => meta.GetAsync(
        "oauth/access_token", ("grant_type", "fb_exchange_token"), ("client_id", DemoWorld.FacebookAppId), ("client_secret", DemoWorld.FacebookAppSecret), ("fb_exchange_token", token));
}
