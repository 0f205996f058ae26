using System.Net;
using System.Net.Http.Headers;

namespace Storyline.Api.Tests;

public sealed class MediaFileTests
{
    [Fact]
    public async Task A_file_comes_as_what_it_is_and_cannot_act_as_anything_else()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.html", "<script>alert(1)</script>");

        var answer = await world.Admin.GetAsync($"/api/v1/media/{picture.Id}/file", ApiWorld.Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe("<script>alert(1)</script>");
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("image/jpeg");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");
        answer.Headers.CacheControl?.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task A_player_asks_for_a_part_of_a_clip()
    {
        await using var world = await ApiWorld.StartAsync();
        var clip = await world.GivenPictureAsync("memes/clip.mp4", "0123456789");
        foreach (var (from, to, part) in new (int?, int?, string)[] { (0, 3, "0123"), (6, null, "6789"), (null, 2, "89") })
        {
            var answer = await AskAsync(new RangeHeaderValue(from, to));
            answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
            (await answer.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe(part);
            answer.Content.Headers.ContentRange?.Length.ShouldBe(10);
        }

        (await AskAsync(new RangeHeaderValue(50, 60))).StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);

        async Task<HttpResponseMessage> AskAsync(RangeHeaderValue range)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/media/{clip.Id}/file") { Headers = { Range = range } };
            return await world.Admin.SendAsync(request, ApiWorld.Token);
        }
    }

    [Fact]
    public async Task A_picture_that_the_browser_has_is_not_sent_again()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");
        var path = $"/api/v1/media/{picture.Id}/file";
        var first = await world.Admin.GetAsync(path, ApiWorld.Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());

        (await world.Admin.SendAsync(again, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be_gone()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");
        File.Delete(picture.FilePath);

        var detail = await (await world.Admin.GetAsync($"/api/v1/media/{picture.Id}/file", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");

        detail.ShouldNotBeNull().ShouldContain("cat.jpg is gone");
    }

    [Fact]
    public async Task Thumbnails_come_from_their_folder_and_from_nowhere_else()
    {
        var thumbnails = Directory.CreateTempSubdirectory("storyline-thumbnails-");
        await using var world = await ApiWorld.StartAsync(("Api:ThumbnailsFolder", Path.Combine(thumbnails.FullName, "inside")));
        Directory.CreateDirectory(Path.Combine(thumbnails.FullName, "inside", "ab"));
        await File.WriteAllTextAsync(Path.Combine(thumbnails.FullName, "inside", "ab", "cat.jpg"), "small", ApiWorld.Token);
        await File.WriteAllTextAsync(Path.Combine(thumbnails.FullName, "secret"), "secret", ApiWorld.Token);
        await File.WriteAllTextAsync(Path.Combine(thumbnails.FullName, "inside-out"), "secret", ApiWorld.Token);

        var good = await world.GivenPictureAsync("memes/cat.jpg", thumbnail: "ab/cat.jpg");
        var answer = await world.Admin.GetAsync($"/api/v1/media/{good.Id}/thumbnail", ApiWorld.Token);
        (await answer.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe("small");
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("image/jpeg");

        var number = 0;
        foreach (var bad in new[] { "../secret", "ab/../../secret", Path.Combine(thumbnails.FullName, "secret"), "../inside-out", "missing.jpg", null })
        {
            var picture = await world.GivenPictureAsync($"memes/{number++}.jpg", thumbnail: bad);
            await (await world.Admin.GetAsync($"/api/v1/media/{picture.Id}/thumbnail", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        thumbnails.Delete(recursive: true);
    }
}
