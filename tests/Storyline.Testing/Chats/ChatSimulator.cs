using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Storyline.Simulator;
using Storyline.Testing.Instagram;

namespace Storyline.Testing.Chats;

/// <summary>A simulated Telegram of one's own, and hands to act in it as its people.</summary>
public sealed class ChatSimulator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly SimulatorHost host;
    private readonly HttpClient control;

    private ChatSimulator(SimulatorHost host)
    {
        this.host = host;
        control = new HttpClient { BaseAddress = host.BaseAddress };
        Instagram = new InstagramSimulator(host.BaseAddress);
    }

    public Uri BaseAddress => host.BaseAddress;

    public string BotToken => host.BotToken;

    /// <summary>The same world's Instagram and Cloudinary.</summary>
    public InstagramSimulator Instagram { get; }

    /// <summary>Starts a world of its own on a free port; Telegram's limits are off unless a test is about them.</summary>
    /// <param name="time">The world's clock, when it has to be the test's own.</param>
    /// <param name="ledgerLines">How much the ledger keeps, for tests that count everything.</param>
    public static async Task<ChatSimulator> StartAsync(
        bool limits = false, string botToken = DemoWorld.BotToken, TimeProvider? time = null, int ledgerLines = SimulatorOptions.UsualLedgerLines) =>
        new(await SimulatorHost.StartAsync(new SimulatorOptions { RateLimits = limits, BotToken = botToken, Time = time ?? TimeProvider.System, LedgerLines = ledgerLines }));

    /// <summary>A person writes; returns the message's number.</summary>
    public async Task<int> SendAsync(long chatId, string user, string text, int? replyTo = null)
    {
        var answer = await PostAsync<SendResult>($"control/telegram/chats/{chatId}/send", new { user, text, replyTo });
        return answer.MessageId;
    }

    /// <summary>A person sends files: one, or several as an album. Returns the messages' numbers.</summary>
    public async Task<IReadOnlyList<int>> SendFilesAsync(
        long chatId, string user, IEnumerable<(string Name, string Type, byte[] Bytes)> files, string? caption = null, bool asDocument = false, int? replyTo = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(user), "user" }, { new StringContent(asDocument ? "true" : "false"), "asDocument" } };
        if (caption is not null)
        {
            form.Add(new StringContent(caption), "text");
        }

        if (replyTo is { } message)
        {
            form.Add(new StringContent($"{message}"), "replyTo");
        }

        foreach (var (name, type, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new(type) } }, "file", name);
        }

        using var answer = await control.PostAsync(new Uri($"control/telegram/chats/{chatId}/send", UriKind.Relative), form);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<SendResult>(Json))!.MessageIds
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// A person looks until the message has a button (its text, a part of it, or its data), taps it and sees what the bot answers. An edit that brings the button
    /// may still be on its way when the words that a test waited for stood there before.
    /// </summary>
    public async Task<TapResult> TapAsync(long chatId, int messageId, string button, string user)
    {
        for (var began = TimeProvider.System.GetTimestamp(); ; await Task.Delay(10))
        {
            using var answer = await control.PostAsJsonAsync($"control/telegram/chats/{chatId}/tap", new { messageId, button, user }, Json);
            if (answer.IsSuccessStatusCode)
            {
                return (await answer.Content.ReadFromJsonAsync<TapResult>(Json))!;
            }

            if (answer.StatusCode != HttpStatusCode.NotFound || TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException($"Tapping \"{button}\" of message {messageId}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    /// <summary>A person taps a button and walks on without waiting for the answer. False when the message has no such button (any more).</summary>
    public async Task<bool> PressAsync(long chatId, long messageId, string button, string user)
    {
        using var answer = await control.PostAsJsonAsync($"control/telegram/chats/{chatId}/tap", new { messageId, button, user, wait = false }, Json);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>What the chat shows now, oldest first.</summary>
    public async Task<IReadOnlyList<SeenMessage>> MessagesAsync(long chatId) =>
        await control.GetFromJsonAsync<SeenMessage[]>($"control/telegram/chats/{chatId}/messages", Json) ?? [];

    /// <summary>Waits until the chat shows what <paramref name="look"/> finds.</summary>
    public async Task<T> WaitForAsync<T>(long chatId, Func<IReadOnlyList<SeenMessage>, T?> look) where T : class
    {
        var until = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var messages = await MessagesAsync(chatId);
            if (look(messages) is { } found)
            {
                return found;
            }

            if (TimeProvider.System.GetElapsedTime(until) > Patience)
            {
                throw new TimeoutException($"The chat never showed it. It shows:\n{string.Join("\n---\n", messages)}");
            }

            await Task.Delay(10);
        }
    }

    /// <summary>Waits for a message of the bot, after message number <paramref name="after"/>, that contains these words.</summary>
    public Task<SeenMessage> WaitForBotAsync(long chatId, string words, int after = 0) => WaitForAsync(
        chatId, messages => messages.FirstOrDefault(message => message.IsBot && message.MessageId > after && message.Words.Contains(words, StringComparison.Ordinal)));

    /// <summary>What Telegram saw, whatever the product believes; oldest first.</summary>
    public async Task<IReadOnlyList<LedgerLine>> LedgerAsync(string? operation = null) =>
        await control.GetFromJsonAsync<LedgerLine[]>($"control/ledger?system=telegram{(operation is null ? "" : $"&operation={operation}")}", Json) ?? [];

    /// <summary>What Telegram saw after the line with this number; oldest first. It keeps the last ten thousand lines.</summary>
    public async Task<IReadOnlyList<LedgerLine>> LedgerAfterAsync(long after) =>
        await control.GetFromJsonAsync<LedgerLine[]>($"control/ledger?system=telegram&after={after}", Json) ?? [];

    /// <summary>Spoils the next calls of a method.</summary>
    public async Task BreakAsync(
        string operation, string kind, int times = 1, int? status = null, int? delayMs = null, int? retryAfter = null, string? description = null, bool afterEffect = false) =>
        await PostAsync<JsonElement>("control/faults", new { system = "telegram", operation, times, kind, status, delayMs, retryAfter, description, afterEffect });

    /// <summary>Ends all planned faults.</summary>
    public async Task MendAsync() => (await control.DeleteAsync(new Uri("control/faults", UriKind.Relative))).EnsureSuccessStatusCode();

    /// <summary>The group becomes a supergroup; returns its new id.</summary>
    public async Task<long> MigrateAsync(long chatId) => (await PostAsync<ChatResult>($"control/telegram/chats/{chatId}/migrate", new { })).Id;

    /// <summary>A new group with the bot and everybody in it; returns its id.</summary>
    public async Task<long> CreateGroupAsync(string title, string type = "supergroup") => (await PostAsync<ChatResult>("control/telegram/chats", new { title, type })).Id;

    /// <summary>Somebody new, in every group that is made from now on; returns what they are called by here: their user name, or without one their id.</summary>
    public async Task<string> AddPersonAsync(string name, bool hasUsername = true)
    {
        var person = await PostAsync<PersonResult>("control/telegram/people", new { name, hasUsername });
        return person.Username ?? $"{person.Id}";
    }

    /// <summary>The bot is thrown out of a chat.</summary>
    public async Task KickAsync(long chatId) => (await control.PostAsync(new Uri($"control/telegram/chats/{chatId}/kick", UriKind.Relative), null)).EnsureSuccessStatusCode();

    /// <summary>A person's account is no more.</summary>
    public async Task DeactivateAsync(string user) => (await control.PostAsync(new Uri($"control/telegram/people/{user}/deactivate", UriKind.Relative), null)).EnsureSuccessStatusCode();

    /// <summary>The bot is taken into a chat again.</summary>
    public async Task InviteAsync(long chatId) => (await control.PostAsync(new Uri($"control/telegram/chats/{chatId}/invite", UriKind.Relative), null)).EnsureSuccessStatusCode();

    /// <summary>The command menu as it was registered, in every chat or as one chat shows it.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync(long? chatId = null) =>
        [.. (await control.GetFromJsonAsync<CommandResult[]>($"control/telegram/commands{(chatId is null ? "" : $"?chat={chatId}")}", Json) ?? []).Select(command => command.Command)];

    /// <summary>A person deletes a message.</summary>
    public async Task DeleteAsync(long chatId, int messageId) =>
        (await control.DeleteAsync(new Uri($"control/telegram/chats/{chatId}/messages/{messageId}", UriKind.Relative))).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await Instagram.DisposeAsync();
        await host.DisposeAsync();
    }

    private async Task<T> PostAsync<T>(string path, object body)
    {
        using var answer = await control.PostAsJsonAsync(path, body, Json);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<T>(Json))!
            : throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    private sealed record SendResult(int MessageId, IReadOnlyList<int> MessageIds);

    private sealed record ChatResult(long Id);

    private sealed record PersonResult(long Id, string? Username);

    private sealed record CommandResult(string Command);
}
