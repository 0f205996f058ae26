using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;

namespace Storyline.Services.Integrations.Tests.Chat;

public sealed class ListeningTests
{
    private const long Group = DemoWorld.GroupChatId;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Briefly = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task What_people_write_and_tap_comes_in_order()
    {
        await using var client = await ChatClient.StartAsync();
        var card = await client.Messenger.SendTextAsync(Group, "card", Keyboard.Of([new Button.Press("✅ Posted", "v1:posted:abc")]), None);
        await client.Simulator.SendAsync(Group, "ana", "/status@storyline_demo_bot");
        var tapping = client.Simulator.TapAsync(Group, card.MessageId, "Posted", "ben");

        var updates = new List<ChatUpdate>();
        while (updates.Count < 2)
        {
            var raw = await client.Updates.ReceiveAsync(updates.Count == 0 ? 0 : updates[^1].UpdateId + 1, Briefly, None);
            updates.AddRange(raw.Select(client.Reader.Read));
        }

        var text = updates[0].ShouldBeOfType<ChatUpdate.Text>();
        (text.ChatId, text.Body, text.From.Username, text.From.IsBot, text.ChatTitle).ShouldBe((Group, "/status@storyline_demo_bot", "ana", false, DemoWorld.GroupTitle));
        var tap = updates[1].ShouldBeOfType<ChatUpdate.Tap>();
        (tap.ChatId, tap.MessageId, tap.Data, tap.From.TelegramUserId).ShouldBe((Group, card.MessageId, "v1:posted:abc", DemoWorld.BenId));
        await client.Messenger.AnswerTapAsync(tap.TapId, "⏳ Already processing…", alert: false, None);
        (await tapping).Toast.ShouldBe("⏳ Already processing…");
    }

    [Fact]
    public async Task Updates_come_again_until_they_are_confirmed()
    {
        await using var client = await ChatClient.StartAsync();
        await client.Simulator.SendAsync(Group, "ana", "hello");

        var first = await client.Updates.ReceiveAsync(0, Briefly, None);
        var again = await client.Updates.ReceiveAsync(0, Briefly, None);
        var after = await client.Updates.ReceiveAsync(first[^1].UpdateId + 1, TimeSpan.Zero, None);

        again.ShouldBe(first);
        after.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_says_so()
    {
        await using var client = await ChatClient.StartAsync();
        var before = await client.Simulator.CreateGroupAsync("Small shop", "group");
        var after = await client.Simulator.MigrateAsync(before);

        var updates = await client.Updates.ReceiveAsync(0, Briefly, None);

        updates.Select(client.Reader.Read).OfType<ChatUpdate.Migrated>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            moved => moved.ChatId.ShouldBe(before),
            moved => moved.ToChatId.ShouldBe(after));
    }

    [Fact]
    public async Task A_webhook_that_was_set_elsewhere_gives_way_to_polling()
    {
        await using var client = await ChatClient.StartAsync();
        using var http = new HttpClient { BaseAddress = client.Simulator.BaseAddress };
        (await http.GetAsync(new Uri($"/bot{client.Simulator.BotToken}/setWebhook?url=https://127.0.0.1:9/hook", UriKind.Relative))).EnsureSuccessStatusCode();
        await client.Simulator.SendAsync(Group, "ana", "hello");

        client.Reader.Read((await client.Updates.ReceiveAsync(0, Briefly, None)).ShouldHaveSingleItem()).ShouldBeOfType<ChatUpdate.Text>().Body.ShouldBe("hello");
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_does_not_hold_up_the_ones_behind_it()
    {
        using var http = new HttpClient(new FixedAnswer("""
            {"ok":true,"result":[
              {"update_id":7,"message":{"message_id":"what?","date":"yesterday","chat":17}},
              {"update_id":8,"surprise":{"of":"next year"}},
              {"update_id":9,"message":{"message_id":3,"date":1795420800,"chat":{"id":-5,"type":"group","title":"Shop"},"from":{"id":1,"is_bot":false,"first_name":"Ana"},"text":"hello"}}]}
            """));
        var options = Options.Create(new TelegramOptions { BotToken = "1:x", ChannelId = 1, AdminChatId = 1 });
        var source = new TelegramUpdateSource(new TelegramCalls(http, options, TimeProvider.System), NullLogger<TelegramUpdateSource>.Instance);

        var reader = new TelegramUpdateReader(NullLogger<TelegramUpdateReader>.Instance);

        var updates = (await source.ReceiveAsync(0, Briefly, None)).Select(reader.Read).ToList();

        updates.Select(update => update.UpdateId).ShouldBe([7, 8, 9]);
        updates.Select(update => update.GetType()).ShouldBe([typeof(ChatUpdate.Other), typeof(ChatUpdate.Other), typeof(ChatUpdate.Text)]);
    }

    [Fact]
    public async Task Waiting_for_updates_ends_with_its_token()
    {
        await using var client = await ChatClient.StartAsync();
        using var leave = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(client.Updates.ReceiveAsync(0, TimeSpan.FromSeconds(30), leave.Token));
    }

    [Theory]
    [InlineData("""{"update_id":1,"text":"plain \\u0000 backslash, é \u00e9 and 😀 \ud83d\ude00"}""", """{"update_id":1,"text":"plain \\u0000 backslash, é \u00e9 and 😀 \ud83d\ude00"}""")]
    [InlineData("""{"update_id":1,"text":"a\u0000b\\\u0000c"}""", """{"update_id":1,"text":"a\ufffdb\\\ufffdc"}""")]
    [InlineData("""{"update_id":1,"text":"\ud83d alone \ude00\uD83D\uD83D\uDE00"}""", """{"update_id":1,"text":"\ufffd alone \ufffd\ufffd\uD83D\uDE00"}""")]
    public void What_the_database_cannot_hold_is_replaced_in_an_update_and_nothing_else(string sent, string kept) => RawUpdate.Parse(sent).Json.ShouldBe(kept);

    [Fact]
    public async Task Updates_are_brought_to_an_address_until_that_is_ended()
    {
        await using var client = await ChatClient.StartAsync();
        var address = new Uri("https://127.0.0.1:9/hook");

        await client.Updates.DeliverToAsync(address, "s3cret_-", None);
        await client.Simulator.SendAsync(Group, "ana", "hello");
        await WaitForAsync(client, state => state.Failure is not null);
        var state = await client.Updates.GetDeliveryAsync(None);
        (state.Address, state.Waiting).ShouldBe((address, 1));
        state.FailedAt.ShouldNotBeNull();

        await client.Updates.EndDeliveryAsync(None);
        (await client.Updates.GetDeliveryAsync(None)).Address.ShouldBeNull();
        (await client.Updates.ReceiveAsync(0, Briefly, None)).Count.ShouldBe(1);
    }

    private static async Task WaitForAsync(ChatClient client, Func<DeliveryState, bool> isSo)
    {
        for (var tries = 0; !isSo(await client.Updates.GetDeliveryAsync(None)); tries++)
        {
            tries.ShouldBeLessThan(500, "It never came to that.");
            await Task.Delay(20);
        }
    }

    private sealed class FixedAnswer(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") });
    }
}
