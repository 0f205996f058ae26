using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Storyline.Simulator.Tests;

/// <summary>Telegram.Bot reads strictly; whatever it takes from the simulator, the real service could have said.</summary>
public sealed class StrictClientTests : IAsyncLifetime
{
    private static readonly InlineKeyboardMarkup Card = new([[InlineKeyboardButton.WithCallbackData("✅ Posted", "v1:posted:k"), InlineKeyboardButton.WithUrl("📱 Open", "https://instagram.com/")]]);

    private TestWorld world = null!;
    private TelegramBotClient bot = null!;

    public async ValueTask InitializeAsync()
    {
        world = await TestWorld.StartAsync();
        bot = new TelegramBotClient(new TelegramBotClientOptions(world.Host.BotToken, world.Host.BaseAddress.ToString().TrimEnd('/')));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_bot_knows_who_it_is()
    {
        var me = await bot.GetMe(TestWorld.Stop);
        me.Id.ShouldBe(DemoWorld.BotId);
        me.Username.ShouldBe(DemoWorld.BotUsername);
        me.IsBot.ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_with_a_photo_is_sent_tapped_answered_and_collapsed()
    {
        using var picture = new MemoryStream(Pictures.Jpeg(1080, 1920));
        var card = await bot.SendPhoto(DemoWorld.GroupChatId, InputFile.FromStream(picture, "cat.jpg"), "🐱 cat.jpg · memes", replyMarkup: Card, cancellationToken: TestWorld.Stop,
            captionEntities: [new MessageEntity { Type = MessageEntityType.Bold, Offset = 3, Length = 7 }]);
        card.Photo![^1].Height.ShouldBe(1280);
        card.CaptionEntities!.ShouldContain(entity => entity.Type == MessageEntityType.Bold && entity.Offset == 3);

        var tap = world.DoAsync("telegram/chats/group/tap", new { messageId = card.Id, button = "posted", user = "ben" });
        var update = (await bot.GetUpdates(timeout: 20, cancellationToken: TestWorld.Stop)).ShouldHaveSingleItem();
        update.CallbackQuery!.Data.ShouldBe("v1:posted:k");
        update.CallbackQuery.From.Username.ShouldBe("ben");
        await bot.AnswerCallbackQuery(update.CallbackQuery.Id, "Marked as posted", cancellationToken: TestWorld.Stop);
        var collapsed = await bot.EditMessageCaption(DemoWorld.GroupChatId, card.Id, "✅ Posted by @ben", cancellationToken: TestWorld.Stop);

        ((string)(await tap).Body!["toast"]!).ShouldBe("Marked as posted");
        collapsed.ReplyMarkup.ShouldBeNull();
        var shown = (await world.MessagesAsync()).ShouldHaveSingleItem()!;
        ((string)shown["caption"]!).ShouldBe("✅ Posted by @ben");
        shown["buttons"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sent_photo_can_be_sent_again_by_its_id_and_fetched()
    {
        var original = Pictures.Jpeg(600, 1000);
        using var picture = new MemoryStream(original);
        var first = await bot.SendPhoto(DemoWorld.GroupChatId, InputFile.FromStream(picture), cancellationToken: TestWorld.Stop);
        var again = await bot.SendPhoto(DemoWorld.AdminChatId, InputFile.FromFileId(first.Photo![^1].FileId), cancellationToken: TestWorld.Stop);
        again.Photo![^1].FileUniqueId.ShouldBe(first.Photo[^1].FileUniqueId);

        using var fetched = new MemoryStream();
        await bot.GetInfoAndDownloadFile(first.Photo[^1].FileId, fetched, TestWorld.Stop);
        fetched.ToArray().ShouldBe(original);
        using var small = new MemoryStream();
        await bot.GetInfoAndDownloadFile(first.Photo[0].FileId, small, TestWorld.Stop);
        small.Length.ShouldBeInRange(100, original.Length);
    }

    [Fact]
    public async Task An_album_comes_back_as_messages_of_one_group()
    {
        var album = await bot.SendMediaGroup(DemoWorld.GroupChatId,
        [
            new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Pictures.Jpeg()), "a.jpg")) { Caption = "Two" },
            new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Pictures.Jpeg(200, 100)), "b.jpg")),
        ], cancellationToken: TestWorld.Stop);
        album.Length.ShouldBe(2);
        album.Select(message => message.MediaGroupId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task A_text_can_become_a_photo_and_a_photo_another_photo()
    {
        var message = await bot.SendMessage(DemoWorld.GroupChatId, "Wait…", replyMarkup: Card, cancellationToken: TestWorld.Stop);
        var photo = await bot.EditMessageMedia(DemoWorld.GroupChatId, message.Id,
            new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Pictures.Jpeg()), "a.jpg")) { Caption = "Here" }, replyMarkup: Card, cancellationToken: TestWorld.Stop);
        photo.Text.ShouldBeNull();
        photo.Caption.ShouldBe("Here");
        photo.ReplyMarkup!.InlineKeyboard.Single().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Commands_are_registered_per_scope_and_seen_by_the_person()
    {
        await bot.SetMyCommands([new BotCommand("help", "Every command")], cancellationToken: TestWorld.Stop);
        await bot.SetMyCommands([new BotCommand("start", "Begin"), new BotCommand("queue", "What is next")], BotCommandScope.AllGroupChats(), cancellationToken: TestWorld.Stop);
        (await bot.GetMyCommands(BotCommandScope.AllGroupChats(), cancellationToken: TestWorld.Stop)).Length.ShouldBe(2);
        (await world.LookAsync("telegram/commands?chat=group&user=ben")).Body!.AsArray().Count.ShouldBe(2);
        (await world.LookAsync("telegram/commands?chat=admin&user=ana")).Body!.AsArray().Count.ShouldBe(1);
        await bot.DeleteMyCommands(BotCommandScope.AllGroupChats(), cancellationToken: TestWorld.Stop);
        (await bot.GetMyCommands(BotCommandScope.AllGroupChats(), cancellationToken: TestWorld.Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_group_and_its_people_can_be_read()
    {
        var chat = await bot.GetChat(DemoWorld.GroupChatId, TestWorld.Stop);
        chat.Title.ShouldBe(DemoWorld.GroupTitle);
        chat.Type.ShouldBe(ChatType.Supergroup);
        (await bot.GetChatMemberCount(DemoWorld.GroupChatId, TestWorld.Stop)).ShouldBe(4);
        (await bot.GetChatMember(DemoWorld.GroupChatId, DemoWorld.AnaId, TestWorld.Stop)).ShouldBeOfType<ChatMemberOwner>();
        (await bot.GetChatMember(DemoWorld.GroupChatId, DemoWorld.BenId, TestWorld.Stop)).ShouldBeOfType<ChatMemberMember>();
        (await bot.GetChatAdministrators(DemoWorld.GroupChatId, cancellationToken: TestWorld.Stop)).Length.ShouldBe(2);
        await bot.SendChatAction(DemoWorld.GroupChatId, ChatAction.UploadPhoto, cancellationToken: TestWorld.Stop);
    }

    [Fact]
    public async Task Pinning_and_deleting_work()
    {
        var message = await bot.SendMessage(DemoWorld.GroupChatId, "Plan of the week", cancellationToken: TestWorld.Stop);
        await bot.PinChatMessage(DemoWorld.GroupChatId, message.Id, cancellationToken: TestWorld.Stop);
        (await bot.GetChat(DemoWorld.GroupChatId, TestWorld.Stop)).PinnedMessage!.Id.ShouldBe(message.Id);
        await bot.UnpinChatMessage(DemoWorld.GroupChatId, message.Id, cancellationToken: TestWorld.Stop);
        await bot.DeleteMessage(DemoWorld.GroupChatId, message.Id, TestWorld.Stop);
        (await bot.GetChat(DemoWorld.GroupChatId, TestWorld.Stop)).PinnedMessage.ShouldBeNull();
    }

    [Fact]
    public async Task A_commands_message_carries_its_entity()
    {
        await world.PersonSaysAsync("/start@storyline_demo_bot now", "chloe");
        var message = (await bot.GetUpdates(timeout: 20, cancellationToken: TestWorld.Stop)).ShouldHaveSingleItem().Message!;
        message.From!.FirstName.ShouldBe("Chloe");
        message.Entities!.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.BotCommand);
        message.Entities[0].Length.ShouldBe("/start@storyline_demo_bot".Length);
    }

    [Fact]
    public async Task A_photo_from_a_person_arrives_with_its_caption()
    {
        using var form = new MultipartFormDataContent { { new StringContent("ana"), "user" }, { new StringContent("New mug"), "text" } };
        form.Add(new ByteArrayContent(Pictures.Jpeg(1080, 1920)), "file", "mug.jpg");
        (await world.Http.PostAsync("/control/telegram/chats/admin/send", form, TestWorld.Stop)).EnsureSuccessStatusCode();
        var message = (await bot.GetUpdates(timeout: 20, cancellationToken: TestWorld.Stop)).ShouldHaveSingleItem().Message!;
        message.Caption.ShouldBe("New mug");
        message.Photo!.Length.ShouldBe(4);
    }

    [Fact]
    public async Task Refusals_reach_the_client_with_their_parameters()
    {
        await world.DoAsync("telegram/chats/group/migrate");
        var refusal = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(DemoWorld.GroupChatId, "x", cancellationToken: TestWorld.Stop));
        refusal.ErrorCode.ShouldBe(400);
        refusal.Parameters!.MigrateToChatId.ShouldBe(-1001000000002);
        var moved = await bot.GetUpdates(timeout: 20, cancellationToken: TestWorld.Stop);
        moved[0].Message!.MigrateToChatId.ShouldBe(-1001000000002);
        moved[1].Message!.MigrateFromChatId.ShouldBe(DemoWorld.GroupChatId);
        (await bot.SendMessage(-1001000000002, "here", cancellationToken: TestWorld.Stop)).Chat.Title.ShouldBe(DemoWorld.GroupTitle);
    }

    [Fact]
    public async Task A_kicked_bot_hears_of_it_and_may_not_write()
    {
        await world.DoAsync("telegram/chats/group/kick");
        var refusal = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(DemoWorld.GroupChatId, "x", cancellationToken: TestWorld.Stop));
        (refusal.ErrorCode, refusal.Message).ShouldBe((403, "Forbidden: bot was kicked from the supergroup chat"));
        var change = (await bot.GetUpdates(timeout: 20, cancellationToken: TestWorld.Stop)).ShouldHaveSingleItem().MyChatMember!;
        change.NewChatMember.ShouldBeOfType<ChatMemberBanned>();
        await world.DoAsync("telegram/chats/admin/kick");
        (await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(DemoWorld.AdminChatId, "x", cancellationToken: TestWorld.Stop))).Message.ShouldBe("Forbidden: bot was blocked by the user");
        await world.DoAsync("telegram/chats/group/invite");
        await bot.SendMessage(DemoWorld.GroupChatId, "back", cancellationToken: TestWorld.Stop);
    }
}
