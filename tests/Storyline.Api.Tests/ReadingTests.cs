using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Storyline.Data.Operations;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("media")]
    [InlineData("queue")]
    [InlineData("history")]
    [InlineData("locks")]
    public async Task A_list_is_read_to_its_end_without_a_repeat(string list)
    {
        await using var world = await ApiWorld.StartAsync();
        foreach (var number in Enumerable.Range(0, 23))
        {
            var planned = await world.GivenPlannedAsync($"memes/{number}.jpg");
            if (list is "history" or "locks")
            {
                await world.Admin.DoAsync($"/api/v1/posts/{planned}/posted");
            }
        }

        var seen = await ReadToEndAsync(world, list, "id");

        seen.Count.ShouldBe(23);
        seen.ShouldBeUnique();
    }

    [Theory]
    [InlineData("media/tags", "tag")]
    [InlineData("operations/alerts", "id")]
    [InlineData("team/users", "id")]
    [InlineData("category-mix/history", "version")]
    public async Task A_list_that_grows_slowly_has_pages_too(string list, string key)
    {
        await using var world = await ApiWorld.StartAsync();
        await GivenTwelveAsync(world, list);

        var seen = await ReadToEndAsync(world, list, key);

        seen.Count.ShouldBe(12);
        seen.ShouldBeUnique();
        await (await world.Admin.GetAsync($"/api/v1/{list}?cursor=nonsense", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

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

        (await world.Admin.ReadAsync("/api/v1/media/duplicates")).EnumerateArray().ShouldHaveSingleItem().Items().Count.ShouldBe(2);
        (await world.Admin.ReadAsync("/api/v1/media/categories")).EnumerateArray().Select(category => category.Text("category")).ShouldBe(["memes", "merch"]);
    }

    /// <summary>One property of each item, five items a page.</summary>
    private static async Task<List<string>> ReadToEndAsync(ApiWorld world, string list, string key)
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await world.Admin.ReadAsync($"/api/v1/{list}?limit=5{(cursor is null ? "" : $"&cursor={cursor}")}");
            page.Items().Count.ShouldBeLessThanOrEqualTo(5);
            seen.AddRange(page.Items().Select(item => item.GetProperty(key).ToString()));
            cursor = page.Text("nextCursor");
        }
        while (cursor is not null);
        return seen;
    }

    private static async Task GivenTwelveAsync(ApiWorld world, string list)
    {
        if (list is "media/tags")
        {
            var picture = await world.GivenPictureAsync("memes/cat.jpg");
            await world.Admin.DoAsync($"/api/v1/media/{picture.Id}/tags", new { add = Enumerable.Range(1, 12).Select(number => $"v1.{number}") });
        }

        foreach (var number in Enumerable.Range(1, 12))
        {
            await (list switch
            {
                "operations/alerts" => RaiseAsync(world, $"chat {number}"),
                "team/users" when number > 1 => world.GivenMemberAsync($"person{number}", TeamRole.Member),
                "category-mix/history" => world.Admin.PutAsJsonAsync(
                    "/api/v1/category-mix", new { ratios = new { memes = 0.05m * number, merch = 1 - (0.05m * number) } }, ApiWorld.Token),
                _ => Task.CompletedTask,
            });
        }
    }

    private static Task RaiseAsync(ApiWorld world, string subject)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
        return world.DoAsync<IAlertRepository>(alerts => alerts.RaiseAsync(
            new Alert { Id = AlertId.New(now), TeamId = world.Team.Id, Kind = "card_not_sent", Subject = subject, Message = "A card waits.", FirstSeenAt = now, LastSeenAt = now },
            isNews: false,
            ApiWorld.Token));
    }

    private static async Task<HttpResponseMessage> AskAsync(ApiWorld world, EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/locks");
        request.Headers.IfNoneMatch.Add(known);
        return await world.Admin.SendAsync(request, ApiWorld.Token);
    }
}
