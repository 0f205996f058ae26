using System.Net;
using System.Net.Http.Json;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests.Publishing;

public sealed class PolicyTests
{
    [Fact]
    public async Task A_policy_is_set_holds_for_all_others_and_is_taken_away()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.GivenPictureAsync("memes/cat.jpg");

        var set = await PutAsync(world.Admin, Path(world), new { mode = "automatic", vetoMinutes = 10, hoursStart = 9, hoursEnd = 21 });

        (await set.ShouldBeJsonAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32().ShouldBe(1);
        (await ListAsync(world)).ShouldBe([" automatic 10 True 1", "memes automatic 10 False 0"]);
        (await world.Admin.DeleteAsync(Path(world), ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ListAsync(world)).ShouldBe([" ask 0 False 0", "memes ask 0 False 0"]);
    }

    [Fact]
    public async Task A_stale_write_is_refused_and_says_what_holds()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.GivenPictureAsync("memes/cat.jpg");
        await PutAsync(world.Admin, Path(world) + "?category=memes", new { mode = "automatic", replaces = 0 });

        var stale = await PutAsync(world.Admin, Path(world) + "?category=memes", new { mode = "ask", replaces = 0 });

        (await stale.ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict")).ShouldNotBeNull().ShouldContain("version 1");
    }

    [Fact]
    public async Task Values_that_cannot_be_unknown_categories_and_operators_are_refused()
    {
        await using var world = await ApiWorld.StartAsync();
        using var olga = world.As(await world.GivenMemberAsync("olga", TeamRole.Operator));

        await (await PutAsync(world.Admin, Path(world), new { mode = "automatic", vetoMinutes = 241 })).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        await (await PutAsync(world.Admin, Path(world) + "?category=nothing", new { mode = "ask" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        (await PutAsync(olga, Path(world), new { mode = "automatic" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_rehearsal_shows_what_would_have_gone_out_against_somebodys_will()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");
        await world.Admin.DoAsync($"/api/v1/posts/{planned}/skip");

        var report = await world.Admin.ReadAsync(Path(world) + "/rehearsal?mode=automatic");

        report.GetProperty("total").GetInt32().ShouldBe(1);
        report.Items("posts").ShouldHaveSingleItem().Text("why").ShouldBe("noAccount");
        report.Items("categories").ShouldHaveSingleItem().GetProperty("noAccount").GetInt32().ShouldBe(1);
    }

    private static async Task<IReadOnlyList<string>> ListAsync(ApiWorld world) =>
    [
        .. (await world.Admin.ReadAsync(Path(world))).EnumerateArray()
            .Select(one => $"{one.Text("category")} {one.Text("mode")} {one.GetProperty("vetoMinutes")} {one.GetProperty("isOwn")} {one.GetProperty("version")}"),
    ];

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, object body) => client.PutAsync(path, JsonContent.Create(body), ApiWorld.Token);

    private static string Path(ApiWorld world) => $"/api/v1/settings/{world.Chat.Id}/policies";
}
