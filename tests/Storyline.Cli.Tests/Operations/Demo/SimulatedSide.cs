using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Storyline.Simulator;

namespace Storyline.Cli.Tests.Operations.Demo;

/// <summary>The simulated world of a running demo, as people see it: the team's chat, Instagram, and what happened in both.</summary>
/// <param name="port">The product's; its world listens ten above it.</param>
internal sealed class SimulatedSide(int port) : IDisposable
{
    /// <summary>Long enough for a post that falls due in a minute, on a machine that has other things to do.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => http.Dispose();

    public async Task<string> HealthAsync() => await http.GetStringAsync(At("control/health"), Stop);

    public async Task<int> CountCardsAsync() => (await MessagesAsync()).Count(message => message.GetProperty("mediaType").ValueKind == JsonValueKind.String);

    public async Task UntilCardsAsync(int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(Patience);
        while (await CountCardsAsync() < count)
        {
            await Task.Delay(100, limit.Token);
        }

        (await CountCardsAsync()).ShouldBe(count);
    }

    /// <summary>The card whose caption is so, as soon as there is one.</summary>
    public async Task<JsonElement> UntilCardAsync(Predicate<string> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(Patience);
        while (true)
        {
            foreach (var message in await MessagesAsync())
            {
                if (message.GetProperty("caption").GetString() is { } caption && isSo(caption))
                {
                    return message;
                }
            }

            await Task.Delay(100, limit.Token);
        }
    }

    /// <summary>Every caption that a card has had, in order: the world wrote them down, so that none can come and go unseen.</summary>
    public async Task<IReadOnlyList<string>> CaptionsOfAsync(JsonElement card)
    {
        var id = card.GetProperty("messageId").GetInt64();
        return
        [
            .. (await LedgerAsync("telegram")).Where(line => line.GetProperty("by").GetString() == "bot" && IsAbout(line, id))
                .Select(line => line.GetProperty("text").GetString()).OfType<string>(),
        ];
    }

    /// <summary>Taps a button of the newest card that has some; what the toast said.</summary>
    public async Task<string> TapAsync(string button)
    {
        var card = (await MessagesAsync()).Last(message => message.GetProperty("buttons").GetArrayLength() > 0);
        var answer = await PostAsync("telegram/chats/group/tap", new { messageId = card.GetProperty("messageId").GetInt32(), button, user = "ana" });
        return answer.GetProperty("toast").GetString()!;
    }

    /// <summary>
    /// What Instagram's page shows of an account: the page and its script are fetched as a browser does, then what the script asks for, then each picture.
    /// How it looks in a browser is seen in the dashboard's own tests.
    /// </summary>
    public async Task<IReadOnlyList<JsonElement>> StoriesOnThePageAsync(string account)
    {
        (await http.GetStringAsync(At("instagram/"), Stop)).ShouldContain("src=\"/instagram/stories.js\"");
        (await http.GetStringAsync(At("instagram/stories.js"), Stop)).ShouldContain("call('GET', 'instagram/stories')");
        var stories = (await ReadAsync("instagram/stories")).Where(story => story.GetProperty("username").GetString() == account).ToList();
        foreach (var story in stories)
        {
            using var look = await http.GetAsync(At(new Uri(story.GetProperty("mediaUrl").GetString()!).AbsolutePath[1..]), Stop);
            look.StatusCode.ShouldBe(HttpStatusCode.OK);
            look.Content.Headers.ContentType!.MediaType.ShouldBeOneOf("image/jpeg", "video/mp4");
        }

        return stories;
    }

    public async Task EndStoryAsync(JsonElement story)
    {
        using var ended = await http.DeleteAsync(At($"control/instagram/stories/{story.GetProperty("id").GetString()}"), Stop);
        ended.EnsureSuccessStatusCode();
    }

    public async Task<int> CountPublishedAsync() => (await LedgerAsync("instagram")).Count(line => line.GetProperty("operation").GetString() == "publish");

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(At($"control/{path}"), body, Stop);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private Task<JsonElement[]> MessagesAsync() => ReadAsync("telegram/chats/group/messages");

    /// <summary>What took effect in a system, oldest first.</summary>
    private async Task<IReadOnlyList<JsonElement>> LedgerAsync(string system) =>
        [.. (await ReadAsync($"ledger?system={system}")).Where(line => line.GetProperty("outcome").GetString() == "done")];

    private static bool IsAbout(JsonElement line, long message) =>
        line.GetProperty("chatId") is { ValueKind: JsonValueKind.Number } chat && chat.GetInt64() == DemoWorld.GroupChatId
        && line.GetProperty("messageIds") is { ValueKind: JsonValueKind.Array } ids && ids.EnumerateArray().Any(id => id.GetInt64() == message);

    private async Task<JsonElement[]> ReadAsync(string path) => (await http.GetFromJsonAsync<JsonElement[]>(At($"control/{path}"), Stop))!;

    private Uri At(string path) => new($"http://127.0.0.1:{port + 10}/{path}");
}
