using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Testing.Chats;

namespace Storyline.Services.Integrations.Tests.Chat;

public sealed class SpeakingTests
{
    private const long Group = DemoWorld.GroupChatId;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_text_arrives_with_its_styles_and_buttons()
    {
        await using var client = await ChatClient.StartAsync();
        var text = "😀 " + RichText.Bold("memes/cat.jpg") + " by " + RichText.Italic("@ana") + ": " + RichText.Code("v1");
        var keyboard = Keyboard.Of([new Button.Press("✅ Posted", "v1:posted:abc"), new Button.Link("📱 Open", new Uri("https://instagram.com/"))], [new Button.Press("⏭️ Skip", "v1:skip:abd")]);

        var sent = await client.Messenger.SendTextAsync(Group, text, keyboard, None);

        var seen = (await client.Simulator.MessagesAsync(Group)).Single(message => message.MessageId == sent.MessageId);
        sent.ChatId.ShouldBe(Group);
        seen.Text.ShouldBe("😀 memes/cat.jpg by @ana: v1");
        seen.Entities.Where(entity => entity.Type is "bold" or "italic" or "code").ShouldBe([new SeenStyle("bold", 3, 13), new SeenStyle("italic", 20, 4), new SeenStyle("code", 26, 2)]);
        seen.Buttons.Select(row => row.Count).ShouldBe([2, 1]);
        seen.Buttons[0].ShouldBe([new SeenButton("✅ Posted", "v1:posted:abc", null), new SeenButton("📱 Open", null, "https://instagram.com/")]);
    }

