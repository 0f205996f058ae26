using System.Net;
using System.Text.RegularExpressions;

namespace Storyline.Simulator.Tests;

public sealed partial class ControlTests : IAsyncLifetime
{
    private TestWorld world = null!;

    public async ValueTask InitializeAsync() => world = await TestWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_demo_world_has_a_group_and_the_admins_chat()
    {
        var chats = (await world.LookAsync("telegram/chats")).Body!.AsArray();
        chats.Select(chat => ((long)chat!["id"]!, (string)chat["name"]!)).ShouldBe([(DemoWorld.GroupChatId, "group"), (DemoWorld.AdminChatId, "admin")]);
        ((string)chats[0]!["title"]!).ShouldBe(DemoWorld.GroupTitle);
        chats[0]!["members"]!.AsArray().Select(member => (string)member!["username"]!).ShouldBe(["ana", "ben", "chloe", DemoWorld.BotUsername]);
    }

    [Fact]
    public async Task A_message_is_shown_with_everything_a_person_sees()
    {
        var text = "Hi";
        await world.CallAsync("sendMessage", new
        {
            chat_id = TestWorld.Group,
            text,
            entities = new[] { new { type = "bold", offset = 0, length = 2 } },
            reply_markup = new { inline_keyboard = new[] { new object[] { new { text = "A", callback_data = "a" }, new { text = "B", url = "https://example.com" } } } },
        });
        var message = (await world.MessagesAsync(DemoWorld.GroupChatId.ToString(System.Globalization.CultureInfo.InvariantCulture))).ShouldHaveSingleItem()!;
        ((string)message["from"]!).ShouldBe(DemoWorld.BotUsername);
        ((string)message["text"]!).ShouldBe("Hi");
        ((string)message["entities"]![0]!["type"]!).ShouldBe("bold");
        message["buttons"]!.ToJsonString().ShouldBe("""[[{"text":"A","callbackData":"a","url":null,"style":null},{"text":"B","callbackData":null,"url":"https://example.com","style":null}]]""");
        message["mediaType"].ShouldBeNull();
    }

    [Fact]
    public async Task An_alert_is_told_apart_from_a_toast()
    {
        await CardAsync();
        var tap = world.DoAsync("telegram/chats/group/tap", new { messageId = 1, button = "v1:skip:k", user = "chloe" });
        var query = (await world.CallAsync("getUpdates", new { timeout = 20 })).Result[0]!["callback_query"]!;
        ((string)query["data"]!).ShouldBe("v1:skip:k");
        await world.CallAsync("answerCallbackQuery", new { callback_query_id = (string)query["id"]!, text = "No!", show_alert = true });
        (await tap).Text.ShouldBe("""{"toast":null,"alert":"No!","answered":true,"url":null}""");
    }

    [Fact]
    public async Task A_tap_that_cannot_be_meant_is_explained()
    {
        await CardAsync();
        await ShouldExplainAsync(new { messageId = 99, button = "x", user = "ana" }, 404, "There is no message 99 in the chat \"group\".");
        await ShouldExplainAsync(new { messageId = 1, button = "Fly", user = "ana" }, 404, "No button of message 1 is called \"Fly\"; there are \"✅ Posted\", \"⏭️ Skip\", \"Skip all\".");
        await ShouldExplainAsync(new { messageId = 1, button = "ski", user = "ana" }, 400, "\"ski\" could be any of \"⏭️ Skip\", \"Skip all\"; give the callbackData.");
        await ShouldExplainAsync(new { messageId = 1, button = "Posted", user = "zoe" }, 404, "There is nobody called \"zoe\"; known are ana, ben, chloe.");
        (await world.DoAsync("telegram/chats/nowhere/tap", new { messageId = 1, button = "x", user = "ana" })).Detail.ShouldStartWith("There is no chat called \"nowhere\"");
    }

    [Fact]
    public async Task A_person_cannot_say_nothing()
    {
        var nothing = await world.PersonSaysAsync(" ");
        nothing.Status.ShouldBe(HttpStatusCode.BadRequest);
        nothing.Detail.ShouldBe("There is nothing to send: give \"text\" or attach a file.");
    }

