using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Cli.Tests.Operations.Serving;

/// <summary>A card's whole way where Telegram brings the updates: the product is one process, Telegram is simulated, and everything between them is HTTP.</summary>
public sealed class WebhookModeTests : IAsyncLifetime
{
    private const string Secret = "s3cret_-of-the-webhook";
    private const string Posted = "✅ Posted";
    private const long Group = DemoWorld.GroupChatId;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly HttpClient anybody = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Uri hook;
    private readonly int port = FreePort();
    private ChatSimulator telegram = null!;
    private ServiceWorld world = null!;
    private CommandWorld commands = null!;
    private Process serving = null!;

    public WebhookModeTests() => hook = new Uri($"http://127.0.0.1:{port}/api/v1/webhooks/telegram");

    public async ValueTask InitializeAsync()
    {
        telegram = await ChatSimulator.StartAsync();
        world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        commands = CommandWorld.Beside(world, telegram);
        commands.Variables["MEDIA_DIR"] = world.Library.Folder;
        commands.Variables["TELEGRAM_MODE"] = "webhook";
        commands.Variables["TELEGRAM_WEBHOOK_SECRET"] = Secret;
        commands.Variables["PUBLIC_URL"] = $"http://127.0.0.1:{port}";
        serving = commands.Start("serve", "--port", $"{port}");
        serving.BeginErrorReadLine();
        serving.BeginOutputReadLine();
    }

    public async ValueTask DisposeAsync()
    {
        serving.Kill();
        await serving.WaitForExitAsync();
        serving.Dispose();
        anybody.Dispose();
        await commands.DisposeAsync();
        await world.DisposeAsync();
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_tap_that_Telegram_brings_decides_about_a_card_once_and_for_all()
    {
        var card = await GivenCardAsync();

        var tap = await telegram.TapAsync(Group, card.MessageId, Posted, "ana");

        tap.Answered.ShouldBeTrue();
        tap.Toast.ShouldNotBeNull().ShouldStartWith("✅ Posted by @ana");
        var collapsed = await telegram.WaitForAsync(
            Group, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Edited && message.Labels.Count == 0));
        collapsed.Words.ShouldStartWith("✅ Posted by @ana · cat.png");
        (await RecordAsync()).ShouldBe("posted by ana; 1 lock; posted 1 times");

        var late = await telegram.TapAsync(Group, await OldScreenAsync(card), Posted, "ben");

        late.Toast.ShouldNotBeNull().ShouldStartWith("Already handled: ✅ Posted by @ana");
        (await RecordAsync()).ShouldBe("posted by ana; 1 lock; posted 1 times");
        (await telegram.MessagesAsync(Group)).Single(message => message.MessageId == card.MessageId).Words.ShouldBe(collapsed.Words);
        (await telegram.LedgerAsync("answerCallbackQuery")).Select(answer => answer.Outcome).ShouldBe(["done", "done"]);
        (await telegram.LedgerAsync("setWebhook")).ShouldHaveSingleItem().Text.ShouldBe(hook.AbsoluteUri);
    }

    [Fact]
    public async Task A_tap_that_is_brought_with_a_wrong_secret_changes_nothing()
    {
        var card = await GivenCardAsync();
        var stored = await world.ReadAsync<long>("SELECT count(*) FROM telegram_updates");

        foreach (var secret in new[] { null, "", "another", Secret + "x" })
        {
            (await BringTapAsync(card, secret)).ShouldBe(HttpStatusCode.Forbidden);
        }

        (await world.ReadAsync<long>("SELECT count(*) FROM telegram_updates")).ShouldBe(stored);
        (await RecordAsync()).ShouldBe("nothing; 0 lock; posted 0 times");
        (await WaitingAsync()).ShouldBe(1);

        (await BringTapAsync(card, Secret)).ShouldBe(HttpStatusCode.OK);
        await UntilAsync(async () => await RecordAsync() == "posted by ana; 1 lock; posted 1 times");
    }

