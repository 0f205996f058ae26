using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Simulator.Tests;

namespace Storyline.Services.Integrations.Tests.Chat;

/// <summary>Whatever the product can say to Telegram, and whatever it is answered, is as Telegram describes it.</summary>
public sealed class ContractTests
{
    private const long Group = DemoWorld.GroupChatId;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly byte[] Picture = File.ReadAllBytes(Files.Picture());
    private static readonly string[] Expected =
    [
        "answerCallbackQuery", "deleteMessage", "deleteMessages", "deleteWebhook", "editMessageCaption", "editMessageReplyMarkup", "editMessageText", "getFile", "getChat", "getChatMember", "getMe", "getUpdates",
        "getWebhookInfo", "sendMessage", "sendPhoto", "sendVideo", "setMyCommands", "setWebhook",
    ];

    [Fact]
    public async Task Every_call_and_every_answer_keeps_the_contract()
    {
        var (contract, faults, methods) = (TelegramContract.OrSkip(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        await using var client = await ChatClient.StartAsync(limits: false, () => new ContractedCalls(contract, faults, methods));
        var words = RichText.Lines(RichText.Bold("<b>Träume & 🙃</b>"), RichText.Italic("why"), RichText.Code("#hash"), "שלום", new string('x', 5_000));
        var buttons = Keyboard.Of([new Button.Press("✅ Posted", "v1:posted:k"), new Button.Link("📱 Open", new Uri("https://www.instagram.com/"))]);

        var text = await client.Messenger.SendTextAsync(Group, words, buttons, None);
        var photo = await client.Messenger.SendMediaAsync(Group, new ChatMedia(Files.Picture(), "pic\"ture.png", false, 1, 1), words, buttons, None);
        await client.Messenger.SendMediaAsync(Group, new ChatMedia(Files.Clip(), "clip.mp4", true, 540, 960, TimeSpan.FromSeconds(6)), RichText.Empty, null, None);
        var question = await client.Messenger.AskAsync(Group, "How many?", "a number", None);
        await client.Messenger.EditTextAsync(Group, text.MessageId, "other", null, None);
        await client.Messenger.EditCaptionAsync(Group, photo.MessageId, words, buttons, None);
        await client.Messenger.EditKeyboardAsync(Group, photo.MessageId, Keyboard.Of([new Button.Press("Go", "v1:go:k")]), None);
        await client.Messenger.SetCommandsAsync([new ChatCommand("status", "How things stand")], null, None);
        var bot = await client.Messenger.GetIdentityAsync(None);
        await client.Messenger.IsInAsync(Group, bot, None);
        await client.Messenger.IsInAsync(DemoWorld.AdminChatId, bot, None);
        await HearAsync(client, photo.MessageId, question.MessageId);
        await client.Updates.DeliverToAsync(new Uri("https://shop.example.com/hook"), "s-e_c", None);
        await client.Updates.GetDeliveryAsync(None);
        await client.Updates.EndDeliveryAsync(None);
        await client.Messenger.DeleteAsync(Group, text.MessageId, None);
        await client.Messenger.DeleteAsync(Group, [photo.MessageId, 9_999], None);
        await client.Updates.DeliverToAsync(new Uri("https://127.0.0.1:9/hook"), "s3cret_-", None);
        await client.Updates.GetDeliveryAsync(None);
        await client.Updates.EndDeliveryAsync(None);

        faults.ShouldBeEmpty();
        Expected.Except(methods).ShouldBeEmpty("every method that the product calls is checked here");
    }

    private static async Task HearAsync(ChatClient client, int card, int question)
    {
        await client.Simulator.SendAsync(Group, "ana", "/status @ben https://example.com", replyTo: question);
        await client.Simulator.SendFilesAsync(Group, "ben", [("a.png", "image/png", Picture), ("b.png", "image/png", Picture)], "two of them");
        var other = await client.Simulator.CreateGroupAsync("Second", "group");
        await client.Simulator.MigrateAsync(other);
        await client.Simulator.KickAsync(await client.Simulator.CreateGroupAsync("Third", "group"));
        await client.Simulator.PressAsync(Group, card, "Go", "chloe");

        var updates = (await client.Updates.ReceiveAsync(0, TimeSpan.FromSeconds(5), None)).Select(client.Reader.Read).ToList();

        var media = updates.OfType<ChatUpdate.Media>().ToList();
        media.Select(part => part.AlbumId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        media.Select(part => part.Caption).ShouldBe(["two of them", null]);
        updates.OfType<ChatUpdate.Text>().ShouldHaveSingleItem().ReplyTo.ShouldBe(question);
        updates.OfType<ChatUpdate.Membership>().Select(change => change.IsMember).ShouldBe([true, true, false]);
        updates.OfType<ChatUpdate.Migrated>().ShouldHaveSingleItem();
        await client.Messenger.AnswerTapAsync(updates.OfType<ChatUpdate.Tap>().ShouldHaveSingleItem().TapId, new string('x', 500), alert: true, None);
        using var target = new MemoryStream();
        await client.Messenger.FetchAsync(media[0].File.FileId, target, None);
        target.Length.ShouldBeGreaterThan(0);
    }
}
