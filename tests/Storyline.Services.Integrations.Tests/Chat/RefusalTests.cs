using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;

namespace Storyline.Services.Integrations.Tests.Chat;

/// <summary>What Telegram refuses of its own accord (contracts, 5.1), given by the simulator and not scripted: what the product makes of it.</summary>
public sealed class RefusalTests
{
    private const long Group = DemoWorld.GroupChatId;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_edit_that_changes_nothing_is_shown_and_one_of_a_missing_message_is_gone()
    {
        await using var client = await ChatClient.StartAsync();
        var text = await client.Messenger.SendTextAsync(Group, "same", null, None);
        var photo = await client.Messenger.SendMediaAsync(Group, new ChatMedia(Files.Picture(), "a.png", false), "same", null, None);

        (await client.Messenger.EditTextAsync(Group, text.MessageId, "same", null, None)).ShouldBe(EditOutcome.Shown);
        (await client.Messenger.EditCaptionAsync(Group, photo.MessageId, "same", null, None)).ShouldBe(EditOutcome.Shown);
        (await client.Messenger.EditKeyboardAsync(Group, photo.MessageId, null, None)).ShouldBe(EditOutcome.Shown);
        (await client.Messenger.EditTextAsync(Group, 9_999, "x", null, None)).ShouldBe(EditOutcome.Gone);
        var theirs = await client.Simulator.SendAsync(Group, "ana", "mine");
        (await client.Messenger.EditTextAsync(Group, theirs, "x", null, None)).ShouldBe(EditOutcome.Gone);
    }

    [Fact]
    public async Task An_edit_that_is_told_to_wait_waits_and_is_shown()
    {
        await using var client = await ChatClient.StartAsync();
        var text = await client.Messenger.SendTextAsync(Group, "before", null, None);
        await client.Simulator.BreakAsync("editMessageText", "status", status: 429, retryAfter: 1);

        (await client.Messenger.EditTextAsync(Group, text.MessageId, "after", null, None)).ShouldBe(EditOutcome.Shown);

        (await client.Simulator.MessagesAsync(Group)).ShouldHaveSingleItem().Text.ShouldBe("after");
    }

    [Fact]
    public async Task A_message_that_stayed_behind_in_a_group_that_moved_is_gone_and_its_number_means_no_other()
    {
        await using var client = await ChatClient.StartAsync();
        var before = await client.Simulator.CreateGroupAsync("Small shop", "group");
        var old = await client.Messenger.SendTextAsync(before, "old", null, None);
        var after = await client.Simulator.MigrateAsync(before);
        for (var number = 0; number < 4; number++)
        {
            await client.Messenger.SendTextAsync(after, "new", null, None);
        }

        (await client.Messenger.EditTextAsync(before, old.MessageId, "changed", null, None)).ShouldBe(EditOutcome.Gone);

        (await client.Simulator.MessagesAsync(after)).ShouldNotContain(message => message.Text == "changed");
    }