    [Fact]
    public async Task An_album_and_a_group_that_becomes_a_supergroup_are_brought_too()
    {
        await GivenHeardAsync();
        await telegram.SendFilesAsync(
            DemoWorld.AdminChatId, "ana", Enumerable.Range(1, 3).Select(seed => ($"{seed}.png", "image/png", TinyPicture.Bytes(seed, 720, 1280))), "New in the shop");

        var question = await telegram.WaitForBotAsync(DemoWorld.AdminChatId, "📥 3 pictures and clips from @ana. Which category?");
        (await telegram.TapAsync(DemoWorld.AdminChatId, question.MessageId, "Discard", "ana")).Toast.ShouldBe("🗑 Discarded: 3 files.");

        var before = await telegram.CreateGroupAsync("Small shop", "group");
        var chat = await world.Teams.AddChatAsync(world.Team, before, ChatPurpose.Work);
        var after = await telegram.MigrateAsync(before);
        await UntilAsync(async () => await world.ReadAsync<long>($"SELECT telegram_chat_id FROM chat_settings WHERE id = '{chat.Id}'") == after);

        var asked = await telegram.SendAsync(after, "ana", "/status");
        await telegram.WaitForBotAsync(after, "Posting is active", after: asked);
        (await telegram.LedgerAsync("setWebhook")).ShouldHaveSingleItem().Text.ShouldBe(hook.AbsoluteUri);
    }

    /// <summary>The bot is heard; then a post becomes due, and the worker has sent its card and noted that it is out.</summary>
    private async Task<SeenMessage> GivenCardAsync()
    {
        await GivenHeardAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), TimeProvider.System.GetUtcNow());
        await world.Plan.AnnounceAsync();
        await UntilAsync(async () => await WaitingAsync() == 1);
        return await telegram.WaitForAsync(Group, messages => messages.SingleOrDefault(message => message.Labels.Contains(Posted)));
    }

    private async Task GivenHeardAsync()
    {
        await telegram.SendAsync(Group, "ana", "/help");
        await telegram.WaitForBotAsync(Group, "/status");
    }

    /// <summary>The card's button as a phone that has not caught up still shows it; returns the message's number.</summary>
    private async Task<int> OldScreenAsync(SeenMessage card)
    {
        var keyboard = Keyboard.Of([new Button.Press(Posted, DataOf(card))]);
        return (await world.AskAsync<IChatMessenger, SentMessage>(messenger => messenger.SendTextAsync(Group, "an old screen", keyboard, CancellationToken.None))).MessageId;
    }

    /// <summary>Somebody who knows the address brings Ana's tap as Telegram would.</summary>
    private async Task<HttpStatusCode> BringTapAsync(SeenMessage card, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook)
        {
            Content = JsonContent.Create(new
            {
                update_id = 9_000_000,
                callback_query = new
                {
                    id = "9000000",
                    from = new { id = 1001, is_bot = false, first_name = "Ana", username = "ana" },
                    chat_instance = "1",
                    message = new { message_id = card.MessageId, date = 1_795_420_800, chat = new { id = Group, type = "supergroup", title = DemoWorld.GroupTitle } },
                    data = DataOf(card),
                },
            }),
        };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var answer = await anybody.SendAsync(request);
        return answer.StatusCode;
    }

    private static string DataOf(SeenMessage card) => card.Buttons.SelectMany(row => row).Single(button => button.Text == Posted).CallbackData!;

    private Task<long> WaitingAsync() => world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'awaiting_team'");

    private Task<string> RecordAsync() => world.ReadAsync<string>(
        """
        SELECT (SELECT coalesce(string_agg(h.status || ' by ' || u.username, ', '), 'nothing') FROM posting_history h JOIN users u ON u.id = h.user_id)
            || '; ' || (SELECT count(*) FROM media_posting_locks) || ' lock; posted ' || (SELECT sum(times_posted) FROM media_items) || ' times'
        """);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(Patience, "It never came to that.");
            await Task.Delay(50);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