    [Fact]
    public async Task Writing_to_the_bot_opens_a_private_chat()
    {
        await world.PersonSaysAsync("/start", "ben", "ben");
        (await world.SayAsync("Welcome", DemoWorld.BenId)).Result.ShouldNotBeNull();
        (await world.LookAsync("telegram/chats")).Body!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_ledger_holds_effects_and_marks_refusals()
    {
        await world.SayAsync("Hello");
        await world.SayAsync("");
        await world.PersonSaysAsync("Hi", "ben");
        await world.CallAsync("getMe");
        var ledger = (await world.LookAsync("ledger?system=telegram")).Body!.AsArray();
        ledger.Select(entry => $"{entry!["operation"]}/{entry["outcome"]}/{entry["by"]}").ShouldBe(["sendMessage/done/bot", "sendMessage/refused/bot", "user.send/done/ben"]);
        ((string)ledger[1]!["detail"]!).ShouldBe("400 Bad Request: message text is empty");
        ((long)ledger[0]!["messageIds"]![0]!).ShouldBe(1);
        (await world.LookAsync("ledger?system=instagram")).Body!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PT1H", 3600)]
    [InlineData("1:00:00", 3600)]
    [InlineData("90", 90)]
    [InlineData("P1D", 86400)]
    public async Task The_clock_moves_by_any_way_of_writing_it(string advance, double seconds)
    {
        var before = world.Host.Clock.GetUtcNow();
        ((double)(await world.DoAsync("clock", new { advance })).Body!["advancedSeconds"]!).ShouldBe(seconds);
        (world.Host.Clock.GetUtcNow() - before).TotalSeconds.ShouldBe(seconds);
    }

    [Fact]
    public async Task The_clock_does_not_go_back_or_anywhere_unreadable()
    {
        (await world.DoAsync("clock", new { advance = "-PT1H" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await world.DoAsync("clock", new { advance = "soon" })).Detail.ShouldStartWith("\"advance\" is \"soon\";");
    }

    [Fact]
    public async Task A_reset_begins_anew()
    {
        await world.SayAsync("gone");
        await world.DoAsync("faults", new { kind = "cut" });
        await world.DoAsync("reset", new { seed = 5 });
        (await world.MessagesAsync()).ShouldBeEmpty();
        (await world.LookAsync("faults")).Body!.AsArray().ShouldBeEmpty();
        (await world.LookAsync("ledger")).Body!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reset_never_gives_an_update_id_a_second_time()
    {
        await world.PersonSaysAsync("before");
        var last = (long)(await world.UpdatesAsync())[0]!["update_id"]!;
        await world.DoAsync("reset");
        await world.PersonSaysAsync("after");
        ((string)(await world.UpdatesAsync(last + 1)).ShouldHaveSingleItem()!["message"]!["text"]!).ShouldBe("after");
    }

    [Fact]
    public async Task A_plain_group_can_be_made_and_moves_with_its_name()
    {
        var group = (await world.DoAsync("telegram/chats", new { title = "Night shift", type = "group" })).Body!;
        ((long)group["id"]!).ShouldBe(-5000001);
        ((string)(await world.UpdatesAsync())[0]!["my_chat_member"]!["new_chat_member"]!["status"]!).ShouldBe("administrator");
        var moved = (await world.DoAsync("telegram/chats/night-shift/migrate")).Body!;
        (await world.CallAsync("sendMessage", new { chat_id = -5000001, text = "x" })).ShouldBeRefused(400, "Bad Request: group chat was upgraded to a supergroup chat");
        await world.PersonSaysAsync("we moved", "ben", "night-shift");
        ((long)(await world.UpdatesAsync())[^1]!["message"]!["chat"]!["id"]!).ShouldBe((long)moved["id"]!);
    }

    [Fact]
    public async Task A_demo_can_recognise_and_stop_it()
    {
        var health = (await world.LookAsync("health")).Body!;
        ((string)health["name"]!).ShouldBe("storyline-simulator");
        ((int)health["pid"]!).ShouldBe(Environment.ProcessId);
        var stopped = world.Host.WaitForShutdownAsync(TestWorld.Stop);
        await world.DoAsync("shutdown");
        await stopped;
    }

    [Fact]
    public async Task Other_peoples_pages_are_kept_out()
    {
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/control/reset") { Headers = { { "Origin", "https://evil.example" } } };
        (await world.SendAsync(foreign)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/control/ledger") { Headers = { Host = "evil.example" } };
        (await world.SendAsync(rebound)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_is_served_whole_and_asks_nothing_of_the_outside()
    {
        var page = await world.Http.GetStringAsync("/", TestWorld.Stop);
        page.ShouldContain("<title>");
        foreach (Match link in Links().Matches(page))
        {
            (await world.Http.GetAsync(link.Groups[1].Value, TestWorld.Stop)).StatusCode.ShouldBe(HttpStatusCode.OK, link.Value);
        }

        foreach (var part in (string[])["/", "/chat.css", "/chat.js", "/messages.js", "/composer.js", "/world.js", "/api.js"])
        {
            (await world.Http.GetStringAsync(part, TestWorld.Stop)).ShouldNotMatch("(src|href|from|import|url)[=( ]*['\"(]?(https?:)?//", part);
        }
    }

    [Fact]
    public async Task Changes_are_announced_as_they_happen()
    {
        using var stream = await world.Http.GetStreamAsync("/control/events", TestWorld.Stop);
        using var lines = new StreamReader(stream);
        (await lines.ReadLineAsync(TestWorld.Stop)).ShouldBe("event: change");
        var next = Task.Run(async () =>
        {
            string? line;
            do
            {
                line = await lines.ReadLineAsync(TestWorld.Stop);
            }
            while (line != "event: change");
        });
        await world.SayAsync("news");
        await next.WaitAsync(TimeSpan.FromSeconds(10), TestWorld.Stop);
    }

    private Task<Answer> CardAsync() => world.CallAsync("sendMessage", new
    {
        chat_id = TestWorld.Group,
        text = "A card",
        reply_markup = new { inline_keyboard = new[] { new[] { new { text = "✅ Posted", callback_data = "v1:posted:k" }, new { text = "⏭️ Skip", callback_data = "v1:skip:k" }, new { text = "Skip all", callback_data = "v1:all:k" } } } },
    });

    private async Task ShouldExplainAsync(object tap, int status, string sentence)
    {
        var answer = await world.DoAsync("telegram/chats/group/tap", tap);
        ((int)answer.Status).ShouldBe(status);
        answer.Detail.ShouldBe(sentence);
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]*)\"")]
    private static partial Regex Links();
}