    [Fact]
    public async Task What_is_gone_or_too_old_is_deleted_as_far_as_possible()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero));
        await using var client = await ChatClient.StartAsync(time);
        var old = await client.Messenger.SendTextAsync(Group, "old", null, None);
        time.Advance(TimeSpan.FromHours(49));
        var young = await client.Messenger.SendTextAsync(Group, "young", null, None);

        await client.Messenger.DeleteAsync(Group, 9_999, None);
        await client.Messenger.DeleteAsync(Group, old.MessageId, None);
        await client.Messenger.DeleteAsync(Group, [old.MessageId, young.MessageId, 9_999], None);

        (await client.Simulator.MessagesAsync(Group)).ShouldHaveSingleItem().MessageId.ShouldBe(old.MessageId);
    }

    [Fact]
    public async Task A_tap_that_is_too_old_or_unknown_is_no_error()
    {
        await using var client = await ChatClient.StartAsync();

        await client.Messenger.AnswerTapAsync("1", "late", alert: false, None);
    }

    [Fact]
    public async Task Somebody_who_is_gone_or_blocks_the_bot_is_forbidden()
    {
        await using var client = await ChatClient.StartAsync();
        await client.Simulator.SendAsync(DemoWorld.BenId, "ben", "/start");
        await client.Simulator.SendAsync(DemoWorld.ChloeId, "chloe", "/start");

        await client.Simulator.KickAsync(DemoWorld.BenId);
        await client.Simulator.DeactivateAsync("chloe");

        (await FailureAsync(client, DemoWorld.BenId)).Message.ShouldContain("bot was blocked by the user");
        (await FailureAsync(client, DemoWorld.ChloeId)).Message.ShouldContain("user is deactivated");
        var plain = await client.Simulator.CreateGroupAsync("Plain", "group");
        await client.Simulator.KickAsync(plain);
        await client.Simulator.KickAsync(Group);
        (await FailureAsync(client, plain)).Message.ShouldContain("bot was kicked from the group chat");
        (await FailureAsync(client, Group)).Message.ShouldContain("bot was kicked from the supergroup chat");

        static async Task<IntegrationException> FailureAsync(ChatClient client, long chat)
        {
            var failure = await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(chat, "x", null, None));
            failure.Kind.ShouldBe(FailureKind.Forbidden);
            return failure;
        }
    }

    [Fact]
    public async Task Data_that_is_too_long_for_a_button_is_refused()
    {
        await using var client = await ChatClient.StartAsync();

        var failure = await Should.ThrowAsync<IntegrationException>(
            client.Messenger.SendTextAsync(Group, "x", Keyboard.Of([new Button.Press("Go", new string('x', 65))]), None));

        (failure.Kind, failure.Message.Contains("BUTTON_DATA_INVALID", StringComparison.Ordinal)).ShouldBe((FailureKind.Refused, true));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_and_arrives()
    {
        await using var client = await ChatClient.StartAsync();

        await client.Messenger.SendTextAsync(Group, new string('x', 10_000), null, None);
        await client.Messenger.SendMediaAsync(Group, new ChatMedia(Files.Picture(), "a.png", false), new string('y', 10_000), null, None);

        (await client.Simulator.MessagesAsync(Group)).Select(message => message.Words.Length).ShouldBe([4_096, 1_024]);
    }

    [Fact]
    public async Task A_file_that_is_unknown_or_too_big_is_refused()
    {
        await using var client = await ChatClient.StartAsync();
        await client.Simulator.SendFilesAsync(Group, "ana", [("big.mp4", "video/mp4", new byte[(20 * 1024 * 1024) + 1])]);
        var sent = (await client.Updates.ReceiveAsync(0, TimeSpan.FromSeconds(5), None)).Select(client.Reader.Read).OfType<ChatUpdate.Media>().ShouldHaveSingleItem();
        using var target = new MemoryStream();

        (await Should.ThrowAsync<IntegrationException>(client.Messenger.FetchAsync("nobody-knows-it", target, None))).Kind.ShouldBe(FailureKind.Refused);
        (await Should.ThrowAsync<IntegrationException>(client.Messenger.FetchAsync(sent.File.FileId, target, None))).Message.ShouldContain("file is too big");
    }

    [Fact]
    public async Task A_group_that_moved_takes_what_is_sent_to_its_old_number()
    {
        await using var client = await ChatClient.StartAsync();
        var before = await client.Simulator.CreateGroupAsync("Small shop", "group");
        var after = await client.Simulator.MigrateAsync(before);

        (await client.Messenger.SendTextAsync(before, "hello", null, None)).ChatId.ShouldBe(after);
    }

    [Fact]
    public async Task A_picture_that_is_none_is_refused()
    {
        await using var client = await ChatClient.StartAsync();
        var path = Path.Combine(Files.Folder(), "no.png");
        await File.WriteAllTextAsync(path, "not a picture");

        (await Should.ThrowAsync<IntegrationException>(client.Messenger.SendMediaAsync(Group, new ChatMedia(path, "no.png", false), "x", null, None)))
            .Kind.ShouldBe(FailureKind.Refused);
    }
}
