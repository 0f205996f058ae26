using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Storyline.Simulator.Tests.Instagram;

/// <summary>A world, a shelf of media, and a raw hand on the Graph API.</summary>
internal sealed class MetaWorld(TestWorld world, MediaShelf shelf) : IAsyncDisposable
{
    public const string Version = "v26.0";
    public const string ShopId = "17841400000000001";
    public const string StudioId = "17841400000000003";

    public TestWorld World { get; } = world;

    public MediaShelf Shelf { get; } = shelf;

    /// <summary>The token that calls are made with.</summary>
    public string Token { get; set; } = "";

    public static async Task<MetaWorld> StartAsync(string? stateFile = null)
    {
        var meta = new MetaWorld(await TestWorld.StartAsync(stateFile: stateFile), await MediaShelf.OpenAsync());
        meta.Token = await meta.TokenAsync();
        return meta;
    }

    public async Task<string> TokenAsync(string account = DemoWorld.ShopAccount, string[]? scopes = null, bool longLived = true, double ageHours = 0) =>
        (string)(await World.DoAsync("instagram/tokens", new { account, scopes, longLived, ageHours })).Body!["token"]!;

    public Task ChangeTokenAsync(object change) => World.ControlAsync(HttpMethod.Patch, "instagram/tokens", change);

    public Task BehaveAsync(object behaviour) => World.ControlAsync(HttpMethod.Patch, "instagram/behaviour", behaviour);

    public Task ChangeAsync(string account, object change) => World.ControlAsync(HttpMethod.Patch, $"instagram/accounts/{account}", change);

    public void Advance(double seconds) => World.Time.Advance(TimeSpan.FromSeconds(seconds));

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] values) => CallAsync(HttpMethod.Get, $"{Version}/{path}", values);

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] values) => CallAsync(HttpMethod.Post, $"{Version}/{path}", values);

    /// <summary>Calls a path below <c>/instagram</c> with the token, unless another is among the values.</summary>
    public async Task<Answer> CallAsync(HttpMethod method, string path, params (string Name, string Value)[] values)
    {
        using var response = await RawAsync(method, path, values);
        return await Answer.ReadAsync(response);
    }

    public async Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, params (string Name, string Value)[] values)
    {
        var all = values.Any(value => value.Name == "access_token") || Token.Length == 0 ? values : [.. values, ("access_token", Token)];
        var text = string.Join('&', all.Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value)}"));
        using var request = new HttpRequestMessage(method, $"/instagram/{path}{(method == HttpMethod.Post ? "" : "?" + text)}");
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }

        return await World.Http.SendAsync(request, TestWorld.Stop);
    }

    public Task<Answer> CreateStoryAsync(string? url = null, string account = ShopId) =>
        PostAsync($"{account}/media", ("media_type", "STORIES"), ("image_url", url ?? Shelf.Put(Pictures.Jpeg())));

    /// <summary>A container that is ready to be published.</summary>
    public async Task<string> GivenReadyContainerAsync(string? url = null)
    {
        var answer = await CreateStoryAsync(url);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        Advance(2);
        return (string)answer.Body!["id"]!;
    }

    public Task<Answer> PublishAsync(string container, string account = ShopId) => PostAsync($"{account}/media_publish", ("creation_id", container));

    public async Task<string> GivenStoryAsync(string? url = null) => (string)(await PublishAsync(await GivenReadyContainerAsync(url))).Body!["id"]!;

    public async Task<string> StatusAsync(string container) => (string)(await GetAsync(container, ("fields", "status_code,status"))).Body!["status_code"]!;

    public async Task<List<string>> LiveAsync(string account = ShopId) =>
        [.. (await GetAsync($"{account}/stories")).Body!["data"]!.AsArray().Select(story => (string)story!["id"]!)];

    public async Task<List<string>> LedgerAsync(string system = "instagram") =>
        [.. (await World.LookAsync($"ledger?system={system}")).Body!.AsArray().Select(line => $"{line!["operation"]} {line["outcome"]} {line["fault"]}".TrimEnd())];

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await Shelf.DisposeAsync();
    }
}
