using System.Net;
using System.Text;
using NetVips;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class MediaRuleTests : IAsyncLifetime
{
    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Fact]
    public async Task What_cannot_be_fetched_is_refused()
    {
        (await meta.CreateStoryAsync(meta.Shelf.Missing)).ShouldBeMetaError(9004, 2207052);
        (await meta.CreateStoryAsync("http://127.0.0.1:9/nobody.jpg")).ShouldBeMetaError(9004, 2207052);
        (await meta.CreateStoryAsync("picture.jpg")).ShouldBeMetaError(9004, 2207052);
        (await meta.CreateStoryAsync(meta.Shelf.Put("<html>Log in first</html>"u8.ToArray(), "text/html"))).ShouldBeMetaError(9004, 2207052);
    }

    [Fact]
    public async Task Five_seconds_are_all_the_patience_there_is() => (await meta.CreateStoryAsync(meta.Shelf.Slow)).ShouldBeMetaError(-2, 2207003);

    [Fact]
    public async Task A_picture_has_to_be_a_jpeg()
    {
        using var picture = Image.Black(90, 160, bands: 3);
        (await meta.CreateStoryAsync(meta.Shelf.Put(picture.PngsaveBuffer(), "image/png"))).ShouldBeMetaError(36001, 2207005);
    }

    [Fact]
    public async Task A_picture_has_at_most_8_MiB()
    {
        byte[] large = [.. Pictures.Jpeg(), .. new byte[8 * 1024 * 1024]];
        (await meta.CreateStoryAsync(meta.Shelf.Put(large))).ShouldBeMetaError(36000, 2207004);
    }

    [Fact]
    public async Task Only_the_feed_minds_the_ratio()
    {
        var tall = meta.Shelf.Put(Pictures.Jpeg(108, 192));
        (await meta.PostAsync($"{MetaWorld.ShopId}/media", ("image_url", tall))).ShouldBeMetaError(36003, 2207009);
        (await meta.CreateStoryAsync(tall)).Status.ShouldBe(HttpStatusCode.OK);
        (await meta.PostAsync($"{MetaWorld.ShopId}/media", ("image_url", meta.Shelf.Put(Pictures.Jpeg(100, 100))))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(2, "ERROR")]
    [InlineData(3, "FINISHED")]
    [InlineData(60, "FINISHED")]
    [InlineData(61, "ERROR")]
    public async Task A_clip_in_a_story_has_3_to_60_seconds(int seconds, string status)
    {
        var answer = await ClipAsync("STORIES", Clips.Mp4(seconds));
        var container = (string)answer.Body!["id"]!;
        meta.Advance(2);
        (await meta.StatusAsync(container)).ShouldBe("IN_PROGRESS");
        meta.Advance(3);
        (await meta.StatusAsync(container)).ShouldBe(status);
    }

    [Fact]
    public async Task A_clip_in_another_format_fails_while_it_is_processed()
    {
        var container = (string)(await ClipAsync("STORIES", Encoding.ASCII.GetBytes("RIFF....AVI LIST"))).Body!["id"]!;
        meta.Advance(5);
        var answer = (await meta.GetAsync(container, ("fields", "status_code,status"))).Body!;
        ((string)answer["status"]!).ShouldBe("Error: Media upload has failed with error code 2207026");
    }

    [Fact]
    public async Task A_clip_is_published_as_a_video()
    {
        var container = (string)(await ClipAsync("STORIES", Clips.Mp4(5))).Body!["id"]!;
        meta.Advance(5);
        var media = (string)(await meta.PublishAsync(container)).Body!["id"]!;
        var story = (await meta.GetAsync(media, ("fields", "media_type,thumbnail_url"))).Body!;
        ((string)story["media_type"]!).ShouldBe("VIDEO");
        (await meta.World.Http.GetByteArrayAsync((string)story["thumbnail_url"]!, TestWorld.Stop))[..2].ShouldBe([0xFF, 0xD8]);
    }

    [Fact]
    public async Task Reels_and_feed_pictures_and_carousels_go_live_too()
    {
        var items = new List<string>();
        for (var at = 0; at < 2; at++)
        {
            items.Add((string)(await meta.PostAsync($"{MetaWorld.ShopId}/media", ("is_carousel_item", "true"), ("image_url", meta.Shelf.Put(Pictures.Jpeg(100, 100))))).Body!["id"]!);
        }

        (string, string)[] together = [("media_type", "CAROUSEL"), ("children", string.Join(',', items)), ("caption", "Two")];
        (await MediaAsync(together)).ShouldBeMetaError(9007, 2207027);
        meta.Advance(5);
        (await MediaAsync(("media_type", "CAROUSEL"), ("children", $"{items[0]},1"))).ShouldBeMetaError(24, 2207008);
        (await MediaAsync(("media_type", "CAROUSEL"), ("children", string.Join(',', Enumerable.Repeat(items[0], 11))))).ShouldBeMetaError(100, 2207028);
        var carousel = (string)(await MediaAsync(together)).Body!["id"]!;
        var reel = (string)(await ClipAsync("REELS", Clips.Mp4(5))).Body!["id"]!;
        meta.Advance(5);
        var album = (string)(await meta.PublishAsync(carousel)).Body!["id"]!;
        (await meta.PublishAsync(reel)).Status.ShouldBe(HttpStatusCode.OK);
        (await meta.PublishAsync(items[0])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await meta.GetAsync($"{MetaWorld.ShopId}/media", ("fields", "media_type,media_product_type"))).Body!["data"]!.AsArray()
            .Select(media => $"{media!["media_type"]} {media["media_product_type"]}").ShouldBe(["VIDEO REELS", "CAROUSEL_ALBUM FEED"]);
        (await meta.GetAsync($"{album}/children", ("fields", "id,media_type"))).Body!["data"]!.AsArray().Count.ShouldBe(2);
        (await meta.LiveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_and_lists_that_are_too_long_or_unknown_are_refused()
    {
        var picture = meta.Shelf.Put(Pictures.Jpeg(100, 100));
        (await MediaAsync(("image_url", picture), ("caption", new string('x', 2201)))).ShouldBeMetaError(36004, 2207010);
        (await MediaAsync(("image_url", picture), ("media_type", "POSTCARD"))).ShouldBeMetaError(100, 2207023);
        (await MediaAsync(("media_type", "CAROUSEL"), ("children", "1"))).ShouldBeMetaError(100, 2207028);
        (await MediaAsync(("image_url", picture), ("user_tags", $"[{string.Join(',', Enumerable.Repeat("{}", 21))}]"))).ShouldBeMetaError(100, 2207040);
        (await MediaAsync(("image_url", picture), ("product_tags", """[{"product_id":"7"}]"""))).ShouldBeMetaError(100, 2207036);
        (await MediaAsync(("media_type", "REELS"), ("video_url", picture), ("product_tags", """[{"product_id":"7","x":0.5,"y":0.5}]"""))).ShouldBeMetaError(100, 2207035);
        (await MediaAsync(("image_url", picture), ("product_tags", """[{"product_id":"mug","x":0.5,"y":0.5}]"""))).ShouldBeMetaError(100, 2207037);
        (await MediaAsync(("media_type", "REELS"), ("video_url", meta.Shelf.Put(Clips.Mp4(4), "video/mp4")), ("thumb_offset", "4000"))).ShouldBeMetaError(1, 2207057);
        (await MediaAsync(("media_type", "STORIES"))).ShouldBeMetaError(100);
    }

    [Fact]
    public async Task A_caption_has_30_hashtags_and_20_names_at_most()
    {
        var picture = meta.Shelf.Put(Pictures.Jpeg(100, 100));

        (await CaptionAsync($"{Words('#', 30)} {Words('@', 20)} ana@shop.example")).Status.ShouldBe(HttpStatusCode.OK);
        (await CaptionAsync(Words('#', 31))).ShouldBeMetaError(36004, 2207010);
        (await CaptionAsync(Words('@', 21))).ShouldBeMetaError(36004, 2207010);

        Task<Answer> CaptionAsync(string caption) => MediaAsync(("image_url", picture), ("caption", caption));
    }

    private static string Words(char sign, int count) => string.Join(' ', Enumerable.Range(1, count).Select(number => $"{sign}word{number}"));

    private Task<Answer> MediaAsync(params (string, string)[] values) => meta.PostAsync($"{MetaWorld.ShopId}/media", values);

    private Task<Answer> ClipAsync(string kind, byte[] bytes) => MediaAsync(("media_type", kind), ("video_url", meta.Shelf.Put(bytes, "video/mp4")));
}
