using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests;

public sealed class MediaEditTests
{
    private static readonly string[] Added = ["#Summer"];

    [Fact]
    public async Task A_patch_changes_what_it_names_and_null_takes_away()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");

        await PatchAsync(world, picture, """{ "title": "Cat", "caption": "<b>Monday</b> 🐈", "linkUrl": "https://example.com", "requiresInteraction": true }""");
        var item = await PatchAsync(world, picture, """{ "title": null, "category": "merch" }""");

        (item.Text("title"), item.Text("caption"), item.Text("linkUrl"), item.Text("category")).ShouldBe((null, "<b>Monday</b> 🐈", "https://example.com", "merch"));
        item.GetProperty("requiresInteraction").GetBoolean().ShouldBeTrue();
        (await PatchAsync(world, picture, "{}")).Text("caption").ShouldBe("<b>Monday</b> 🐈");
    }

    [Theory]
    [InlineData("""{ "linkUrl": "javascript:alert(1)" }""")]
    [InlineData("""{ "category": null }""")]
    [InlineData("""{ "category": "../up" }""")]
    [InlineData("""{ "titel": "a misspelt name" }""")]
    [InlineData("""[]""")]
    public async Task A_patch_that_makes_no_sense_is_refused(string patch)
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");

        var answer = await world.Admin.PatchAsync($"/api/v1/media/{picture.Id}", Json(patch), ApiWorld.Token);

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task A_picture_is_tagged_found_by_its_tag_archived_restored_and_deleted()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");
        await world.GivenPictureAsync("memes/dog.jpg");
        var path = $"/api/v1/media/{picture.Id}";

        (await world.Admin.DoAsync($"{path}/tags", new { add = Added })).Items("tags").Select(tag => tag.GetString()).ShouldBe(["summer"]);
        (await world.Admin.ReadAsync("/api/v1/media?tag=summer")).Items().ShouldHaveSingleItem().Text("fileName").ShouldBe("cat.jpg");
        (await world.Admin.ReadAsync("/api/v1/media/tags")).Items().ShouldHaveSingleItem().GetProperty("items").GetInt32().ShouldBe(1);
        (await world.Admin.DoAsync($"{path}/archive")).GetProperty("isActive").GetBoolean().ShouldBeFalse();
        (await world.Admin.ReadAsync("/api/v1/media?archived=true")).Items().ShouldHaveSingleItem().Text("fileName").ShouldBe("cat.jpg");
        (await world.Admin.DoAsync($"{path}/restore")).GetProperty("archivedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        (await world.Admin.DeleteAsync(path, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await world.Admin.GetAsync(path, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_is_planned_is_not_deleted_behind_the_plans_back()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.GivenPlannedAsync("memes/cat.jpg");
        var id = (await world.Admin.ReadAsync("/api/v1/media")).Items()[0].Text("id");

        (await (await world.Admin.DeleteAsync($"/api/v1/media/{id}", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict"))
            .ShouldNotBeNull().ShouldContain("archive it instead");
    }

    [Fact]
    public async Task Many_are_changed_at_once_with_an_answer_for_each()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");

        var answer = await world.Admin.DoAsync("/api/v1/media/bulk", new { ids = new[] { picture.Id.Value, Guid.Empty }, action = "archive" });

        answer.GetProperty("changed").GetInt32().ShouldBe(1);
        answer.Items().Select(item => item.Text("outcome")).ShouldBe(["changed", "unknown"]);
        var none = await world.Admin.PostAsJsonAsync("/api/v1/media/bulk", new { ids = Array.Empty<Guid>(), action = "archive" }, ApiWorld.Token);
        await none.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Members_look_and_operators_change_and_only_in_their_own_team()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");
        using var member = world.As(await world.GivenMemberAsync("mia", TeamRole.Member));
        using var operators = world.As(await world.GivenMemberAsync("ben", TeamRole.Operator));
        using var others = world.As(await world.GivenOtherTeamAsync());
        var archive = $"/api/v1/media/{picture.Id}/archive";

        (await member.PostAsync(archive, null, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await others.PostAsync(archive, null, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await operators.PostAsync(archive, null, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await operators.DeleteAsync($"/api/v1/media/{picture.Id}", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<JsonElement> PatchAsync(ApiWorld world, MediaItem picture, string patch) =>
        await (await world.Admin.PatchAsync($"/api/v1/media/{picture.Id}", Json(patch), ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.OK);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
