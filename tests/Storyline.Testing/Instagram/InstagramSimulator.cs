using System.Net.Http.Json;
using System.Text.Json;
using Storyline.Simulator;

namespace Storyline.Testing.Instagram;

/// <summary>A simulated Instagram and Cloudinary, and hands to look at them and to steer them. A world of its own, or that of a chat simulator.</summary>
public sealed class InstagramSimulator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly SimulatorHost? own;
    private readonly HttpClient control;

    /// <param name="world">Where a simulated world listens; it stays its owner's.</param>
    public InstagramSimulator(Uri world) : this(world, null)
    {
    }

    private InstagramSimulator(Uri world, SimulatorHost? own)
    {
        this.own = own;
        World = world;
        control = new HttpClient { BaseAddress = world };
    }

    /// <summary>Where the world listens.</summary>
    public Uri World { get; }

    /// <summary>The base that stands for every host of Meta, without a slash at its end.</summary>
    public string InstagramBase => new Uri(World, "instagram").ToString();

    /// <summary>The base that stands for Cloudinary's API and delivery, without a slash at its end.</summary>
    public string CloudinaryBase => new Uri(World, "cloudinary").ToString();

    /// <summary>Starts a world of its own on a free port, with a ledger that forgets nothing.</summary>
    /// <param name="time">The world's clock, when it has to be the test's own.</param>
    /// <param name="stateFile">Where the world is kept between starts.</param>
    public static async Task<InstagramSimulator> StartAsync(TimeProvider? time = null, string? stateFile = null)
    {
        var host = await SimulatorHost.StartAsync(new SimulatorOptions { RateLimits = false, Time = time ?? TimeProvider.System, StateFile = stateFile, LedgerLines = int.MaxValue });
        return new InstagramSimulator(host.BaseAddress, host);
    }

    /// <summary>A token for one account, or for several behind one Facebook login; all scopes unless some are named.</summary>
    public async Task<string> IssueTokenAsync(string account, IReadOnlyList<string>? scopes = null, bool longLived = true, double ageHours = 0, IReadOnlyList<string>? alsoFor = null) =>
        (await SendAsync<SeenToken>(HttpMethod.Post, "instagram/tokens", new { accounts = (string[])[account, .. alsoFor ?? []], scopes, longLived, ageHours })).Token;

    public Task<IReadOnlyList<SeenToken>> TokensAsync() => SendAsync<IReadOnlyList<SeenToken>>(HttpMethod.Get, "instagram/tokens");

    /// <summary>Something happens to a token: expired, revoked, checkpoint, password_changed, invalid, or good again.</summary>
    public Task SpoilTokenAsync(string token, string state) => SendAsync<JsonElement>(HttpMethod.Patch, "instagram/tokens", new { token, state });

    /// <summary>A token has these scopes from now on.</summary>
    public Task SetScopesAsync(string token, IReadOnlyList<string> scopes) => SendAsync<JsonElement>(HttpMethod.Patch, "instagram/tokens", new { token, scopes });

    /// <summary>A token is as old as this, and ends in so many seconds if that is given.</summary>
    public Task SetAgeAsync(string token, double? ageHours = null, double? expiresInSeconds = null) =>
        SendAsync<JsonElement>(HttpMethod.Patch, "instagram/tokens", new { token, ageHours, expiresInSeconds });

    public Task<IReadOnlyList<SeenAccount>> AccountsAsync() => SendAsync<IReadOnlyList<SeenAccount>>(HttpMethod.Get, "instagram/accounts");

    public async Task<SeenAccount> AccountAsync(string username) => (await AccountsAsync()).Single(account => account.Username == username);

    /// <summary>One more business account, which the Instagram login reaches.</summary>
    public Task<SeenAccount> OpenAccountAsync(string username) => SendAsync<SeenAccount>(HttpMethod.Post, "instagram/accounts", new { username });

    /// <summary>How many posts a day an account may make, and how many are counted as made.</summary>
    public Task SetQuotaAsync(string account, int? total = null, int? used = null, int? containers = null) =>
        SendAsync<JsonElement>(HttpMethod.Patch, $"instagram/accounts/{account}", new { quotaTotal = total, quotaUsed = used, containerTotal = containers });

    /// <summary>An account becomes another kind, is held up by a checkpoint, or has more followers.</summary>
    public Task ChangeAccountAsync(string account, string? kind = null, bool? checkpointed = null, long? followers = null) =>
        SendAsync<JsonElement>(HttpMethod.Patch, $"instagram/accounts/{account}", new { kind, checkpointed, followers });

    /// <summary>What is live now, newest first within each account; <paramref name="all"/> adds what has ended and what is no story.</summary>
    public Task<IReadOnlyList<SeenStory>> StoriesAsync(string? account = null, bool all = false) =>
        SendAsync<IReadOnlyList<SeenStory>>(HttpMethod.Get, $"instagram/stories?all={(all ? "true" : "false")}{(account is null ? "" : $"&account={account}")}");

    public Task<IReadOnlyList<SeenContainer>> ContainersAsync() => SendAsync<IReadOnlyList<SeenContainer>>(HttpMethod.Get, "instagram/containers");

    /// <summary>How Instagram behaves from now on, for example <c>new { secondPublish = "repeat", containerSeconds = 0 }</c>.</summary>
    public Task BehaveAsync(object behaviour) => SendAsync<JsonElement>(HttpMethod.Patch, "instagram/behaviour", behaviour);

    /// <summary>A person posts a story in the app.</summary>
    public async Task<SeenStory> PostByHandAsync(string account, byte[] bytes, string name = "story.jpg")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"control/instagram/accounts/{account}/stories") { Content = form };
        return await ReadAsync<SeenStory>(request);
    }

    /// <summary>A person posts the picture or clip at an address.</summary>
    public Task<SeenStory> PostByHandAsync(string account, string url) => SendAsync<SeenStory>(HttpMethod.Post, $"instagram/accounts/{account}/stories", new { url });

    /// <summary>A person takes a story down.</summary>
    public Task EndStoryAsync(string id) => SendAsync<JsonElement>(HttpMethod.Delete, $"instagram/stories/{id}");

    /// <summary>Webhooks go to this address from now on; it has to answer the handshake.</summary>
    public Task SubscribeAsync(string url, string verifyToken) => SendAsync<JsonElement>(HttpMethod.Put, "instagram/webhook", new { url, verifyToken });

    /// <summary>What Cloudinary holds; <paramref name="all"/> adds what is gone.</summary>
    public Task<IReadOnlyList<SeenUpload>> UploadsAsync(bool all = false) => SendAsync<IReadOnlyList<SeenUpload>>(HttpMethod.Get, $"cloudinary/uploads?all={(all ? "true" : "false")}");

    /// <summary>An upload is no longer delivered.</summary>
    public Task ExpireUploadAsync(string resourceType, string publicId) => SendAsync<JsonElement>(HttpMethod.Delete, $"cloudinary/uploads/{resourceType}/{publicId}");

    /// <summary>What a system (instagram, cloudinary) saw, whatever the product believes; oldest first.</summary>
    public Task<IReadOnlyList<SystemLine>> LedgerAsync(string system, string? operation = null, long after = 0) =>
        SendAsync<IReadOnlyList<SystemLine>>(HttpMethod.Get, $"ledger?system={system}&after={after}{(operation is null ? "" : $"&operation={operation}")}");

    /// <summary>Every post that went live through the API, one line for each: a second one of the same container too.</summary>
    public async Task<IReadOnlyList<SystemLine>> PublishedAsync() => [.. (await LedgerAsync("instagram", "publish")).Where(line => line.Outcome == "done")];

    /// <summary>Spoils the next calls of an operation.</summary>
    public Task BreakAsync(SystemFault fault) => SendAsync<JsonElement>(HttpMethod.Post, "faults", fault);

    /// <summary>Spoils the next calls of an operation of Instagram's.</summary>
    public Task BreakAsync(string operation, string kind, int times = 1) => BreakAsync(new SystemFault("instagram", operation, kind) { Times = times });

    /// <summary>The faults that are still to come, of all systems, in the order in which they were planned.</summary>
    public Task<IReadOnlyList<SystemFault>> FaultsAsync() => SendAsync<IReadOnlyList<SystemFault>>(HttpMethod.Get, "faults");

    /// <summary>Ends all planned faults.</summary>
    public Task MendAsync() => SendAsync<JsonElement>(HttpMethod.Delete, "faults");

    /// <summary>Moves the world's clock on.</summary>
    public Task AdvanceAsync(TimeSpan by) => SendAsync<JsonElement>(HttpMethod.Post, "clock", new { advance = by.TotalSeconds });

    /// <summary>Waits until the world shows what <paramref name="look"/> finds.</summary>
    public async Task<T> WaitForAsync<T>(Func<InstagramSimulator, Task<T?>> look) where T : class
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await look(this) is { } found)
            {
                return found;
            }

            if (TimeProvider.System.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"It never happened. The ledger says:\n{string.Join('\n', await LedgerAsync("instagram"))}");
            }

            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"control/{path}") { Content = body is null ? null : JsonContent.Create(body, options: Json) };
        return await ReadAsync<T>(request);
    }

    private async Task<T> ReadAsync<T>(HttpRequestMessage request)
    {
        using var answer = await control.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<T>(text.Length == 0 ? "null" : text, Json)!
            : throw new InvalidOperationException($"{request.RequestUri}: {text}");
    }
}
