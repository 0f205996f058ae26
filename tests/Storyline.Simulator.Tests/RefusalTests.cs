using System.Net.Http.Json;

namespace Storyline.Simulator.Tests;

/// <summary>Each refusal of the real service, over raw HTTP, with its code and words.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private const string NotModified =
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    private TestWorld world = null!;
    private long nextUpdate;

    public async ValueTask InitializeAsync() => world = await TestWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task An_unknown_method_is_not_found() => (await world.CallAsync("sendPigeon")).ShouldBeRefused(404, "Not Found: method not found");

    [Fact]
    public async Task A_wrong_token_is_unauthorized()
    {
        using var response = await world.Http.PostAsJsonAsync("/bot7001000001:AAEwrong/getMe", new { }, TestWorld.Stop);
        (await Answer.ReadAsync(response)).ShouldBeRefused(401, "Unauthorized");
    }

    [Fact]
    public async Task Something_that_is_no_token_is_not_found()
    {
        using var response = await world.Http.PostAsJsonAsync("/botnonsense/getMe", new { }, TestWorld.Stop);
        (await Answer.ReadAsync(response)).ShouldBeRefused(404, "Not Found");
    }

    [Fact]
    public async Task A_message_needs_a_chat_that_exists()
    {
        (await world.CallAsync("sendMessage", new { text = "hi" })).ShouldBeRefused(400, "Bad Request: chat_id is empty");
        (await world.SayAsync("hi", chat: 424242)).ShouldBeRefused(400, "Bad Request: chat not found");
    }

    [Fact]
    public async Task A_menu_for_one_chat_needs_a_chat_that_the_bot_knows()
    {
        (await MenuForAsync(424242)).ShouldBeRefused(400, "Bad Request: chat not found");
        (await MenuForAsync(DemoWorld.BenId)).ShouldBeRefused(400, "Bad Request: chat not found");
        (await MenuForAsync(DemoWorld.AdminChatId)).Result.ShouldNotBeNull();

        Task<Answer> MenuForAsync(long chat) =>
            world.CallAsync("setMyCommands", new { commands = new[] { new { command = "help", description = "Help" } }, scope = new { type = "chat", chat_id = chat } });
    }

    [Fact]
    public async Task The_bot_cannot_write_first_to_a_person() =>
        (await world.SayAsync("hi", DemoWorld.BenId)).ShouldBeRefused(403, "Forbidden: bot can't initiate conversation with a user");

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public async Task An_empty_text_is_refused(string text) => (await world.SayAsync(text)).ShouldBeRefused(400, "Bad Request: message text is empty");

    [Fact]
    public async Task A_text_over_4096_is_too_long()
    {
        (await world.SayAsync(new string('x', 4096))).Result.ShouldNotBeNull();
        (await world.SayAsync(new string('x', 4097))).ShouldBeRefused(400, "Bad Request: message is too long");
    }

    [Fact]
    public async Task A_caption_over_1024_is_too_long()
    {
        (await world.UploadAsync("sendPhoto", new { chat_id = TestWorld.Group, caption = new string('x', 1024) }, ("photo", Pictures.Jpeg()))).Result.ShouldNotBeNull();
        (await world.UploadAsync("sendPhoto", new { chat_id = TestWorld.Group, caption = new string('x', 1025) }, ("photo", Pictures.Jpeg())))
            .ShouldBeRefused(400, "Bad Request: message caption is too long");
    }

    [Fact]
    public async Task Callback_data_over_64_bytes_is_invalid()
    {
        (await world.CallAsync("sendMessage", WithButton(new string('a', 64)))).Result.ShouldNotBeNull();
        (await world.CallAsync("sendMessage", WithButton(new string('é', 33)))).ShouldBeRefused(400, "Bad Request: BUTTON_DATA_INVALID");
    }

    [Fact]
    public async Task A_button_that_does_nothing_is_refused()
    {
        var message = new { chat_id = TestWorld.Group, text = "x", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Posted" } } } } };
        (await world.CallAsync("sendMessage", message))
            .ShouldBeRefused(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }

    [Fact]
    public async Task A_button_that_does_two_things_is_refused()
    {
        var message = new { chat_id = TestWorld.Group, text = "x", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Open", callback_data = "v1:open:k", url = "https://example.com/" } } } } };
        (await world.CallAsync("sendMessage", message))
            .ShouldBeRefused(400, "Bad Request: can't parse inline keyboard button: exactly one of the fields that say what a button does must be used");
    }

    [Fact]
    public async Task A_button_cannot_link_to_localhost()
    {
        var message = new { chat_id = TestWorld.Group, text = "x", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Open", url = "http://localhost:8080/" } } } } };
        (await world.CallAsync("sendMessage", message)).ShouldBeRefused(400, "Bad Request: inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL");
    }

    [Fact]
    public async Task An_entity_may_not_reach_past_the_text()
    {
        (await world.CallAsync("sendMessage", WithEntity("Hello", 1, 5)))
            .ShouldBeRefused(400, "Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 6");
        (await world.CallAsync("sendMessage", WithEntity("🐱cat", 1, 2)))
            .ShouldBeRefused(400, "Bad Request: entity begins in a middle of a UTF-16 symbol at UTF-16 offset 1");
        (await world.CallAsync("sendMessage", WithEntity("🐱cat", 2, 3))).Result["entities"]![0]!["offset"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task An_edit_must_change_something()
    {
        var id = (await world.SayAsync("Hello")).MessageId;
        (await world.CallAsync("editMessageText", new { chat_id = TestWorld.Group, message_id = id, text = "Hello" })).ShouldBeRefused(400, NotModified);
        (await world.CallAsync("editMessageText", new { chat_id = TestWorld.Group, message_id = id, text = "Hello!" })).Result["edit_date"].ShouldNotBeNull();
        (await world.CallAsync("editMessageReplyMarkup", new { chat_id = TestWorld.Group, message_id = id })).ShouldBeRefused(400, NotModified);
    }

    [Fact]
    public async Task An_edit_needs_the_bots_own_message_of_the_right_kind()
    {
        var mine = (await world.SayAsync("Hello")).MessageId;
        var photo = (await world.UploadAsync("sendPhoto", new { chat_id = TestWorld.Group }, ("photo", Pictures.Jpeg()))).MessageId;
        await world.PersonSaysAsync("Hi");
        object Edit(long id) => new { chat_id = TestWorld.Group, message_id = id, text = "x", caption = "x" };

        (await world.CallAsync("editMessageText", Edit(999))).ShouldBeRefused(400, "Bad Request: message to edit not found");
        (await world.CallAsync("editMessageText", Edit(photo))).ShouldBeRefused(400, "Bad Request: there is no text in the message to edit");
        (await world.CallAsync("editMessageCaption", Edit(mine))).ShouldBeRefused(400, "Bad Request: there is no caption in the message to edit");
        (await world.CallAsync("editMessageText", Edit(photo + 1))).ShouldBeRefused(400, "Bad Request: message can't be edited");
    }

    [Fact]
    public async Task A_message_is_deleted_once_and_within_48_hours()
    {
        var first = (await world.SayAsync("one")).MessageId;
        var second = (await world.SayAsync("two")).MessageId;
        object Target(long id) => new { chat_id = TestWorld.Group, message_id = id };

        ((bool)(await world.CallAsync("deleteMessage", Target(first))).Result).ShouldBeTrue();
        (await world.CallAsync("deleteMessage", Target(first))).ShouldBeRefused(400, "Bad Request: message to delete not found");
        (await world.CallAsync("editMessageText", new { chat_id = TestWorld.Group, message_id = first, text = "x" })).ShouldBeRefused(400, "Bad Request: message to edit not found");
        world.Time.Advance(TimeSpan.FromHours(49));
        (await world.CallAsync("deleteMessage", Target(second))).ShouldBeRefused(400, "Bad Request: message can't be deleted for everyone");
    }

    [Fact]
    public async Task Several_messages_are_deleted_at_once_up_to_a_hundred()
    {
        var id = (await world.SayAsync("one")).MessageId;
        ((bool)(await world.CallAsync("deleteMessages", new { chat_id = TestWorld.Group, message_ids = new[] { id, 999 } })).Result).ShouldBeTrue();
        (await world.CallAsync("deleteMessages", new { chat_id = TestWorld.Group, message_ids = Enumerable.Range(1, 101) })).Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        (await world.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_message_that_is_too_old_keeps_the_others_of_its_call()
    {
        var old = (await world.SayAsync("old")).MessageId;
        world.Time.Advance(TimeSpan.FromHours(49));
        var young = (await world.SayAsync("young")).MessageId;

        (await world.CallAsync("deleteMessages", new { chat_id = TestWorld.Group, message_ids = new[] { old, young } })).ShouldBeRefused(400, "Bad Request: message can't be deleted for everyone");
        (await world.MessagesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Somebody_whose_account_is_gone_takes_nothing_and_does_nothing()
    {
        await world.PersonSaysAsync("/start", "ben", "ben");
        await world.DoAsync("telegram/people/ben/deactivate");

        (await world.SayAsync("hello", DemoWorld.BenId)).ShouldBeRefused(403, "Forbidden: user is deactivated");
        ((int)(await world.PersonSaysAsync("hello", "ben")).Status).ShouldBeGreaterThanOrEqualTo(400);
    }

    [Fact]
    public async Task A_photo_must_be_a_picture_within_the_limits()
    {
        var to = new { chat_id = TestWorld.Group };
        (await world.CallAsync("sendPhoto", to)).ShouldBeRefused(400, "Bad Request: there is no photo in the request");
        (await world.UploadAsync("sendPhoto", to, ("photo", "not a picture"u8.ToArray()))).ShouldBeRefused(400, "Bad Request: IMAGE_PROCESS_FAILED");
        (await world.UploadAsync("sendPhoto", to, ("photo", Pictures.Jpeg()[..600]))).ShouldBeRefused(400, "Bad Request: IMAGE_PROCESS_FAILED");
        (await world.UploadAsync("sendPhoto", to, ("photo", Pictures.Jpeg(2100, 100)))).ShouldBeRefused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS");
        (await world.UploadAsync("sendPhoto", to, ("photo", Pictures.Jpeg(5001, 5000)))).ShouldBeRefused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS");
        (await world.UploadAsync("sendPhoto", to, ("photo", new byte[10 * 1024 * 1024 + 1])))
            .ShouldBeRefused(400, "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes");
        (await world.CallAsync("sendPhoto", new { chat_id = TestWorld.Group, photo = "AgACnobodyknows" })).ShouldBeRefused(400, "Bad Request: wrong file identifier/HTTP URL specified");
        (await world.CallAsync("sendPhoto", new { chat_id = TestWorld.Group, photo = $"{world.Host.BaseAddress}nothing.jpg" })).ShouldBeRefused(400, "Bad Request: failed to get HTTP URL content");
    }

    [Fact]
    public async Task More_than_50_MB_is_too_large() =>
        (await world.UploadAsync("sendVideo", new { chat_id = TestWorld.Group }, ("video", new byte[51 * 1024 * 1024]))).ShouldBeRefused(413, "Request Entity Too Large");

    [Fact]
    public async Task An_album_has_two_to_ten_items() =>
        (await world.CallAsync("sendMediaGroup", new { chat_id = TestWorld.Group, media = new[] { new { type = "photo", media = "x" } } }))
            .ShouldBeRefused(400, "Bad Request: media must include 2-10 items");

    [Fact]
    public async Task A_tap_is_answered_once_and_in_time()
    {
        const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        await world.CallAsync("sendMessage", WithButton("v1:posted:k"));
        (await world.CallAsync("answerCallbackQuery", new { callback_query_id = "1" })).ShouldBeRefused(400, TooOld);

        var tap = world.DoAsync("telegram/chats/group/tap", new { messageId = 1, button = "Posted", user = "ana" });
        var query = await NextCallbackAsync();
        ((bool)(await world.CallAsync("answerCallbackQuery", new { callback_query_id = query, text = "Done" })).Result).ShouldBeTrue();
        (await world.CallAsync("answerCallbackQuery", new { callback_query_id = query })).ShouldBeRefused(400, TooOld);
        ((string)(await tap).Body!["toast"]!).ShouldBe("Done");

        var late = world.DoAsync("telegram/chats/group/tap", new { messageId = 1, button = "Posted", user = "ana" });
        query = await NextCallbackAsync();
        world.Time.Advance(TimeSpan.FromMinutes(1));
        (await world.CallAsync("answerCallbackQuery", new { callback_query_id = query })).ShouldBeRefused(400, TooOld);
    }

    [Theory]
    [InlineData("5 < 6", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a<b", "Unclosed start tag at byte offset 1")]
    [InlineData("🐱 <blink>x</blink>", "Unsupported start tag \"blink\" at byte offset 5")]
    [InlineData("<a href=\"https://example.com>x</a>", "Unclosed start tag at byte offset 0")]
    [InlineData("<span class=\"loud\">x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    public async Task Html_that_cannot_be_read_is_refused_with_its_place(string text, string why)
    {
        (await world.CallAsync("sendMessage", new { chat_id = TestWorld.Group, text, parse_mode = "HTML" })).ShouldBeRefused(400, $"Bad Request: can't parse entities: {why}");
        (await world.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Html_that_can_be_read_becomes_entities()
    {
        var text = "<b>Hi</b> &lt;you&gt; <a href=\"https://example.com\">there</a>";
        var message = (await world.CallAsync("sendMessage", new { chat_id = TestWorld.Group, text, parse_mode = "html" })).Result;

        ((string)message["text"]!).ShouldBe("Hi <you> there");
        message["entities"]!.AsArray().Select(entity => ((string)entity!["type"]!, (int)entity["offset"]!, (int)entity["length"]!)).ShouldBe([("bold", 0, 2), ("text_link", 9, 5)]);
    }

    [Fact]
    public async Task Markdown_is_not_read_because_the_product_sends_entities() =>
        (await world.CallAsync("sendMessage", new { chat_id = TestWorld.Group, text = "*x*", parse_mode = "MarkdownV2" })).Description.ShouldStartWith("Bad Request: unsupported parse_mode");

    private static object WithButton(string data) => new
    {
        chat_id = TestWorld.Group,
        text = "A card",
        reply_markup = new { inline_keyboard = new[] { new[] { new { text = "✅ Posted", callback_data = data } } } },
    };

    private static object WithEntity(string text, int offset, int length) =>
        new { chat_id = TestWorld.Group, text, entities = new[] { new { type = "bold", offset, length } } };

    private async Task<string> NextCallbackAsync()
    {
        var update = (await world.CallAsync("getUpdates", new { offset = nextUpdate, timeout = 20 })).Result[0]!;
        nextUpdate = (long)update["update_id"]! + 1;
        return (string)update["callback_query"]!["id"]!;
    }
}
