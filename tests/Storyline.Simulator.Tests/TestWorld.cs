using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Storyline.Simulator.Tests;

/// <summary>A world of its own for one test, with a raw HTTP hand on both of its sides.</summary>
internal sealed class TestWorld : IAsyncDisposable
{
    public const long Group = DemoWorld.GroupChatId;

    private TestWorld(SimulatorHost host, FakeTimeProvider time)
    {
        Host = host;
        Time = time;
        Http = new HttpClient { BaseAddress = host.BaseAddress };
    }

    public SimulatorHost Host { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestWorld> StartAsync(bool rateLimits = false, string? stateFile = null, long seed = 1)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 14, 12, 0, TimeSpan.Zero));
        return new TestWorld(await SimulatorHost.StartAsync(new SimulatorOptions { RateLimits = rateLimits, StateFile = stateFile, Seed = seed, Time = time }, Stop), time);
    }

    /// <summary>Calls a method of the Bot API with a JSON body.</summary>
    public async Task<Answer> CallAsync(string method, object? parameters = null)
    {
        using var response = await Http.PostAsJsonAsync($"/bot{Host.BotToken}/{method}", parameters ?? new { }, Stop);
        return await Answer.ReadAsync(response);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Http.SendAsync(request, Stop);
            return await Answer.ReadAsync(response);
        }
    }

    /// <summary>Calls a method with files.</summary>
    public async Task<Answer> UploadAsync(string method, object parameters, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(parameters)!.AsObject())
        {
            form.Add(new StringContent(value is JsonValue plain ? plain.ToString() : value!.ToJsonString()), name);
        }

        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, name, name + ".bin");
        }

        using var response = await Http.PostAsync($"/bot{Host.BotToken}/{method}", form, Stop);
        return await Answer.ReadAsync(response);
    }

    public Task<Answer> SayAsync(string text, long chat = Group) => CallAsync("sendMessage", new { chat_id = chat, text });

    public async Task<Answer> ControlAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "/control/" + path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await Http.SendAsync(request, Stop);
        return await Answer.ReadAsync(response);
    }

    public Task<Answer> LookAsync(string path) => ControlAsync(HttpMethod.Get, path);

    public Task<Answer> DoAsync(string path, object? body = null) => ControlAsync(HttpMethod.Post, path, body);

    public Task<Answer> PersonSaysAsync(string text, string user = "ana", string chat = "group") => DoAsync($"telegram/chats/{chat}/send", new { user, text });

    public async Task<JsonArray> UpdatesAsync(long offset = 0) => (await CallAsync("getUpdates", new { offset })).Result.AsArray();

    public async Task<JsonArray> MessagesAsync(string chat = "group") => (await LookAsync($"telegram/chats/{chat}/messages")).Body!.AsArray();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }
}
