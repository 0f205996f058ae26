using System.Net;

namespace Storyline.Api.Tests;

public sealed class LibraryUseTests
{
    [Fact]
    public async Task A_season_locks_a_picture_on_all_other_days_and_is_listed_as_it_was_written()
    {
        await using var world = await ApiWorld.StartAsync();
        var picture = await world.GivenPictureAsync("memes/santa.jpg");

        (await world.Admin.DoAsync("/api/v1/locks", new { mediaId = picture.Id.Value, season = "12-01..01-06" })).GetProperty("added").GetBoolean().ShouldBeTrue();

        var held = (await world.Admin.ReadAsync("/api/v1/locks")).Items().ShouldHaveSingleItem();
        held.Text("season").ShouldBe("12-01..01-06");
        held.Text("reason").ShouldBe("seasonal");
        (await world.Admin.ReadAsync("/api/v1/locks?reason=seasonal")).Items().ShouldHaveSingleItem();
        (await world.Admin.ReadAsync("/api/v1/locks?reason=manualHold")).Items().ShouldBeEmpty();
        await (await world.Admin.PostAsync("/api/v1/locks", Body($$"""{"mediaId":"{{picture.Id}}","season":"13-01..01-06"}"""), ApiWorld.Token))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task The_runway_the_dead_and_the_reused_are_told()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.Admin.DoAsync($"/api/v1/posts/{await world.GivenPlannedAsync("memes/cat.jpg")}/posted");

        (await world.Admin.ReadAsync("/api/v1/media/runway")).EnumerateArray().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            memes => memes.Text("category").ShouldBe("memes"),
            memes => memes.GetProperty("active").GetInt32().ShouldBe(1),
            memes => memes.GetProperty("eligible").GetInt32().ShouldBe(0));
        (await world.Admin.ReadAsync("/api/v1/media/dead")).GetArrayLength().ShouldBe(0);
        (await world.Admin.ReadAsync("/api/v1/media/reused?limit=5")).GetArrayLength().ShouldBe(0);
        (await world.Admin.ReadAsync("/api/v1/operations/status")).Items("runway").Count.ShouldBe(1);
        await (await world.Admin.GetAsync("/api/v1/media/dead?days=0", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private static StringContent Body(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
