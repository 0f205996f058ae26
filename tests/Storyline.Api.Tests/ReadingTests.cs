using System.Net;
using System.Net.Http.Headers;

namespace Storyline.Api.Tests;

public sealed class ReadingTests
{
    [Fact]
    public async Task The_library_is_filtered()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.Admin.DoAsync($"/api/v1/posts/{await world.GivenPlannedAsync("memes/cat.jpg")}/posted");
        await world.GivenPictureAsync("memes/dog.jpg");
        await world.GivenPictureAsync("merch/mug.jpg");

        foreach (var (question, found) in new[]
        {
            ("", 3), ("?category=memes", 2), ("?category=nothing", 0), ("?text=CAT", 1), ("?text=%25", 0), ("?text=_at", 0), ("?verdict=valid", 3),
            ("?verdict=notProbed", 0), ("?posted=true", 1), ("?posted=false", 2), ("?active=false", 0), ("?limit=2", 2), ("?limit=-5", 1),
        })
        {
            (await world.Admin.ReadAsync($"/api/v1/media{question}")).Items().Count.ShouldBe(found, question);
        }
    }

    [Fact]
    public async Task One_item_comes_with_its_history_its_locks_and_what_keeps_it_out_of_the_plan()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");
        var id = (await world.Admin.ReadAsync($"/api/v1/queue/{planned}")).GetProperty("media").Text("id");
        (await world.Admin.ReadAsync($"/api/v1/media/{id}")).Items("obstacles").ShouldHaveSingleItem().GetString().ShouldNotBeNull().ShouldContain("in the plan already");
        await world.Admin.DoAsync($"/api/v1/posts/{planned}/posted");

        var details = await world.Admin.ReadAsync($"/api/v1/media/{id}");

        details.Items("history").ShouldHaveSingleItem().Text("by").ShouldBe("@ana");
        details.Items("locks").ShouldHaveSingleItem().Text("reason").ShouldBe("recentPost");
        details.Items("obstacles").ShouldHaveSingleItem().GetString().ShouldNotBeNull().ShouldContain("posted lately");
        details.GetProperty("item").GetProperty("timesPosted").GetInt32().ShouldBe(1);
        details.GetProperty("item").Text("lastPostedAt").ShouldNotBeNull().ShouldEndWith("Z");
    }

    [Fact]
    public async Task A_reader_that_has_the_same_already_is_told_so_until_it_changes()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");
        var first = await world.Admin.GetAsync("/api/v1/locks", ApiWorld.Token);
        first.Headers.ETag.ShouldNotBeNull().IsWeak.ShouldBeTrue();

        (await AskAsync(world, first.Headers.ETag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await AskAsync(world, EntityTagHeaderValue.Parse("\"other\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await world.Admin.DoAsync("/api/v1/locks", new { mediaId = picture.Id.Value });

        (await AskAsync(world, first.Headers.ETag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Duplicates_and_categories_are_listed()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.GivenPictureAsync("memes/cat.jpg", "the same");
        await world.GivenPictureAsync("merch/cat.jpg", "the same");

        (await world.Admin.ReadAsync("/api/v1/media/duplicates")).Items().ShouldHaveSingleItem().Items().Count.ShouldBe(2);
        (await world.Admin.ReadAsync("/api/v1/media/categories")).EnumerateArray().Select(category => category.Text("category")).ShouldBe(["memes", "merch"]);
    }

    private static async Task<HttpResponseMessage> AskAsync(ApiWorld world, EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/locks");
        request.Headers.IfNoneMatch.Add(known);
        return await world.Admin.SendAsync(request, ApiWorld.Token);
    }
}