    [Theory]
    [InlineData("<b>bold</b> & _under_ *star* `tick` [link](tg://user?id=1)")]
    [InlineData("مرحبا بالعالم \u202Eevil\u202C ‏عربي")]
    [InlineData("👩‍👩‍👧‍👦 family 🏳️‍🌈 flag 🇩🇪")]
    [InlineData("a\0b\u0007c")]
    public async Task Whatever_a_name_contains_arrives_as_it_is(string name)
    {
        await using var client = await ChatClient.StartAsync();

        var sent = await client.Messenger.SendTextAsync(Group, "by " + RichText.Bold(name) + ".", null, None);

        sent.MessageId.ShouldBeGreaterThan(0);
        var seen = (await client.Simulator.MessagesAsync(Group))[^1];
        seen.Words.ShouldStartWith("by ");
        seen.Entities.ShouldContain(entity => entity.Type == "bold" && entity.Offset == 3);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_instead_of_refused()
    {
        await using var client = await ChatClient.StartAsync();

        await client.Messenger.SendTextAsync(Group, RichText.Bold(string.Concat(Enumerable.Repeat("😀", 3000))), null, None);

        (await client.Simulator.MessagesAsync(Group))[^1].Words.ShouldEndWith("…");
    }

    [Fact]
    public async Task A_picture_arrives_with_caption_and_buttons_whatever_its_file_is_called()
    {
        await using var client = await ChatClient.StartAsync();
        var media = new ChatMedia(Files.Picture(), "cat \"monday\"\r\nX: y 😀 ñ.png", IsVideo: false);

        await client.Messenger.SendMediaAsync(Group, media, RichText.Bold("memes"), Keyboard.Of([new Button.Press("✅ Posted", "v1:posted:abc")]), None);

        var seen = (await client.Simulator.MessagesAsync(Group))[^1];
        seen.MediaType.ShouldBe("photo");
        seen.Caption.ShouldBe("memes");
        seen.Labels.ShouldBe(["✅ Posted"]);
    }

    [Fact]
    public async Task A_clip_arrives_with_its_size_and_length()
    {
        await using var client = await ChatClient.StartAsync();
        var media = new ChatMedia(Files.Clip(), "clip.mp4", IsVideo: true, 1080, 1920, TimeSpan.FromSeconds(4.2));

        await client.Messenger.SendMediaAsync(Group, media, "a clip", null, None);

        var seen = (await client.Simulator.MessagesAsync(Group))[^1];
        seen.MediaType.ShouldBe("video");
        (seen.Media!.Width, seen.Media.Height, seen.Media.Seconds).ShouldBe((1080, 1920, 5));
    }

    [Fact]
    public async Task A_file_that_vanished_is_named()
    {
        await using var client = await ChatClient.StartAsync();

        var failure = await Should.ThrowAsync<IntegrationException>(
            client.Messenger.SendMediaAsync(Group, new ChatMedia("/nowhere/cat.jpg", "cat.jpg", false), "x", null, None));

        failure.Kind.ShouldBe(FailureKind.Refused);
        failure.Message.ShouldContain("cat.jpg");
    }

    [Fact]
    public async Task Messages_change_their_words_and_buttons()
    {
        await using var client = await ChatClient.StartAsync();
        var text = await client.Messenger.SendTextAsync(Group, "one", Keyboard.Of([new Button.Press("A", "a")]), None);
        var card = await client.Messenger.SendMediaAsync(Group, new ChatMedia(Files.Picture(), "cat.png", false), "card", Keyboard.Of([new Button.Press("A", "a")]), None);

        (await client.Messenger.EditTextAsync(Group, text.MessageId, RichText.Bold("two"), null, None)).ShouldBe(EditOutcome.Shown);
        (await client.Messenger.EditCaptionAsync(Group, card.MessageId, "done", null, None)).ShouldBe(EditOutcome.Shown);
        var messages = await client.Simulator.MessagesAsync(Group);
        messages.Single(message => message.MessageId == text.MessageId).ShouldSatisfyAllConditions(seen => seen.Text.ShouldBe("two"), seen => seen.Labels.ShouldBeEmpty());
        messages.Single(message => message.MessageId == card.MessageId).ShouldSatisfyAllConditions(seen => seen.Caption.ShouldBe("done"), seen => seen.Labels.ShouldBeEmpty());

        (await client.Messenger.EditKeyboardAsync(Group, card.MessageId, Keyboard.Of([new Button.Press("B", "b")]), None)).ShouldBe(EditOutcome.Shown);
        (await client.Simulator.MessagesAsync(Group)).Single(message => message.MessageId == card.MessageId).Labels.ShouldBe(["B"]);
    }

    [Fact]
    public async Task Showing_the_same_again_is_no_error_and_a_message_that_is_gone_is_gone()
    {
        await using var client = await ChatClient.StartAsync();
        var sent = await client.Messenger.SendTextAsync(Group, "one", null, None);

        (await client.Messenger.EditTextAsync(Group, sent.MessageId, "one", null, None)).ShouldBe(EditOutcome.Shown);
        await client.Messenger.DeleteAsync(Group, sent.MessageId, None);
        (await client.Messenger.EditTextAsync(Group, sent.MessageId, "two", null, None)).ShouldBe(EditOutcome.Gone);
        await client.Messenger.DeleteAsync(Group, sent.MessageId, None);
    }

    [Fact]
    public async Task An_answer_to_a_tap_nobody_waits_for_is_no_error()
    {
        await using var client = await ChatClient.StartAsync();

        await client.Messenger.AnswerTapAsync("1234567890", new string('x', 500), alert: false, None);
    }

    [Fact]
    public async Task The_bot_knows_who_it_is_and_registers_its_commands()
    {
        await using var client = await ChatClient.StartAsync();

        (await client.Messenger.GetIdentityAsync(None)).ShouldBe(new BotIdentity(DemoWorld.BotId, DemoWorld.BotUsername));
        await client.Messenger.SetCommandsAsync([new ChatCommand("status", "How things stand")], null, None);

        (await client.Simulator.CommandsAsync()).ShouldBe(["status"]);
    }

    [Fact]
    public async Task The_bot_is_inspected_with_a_look_at_Telegrams_clock()
    {
        await using var client = await ChatClient.StartAsync();

        var report = await client.Messenger.InspectAsync(None);

        report.Bot.ShouldBe(new BotIdentity(DemoWorld.BotId, DemoWorld.BotUsername));
        report.ServerTime.ShouldNotBeNull().ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_still_hears_and_its_new_id_is_handed_back()
    {
        await using var client = await ChatClient.StartAsync();
        var before = await client.Simulator.CreateGroupAsync("Small shop", "group");
        var after = await client.Simulator.MigrateAsync(before);

        var sent = await client.Messenger.SendTextAsync(before, "hello", null, None);

        sent.ChatId.ShouldBe(after);
        (await client.Simulator.MessagesAsync(after)).ShouldContain(message => message.Text == "hello");
    }
}
