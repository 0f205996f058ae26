using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class LoginTests : IAsyncLifetime
{
    private const string Back = "http://127.0.0.1:9/callback";
    private const string Scopes = "instagram_business_basic,instagram_business_content_publish";

    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync()
    {
        meta = await MetaWorld.StartAsync();
        meta.Token = "";
    }

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Fact]
    public async Task Instagram_login_goes_from_dialog_to_long_token()
    {
        var (query, tail) = await DialogAsync("oauth/authorize", DemoWorld.InstagramAppId, ("auto", "1"));
        query["state"].ShouldBe("s t");
        tail.ShouldBe("#_");
        var token = (await InstagramCodeAsync(query["code"]!)).Body!;
        ((long)token["user_id"]!).ShouldBe(17841400000000003);
        token["permissions"]!.AsArray().Count.ShouldBe(2);
        var longer = (await meta.CallAsync(HttpMethod.Get, "access_token", ("grant_type", "ig_exchange_token"), ("client_secret", DemoWorld.InstagramAppSecret), ("access_token", (string)token["access_token"]!))).Body!;
        meta.Token = (string)longer["access_token"]!;
        ((long)longer["expires_in"]!).ShouldBe(5_184_000);
        (await meta.GetAsync("me", ("fields", "user_id,username,account_type"))).Text.ShouldContain("\"username\":\"storyline.studio\",\"account_type\":\"BUSINESS\"");
    }

    [Fact]
    public async Task Facebook_login_goes_from_dialog_to_token()
    {
        var (query, _) = await DialogAsync($"{MetaWorld.Version}/dialog/oauth", DemoWorld.FacebookAppId, ("auto", "1"));
        var token = await FacebookCodeAsync(query["code"]!);
        token.Status.ShouldBe(HttpStatusCode.OK, token.Text);
        ((string)token.Body!["token_type"]!).ShouldBe("bearer");
    }

    [Fact]
    public async Task A_code_is_good_once_for_ten_minutes_and_for_one_address()
    {
        var (first, _) = await DialogAsync($"{MetaWorld.Version}/dialog/oauth", DemoWorld.FacebookAppId, ("auto", "1"));
        (await FacebookCodeAsync(first["code"]!, "http://127.0.0.1:9/elsewhere")).ShouldBeMetaError(100, 36008);
        await FacebookCodeAsync(first["code"]!);
        (await FacebookCodeAsync(first["code"]!)).ShouldBeMetaError(100, 36009);
        var (second, _) = await DialogAsync($"{MetaWorld.Version}/dialog/oauth", DemoWorld.FacebookAppId, ("auto", "1"));
        meta.Advance(600);
        (await FacebookCodeAsync(second["code"]!)).ShouldBeMetaError(100, 36007);
    }

    [Fact]
    public async Task Instagrams_code_exchange_refuses_in_its_own_form() =>
        (await InstagramCodeAsync("never-issued")).Text.ShouldBe("""{"error_type":"OAuthException","code":400,"error_message":"Invalid verification code format."}""");

    [Fact]
    public async Task A_person_can_untick_scopes_choose_an_account_and_say_no()
    {
        var (query, _) = await DialogAsync("oauth/authorize", DemoWorld.InstagramAppId, ("decision", "allow"), ("granted", "instagram_business_basic"), ("account", DemoWorld.CreatorAccount));
        var token = (await InstagramCodeAsync(query["code"]!)).Body!;
        token["permissions"]!.AsArray().Select(scope => (string)scope!).ShouldBe(["instagram_business_basic"]);
        ((long)token["user_id"]!).ShouldBe(17841400000000004);
        var (refused, _) = await DialogAsync("oauth/authorize", DemoWorld.InstagramAppId, ("decision", "cancel"));
        refused["error"].ShouldBe("access_denied");
        refused.ContainsKey("code").ShouldBeFalse();
    }

    [Fact]
    public async Task The_dialog_is_a_page_with_ticks_and_two_buttons()
    {
        var page = (await meta.CallAsync(HttpMethod.Get, "oauth/authorize", ("client_id", DemoWorld.InstagramAppId), ("redirect_uri", Back), ("scope", Scopes), ("state", "\"><script>"))).Text;
        page.ShouldContain("Continue as Ana");
        page.ShouldContain("value=\"instagram_business_content_publish\" checked");
        page.ShouldContain(">Cancel</button>");
        page.ShouldNotContain("<script>");
        (await meta.CallAsync(HttpMethod.Get, "oauth/authorize", ("client_id", "1"), ("redirect_uri", Back))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<(Dictionary<string, string> Query, string Tail)> DialogAsync(string path, string app, params (string, string)[] more)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = meta.World.Host.BaseAddress };
        (string Name, string Value)[] values = [("client_id", app), ("redirect_uri", Back), ("scope", Scopes), ("state", "s t"), ("response_type", "code"), .. more];
        using var answer = await browser.GetAsync($"/instagram/{path}?{string.Join('&', values.Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value)}"))}", TestWorld.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var target = answer.Headers.Location!;
        target.ToString().ShouldStartWith(Back);
        return (QueryHelpers.ParseQuery(target.Query).ToDictionary(value => value.Key, value => value.Value.ToString()), target.Fragment);
    }

    private Task<Answer> InstagramCodeAsync(string code) => meta.CallAsync(
        HttpMethod.Post, "oauth/access_token", ("client_id", DemoWorld.InstagramAppId), ("client_secret", DemoWorld.InstagramAppSecret), ("grant_type", "authorization_code"), ("redirect_uri", Back), ("code", code));

    private Task<Answer> FacebookCodeAsync(string code, string back = Back) =>
        meta.GetAsync("oauth/access_token", ("client_id", DemoWorld.FacebookAppId), ("client_secret", DemoWorld.FacebookAppSecret), ("redirect_uri", back), ("code", code));
}
