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
            updates.AddRange(await client.Updates.ReceiveAsync(updates.Count == 0 ? 0 : updates[^1].UpdateId + 1, Briefly, None));
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

        updates.OfType<ChatUpdate.Migrated>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
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

        (await client.Updates.ReceiveAsync(0, Briefly, None)).ShouldHaveSingleItem().ShouldBeOfType<ChatUpdate.Text>().Body.ShouldBe("hello");
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

        var updates = await source.ReceiveAsync(0, Briefly, None);

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

    private sealed class FixedAnswer(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") });
    }
}
