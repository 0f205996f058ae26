using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

/// <summary>Instagram takes larger files than Telegram: their cards come all the same.</summary>
public sealed class CardPreviewTests
{
    [Fact]
    public async Task A_clip_of_60_MB_becomes_a_card_with_a_frame_of_it_that_says_so_and_is_decided_like_any_other()
    {
        await using var world = await BotWorld.StartAsync();
        var planned = await GivenLargeAsync(world, "memes/walk.mp4", "video/mp4", 60, 1080, 1920, hasThumbnail: true);

        await world.DispatchAsync();

        var seen = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "walk.mp4");
        (seen.MediaType, seen.Media!.Width, seen.Media.Height).ShouldBe(("photo", TinyPicture.Width, TinyPicture.Height));
        seen.Words.ShouldContain("🔍 A preview: the clip has 60 MB and Telegram takes 50. The dashboard has the whole clip, and storyline media show says where its file is.");
        await world.As("ana").TapAsync(seen, "Posted");
        (await world.SeeCollapsedAsync(new WorldCard(BotWorld.GroupId, seen.MessageId, planned))).Caption!.ShouldStartWith("✅ Posted by @ana");
        (await world.HistoryAsync()).ShouldHaveSingleItem().Entry.Status.ShouldBe(HistoryStatus.Posted);
    }

    [Theory]
    [InlineData("image/jpeg", 12, 1080, 1920, "the picture has 12 MB and Telegram takes 10")]
    [InlineData("image/jpeg", 7, 5000, 5001, "Telegram does not show pictures of 5000×5001 pixels")]
    [InlineData("video/quicktime", 100, 1080, 1920, "the clip has 100 MB and Telegram takes 50")]
    public async Task Whatever_is_too_large_and_has_no_thumbnail_becomes_a_card_too(string type, int megabytes, int width, int height, string words)
    {
        await using var world = await BotWorld.StartAsync();
        await GivenLargeAsync(world, "memes/large.mov", type, megabytes, width, height, hasThumbnail: false);

        await world.DispatchAsync();

        var seen = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "large.mov");
        seen.MediaType.ShouldBe("photo");
        seen.Words.ShouldContain(words);
        seen.Labels.ShouldContain("✅ Posted");
        (await world.PlanAsync()).ShouldHaveSingleItem().Queue.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    private static async Task<PlannedItem> GivenLargeAsync(
        BotWorld world, string path, string type, int megabytes, int width, int height, bool hasThumbnail)
    {
        var planned = await world.GivenPlannedAsync(path, TimeSpan.Zero);
        await using (var file = File.OpenWrite(planned.Media.FilePath))
        {
            file.SetLength(megabytes * 1_000_000L);
        }

        var thumbnails = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(planned.Media.FilePath))!, "thumbnails");
        Directory.CreateDirectory(thumbnails);
        await File.WriteAllBytesAsync(Path.Combine(thumbnails, "thumbnail.jpg"), TinyPicture.Bytes(1));
        await world.ExecuteAsync(
            $"""
            UPDATE media_items SET mime_type = '{type}', file_size = {megabytes * 1_000_000L}, width = {width}, height = {height},
                thumbnail_path = {(hasThumbnail ? "'thumbnail.jpg'" : "NULL")}
            """);
        return planned;
    }
}
