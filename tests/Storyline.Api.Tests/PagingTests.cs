using System.Net;
using System.Net.Http.Json;
using Storyline.Data.Operations;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests;

public sealed class PagingTests
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
    [InlineData("media/duplicates", "contentHash")]
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
                "media/duplicates" => GivenTwiceAsync(world, number),
                "operations/alerts" => RaiseAsync(world, $"chat {number}"),
                "team/users" when number > 1 => world.GivenMemberAsync($"person{number}", TeamRole.Member),
                "category-mix/history" => world.Admin.PutAsJsonAsync(
                    "/api/v1/category-mix", new { ratios = new { memes = 0.05m * number, merch = 1 - (0.05m * number) } }, ApiWorld.Token),
                _ => Task.CompletedTask,
            });
        }
    }

    private static async Task GivenTwiceAsync(ApiWorld world, int number)
    {
        await world.GivenPictureAsync($"memes/{number}.jpg", $"picture {number}");
        await world.GivenPictureAsync($"merch/{number}.jpg", $"picture {number}");
    }

    private static Task RaiseAsync(ApiWorld world, string subject)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
        return world.DoAsync<IAlertRepository>(alerts => alerts.RaiseAsync(
            new Alert { Id = AlertId.New(now), TeamId = world.Team.Id, Kind = "card_not_sent", Subject = subject, Message = "A card waits.", FirstSeenAt = now, LastSeenAt = now },
            isNews: false,
            ApiWorld.Token));
    }
}
