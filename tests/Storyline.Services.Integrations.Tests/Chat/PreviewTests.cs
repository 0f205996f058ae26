using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;
using static System.Threading.CancellationToken;

namespace Storyline.Services.Integrations.Tests.Chat;

/// <summary>What Instagram takes and Telegram does not is shown all the same.</summary>
public sealed class PreviewTests
{
    private const long Group = DemoWorld.GroupChatId;

    [Theory]
    [InlineData(true, 50, 1080, 1920, "video")]
    [InlineData(true, 51, 1080, 1920, "photo")]
    [InlineData(true, 100, 1080, 1920, "photo")]
    [InlineData(false, 11, 1080, 1920, "photo")]
    public async Task A_file_that_is_too_large_is_shown_by_its_preview(bool isVideo, int megabytes, int width, int height, string shownAs)
    {
        await using var client = await ChatClient.StartAsync();
        var media = new ChatMedia(Sized(megabytes), "a.mp4", isVideo, width, height, null, Preview());

        await client.Messenger.SendMediaAsync(Group, media, "a card", Keyboard.Of([new Button.Press("✅ Posted", "v1:posted:abc")]), None);

        var seen = (await client.Simulator.MessagesAsync(Group))[^1];
        (seen.MediaType, seen.Caption, seen.Labels.Count).ShouldBe((shownAs, "a card", 1));
    }

    [Theory]
    [InlineData(9000, 1001)]
    [InlineData(6300, 300)]
    public async Task A_picture_of_a_shape_that_Telegram_refuses_is_shown_by_its_preview(int width, int height)
    {
        await using var client = await ChatClient.StartAsync();
        var path = Write("wide.png", TinyPicture.Bytes(1, width, height));

        await client.Messenger.SendMediaAsync(Group, new ChatMedia(path, "wide.png", false, width, height, null, Preview()), "a card", null, None);

        (await ShownAsync(client)).ShouldBe((TinyPicture.Width, TinyPicture.Height));
    }

    [Fact]
    public async Task A_picture_whose_size_nobody_knew_is_shown_by_its_preview_once_Telegram_has_refused_it()
    {
        await using var client = await ChatClient.StartAsync();
        var path = Write("wide.png", TinyPicture.Bytes(1, 9000, 1001));

        await client.Messenger.SendMediaAsync(Group, new ChatMedia(path, "wide.png", false, Preview: Preview()), "a card", null, None);

        (await ShownAsync(client)).ShouldBe((TinyPicture.Width, TinyPicture.Height));
        (await client.Simulator.MessagesAsync(Group)).Count(message => message.IsBot).ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/preview.jpg")]
    public async Task Without_a_preview_a_blank_one_takes_its_place(string? preview)
    {
        await using var client = await ChatClient.StartAsync();

        await client.Messenger.SendMediaAsync(Group, new ChatMedia(Sized(60), "a.mp4", true, Preview: preview), "a card", null, None);

        (await ShownAsync(client)).ShouldBe((360, 640));
    }

    private static async Task<(int Width, int Height)> ShownAsync(ChatClient client)
    {
        var seen = (await client.Simulator.MessagesAsync(Group))[^1];
        seen.MediaType.ShouldBe("photo");
        return (seen.Media!.Width, seen.Media.Height);
    }

    private static string Preview() => Write("preview.png", TinyPicture.Bytes(3));

    private static string Write(string name, byte[] content)
    {
        var path = Path.Combine(Files.Folder(), name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A file of so many megabytes that takes no room on the disk.</summary>
    private static string Sized(int megabytes)
    {
        var path = Path.Combine(Files.Folder(), "large");
        using var file = File.Create(path);
        file.SetLength(megabytes * 1_000_000L);
        return path;
    }
}
