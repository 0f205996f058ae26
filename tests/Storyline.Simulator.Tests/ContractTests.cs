using System.Text.Json;
using System.Text.Json.Nodes;

namespace Storyline.Simulator.Tests;

/// <summary>Whatever the simulator answers must be what Telegram's own description promises.</summary>
public sealed class ContractTests : IAsyncLifetime
{
    private static readonly string[] Kinds = ["message"];
    private static readonly long[] Ids = [1, 2];

    private readonly TelegramContract contract = TelegramContract.OrSkip();
    private readonly HashSet<string> checkedMethods = new(StringComparer.Ordinal);
    private TestWorld world = null!;

    public async ValueTask InitializeAsync() => world = await TestWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Every_answer_of_every_method_keeps_the_contract()
    {
        const long Group = TestWorld.Group;
        var keyboard = new { inline_keyboard = new[] { new object[] { new { text = "Go", callback_data = "v1:go:k", style = "success" }, new { text = "See", url = "https://example.com" } } } };
        object[] entities = [new { type = "bold", offset = 0, length = 2 }, new { type = "text_link", offset = 3, length = 2, url = "https://example.com" }];

        await CheckAsync("getMe", new { });
        var text = await CheckAsync("sendMessage", new { chat_id = Group, text = "Hi yo @ana #one /help https://example.com", entities, reply_markup = keyboard, link_preview_options = new { is_disabled = true } });
        await CheckAsync("sendMessage", new { chat_id = Group, text = "Re", reply_parameters = new { message_id = 1 } });
        await CheckAsync("editMessageText", new { chat_id = Group, message_id = 1, text = "Edited", reply_markup = keyboard });
        await CheckAsync("editMessageReplyMarkup", new { chat_id = Group, message_id = 1, reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Go", callback_data = "v1:go:k" } } } } });
        var photo = await CheckAsync("sendPhoto", new { chat_id = Group, caption = "Cap", reply_markup = keyboard, has_spoiler = true }, ("photo", Pictures.Jpeg(1080, 1920)));
        await CheckAsync("sendVideo", new { chat_id = Group, caption = "Clip", supports_streaming = true, width = 540, height = 960, duration = 6 }, ("video", new byte[100]));
        await CheckAsync("sendDocument", new { chat_id = Group }, ("document", new byte[100]));
        var fileId = (string)photo["photo"]![0]!["file_id"]!;
        await CheckAsync("sendMediaGroup", new { chat_id = Group, media = new[] { new { type = "photo", media = fileId }, new { type = "photo", media = fileId } } });
        var photoId = (long)photo["message_id"]!;
        await CheckAsync("editMessageCaption", new { chat_id = Group, message_id = photoId, caption = "Better" });
        await CheckAsync("editMessageMedia", new { chat_id = Group, message_id = (long)text["message_id"]!, media = new { type = "photo", media = fileId, caption = "Now a photo" } });
        await CheckAsync("getFile", new { file_id = fileId });
        await CheckAsync("pinChatMessage", new { chat_id = Group, message_id = photoId });
        await CheckAsync("getChat", new { chat_id = Group });
        await CheckAsync("getChat", new { chat_id = DemoWorld.AdminChatId });
        await CheckAsync("unpinChatMessage", new { chat_id = Group });
        foreach (var user in (long[])[DemoWorld.AnaId, DemoWorld.BenId, DemoWorld.BotId])
        {
            await CheckAsync("getChatMember", new { chat_id = Group, user_id = user });
        }

        await CheckAsync("getChatMemberCount", new { chat_id = Group });
        await CheckAsync("getChatAdministrators", new { chat_id = Group });
        await CheckAsync("sendChatAction", new { chat_id = Group, action = "typing" });
        await CheckAsync("setMyCommands", new { commands = new[] { new { command = "help", description = "Help" } }, scope = new { type = "all_group_chats" } });
        await CheckAsync("getMyCommands", new { scope = new { type = "all_group_chats" } });
        await CheckAsync("deleteMyCommands", new { scope = new { type = "all_group_chats" } });
        await CheckAsync("setChatMenuButton", new { menu_button = new { type = "commands" } });
        await CheckUpdatesAsync(photoId);
        await CheckAsync("setWebhook", new { url = "http://127.0.0.1:9/", secret_token = "s", allowed_updates = Kinds });
        await CheckAsync("getWebhookInfo", new { });
        await CheckAsync("deleteWebhook", new { drop_pending_updates = true });
        await CheckAsync("deleteMessage", new { chat_id = Group, message_id = photoId });
        await CheckAsync("deleteMessages", new { chat_id = Group, message_ids = Ids });

        var offered = (await world.LookAsync("telegram/methods")).Body!.AsArray().Select(name => (string)name!);
        offered.Except(checkedMethods).ShouldBeEmpty("every method that is offered is checked here");
    }

    private async Task CheckUpdatesAsync(long photoId)
    {
        await world.CallAsync("editMessageReplyMarkup", new { chat_id = TestWorld.Group, message_id = photoId, reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Go", callback_data = "v1:go:k" } } } } });
        using var form = new MultipartFormDataContent { { new StringContent("ana"), "user" }, { new StringContent("See @ben"), "text" } };
        form.Add(new ByteArrayContent(Pictures.Jpeg()), "file", "mug.jpg");
        (await world.Http.PostAsync("/control/telegram/chats/group/send", form, TestWorld.Stop)).EnsureSuccessStatusCode();
        await world.PersonSaysAsync("/start", "ben", "ben");
        await world.DoAsync("telegram/chats", new { title = "Second", type = "group" });
        await world.DoAsync("telegram/chats/second/migrate");
        await world.DoAsync("telegram/chats/second/kick");
        var tap = world.DoAsync("telegram/chats/group/tap", new { messageId = photoId, button = "Go", user = "ben" });
        JsonArray updates;
        do
        {
            updates = (await CheckAsync("getUpdates", new { timeout = 1, allowed_updates = Array.Empty<string>() })).AsArray();
        }
        while (updates[^1]!["callback_query"] is null);
        await CheckAsync("answerCallbackQuery", new { callback_query_id = (string)updates[^1]!["callback_query"]!["id"]!, text = "Done", show_alert = true });
        await tap;
        updates.Count.ShouldBe(7);
    }

    private async Task<JsonNode> CheckAsync(string method, object parameters, params (string Name, byte[] Bytes)[] files)
    {
        var request = JsonSerializer.SerializeToNode(parameters)!.AsObject();
        foreach (var (name, _) in files)
        {
            request[name] = "attach://" + name;
        }

        contract.FaultsInCall(method, request).ShouldBeEmpty();
        var answer = files.Length == 0 ? await world.CallAsync(method, parameters) : await world.UploadAsync(method, parameters, files);
        contract.FaultsInAnswer(method, answer.Result).ShouldBeEmpty(answer.Text);
        checkedMethods.Add(method);
        return answer.Result;
    }
}
