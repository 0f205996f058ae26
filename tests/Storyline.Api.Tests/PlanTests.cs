using System.Net;
using System.Net.Http.Json;

namespace Storyline.Api.Tests;

public sealed class PlanTests
{
    [Fact]
    public async Task A_preview_writes_nothing_and_the_plan_after_it_is_the_same()
    {
        await using var world = await StartAsync();

        var preview = await world.Admin.ReadAsync("/api/v1/queue/preview?days=2");
        (await world.Admin.ReadAsync("/api/v1/queue")).Items().ShouldBeEmpty();
        var plan = await world.Admin.DoAsync("/api/v1/queue/create", new { days = 2 });

        plan.Items("posts").Count.ShouldBeGreaterThan(2);
        plan.Items("posts").Select(post => post.Text("mediaId")).ShouldBe(preview.Items("posts").Select(post => post.Text("mediaId")));
        (await world.Admin.ReadAsync("/api/v1/queue")).Items().Select(item => item.GetProperty("media").Text("id"))
            .ShouldBe(plan.Items("posts").Select(post => post.Text("mediaId")));
    }

    [Fact]
    public async Task A_plan_is_extended_forced_and_emptied()
    {
        await using var world = await StartAsync();
        var created = (await world.Admin.DoAsync("/api/v1/queue/create", new { days = 1 })).Items("posts").Count;
        var extended = (await world.Admin.DoAsync("/api/v1/queue/extend", new { days = 1 })).Items("posts").Count;

        var forced = await world.Admin.DoAsync("/api/v1/queue/force-next");
        var status = await world.Admin.ReadAsync("/api/v1/operations/status");
        var reset = await world.Admin.DoAsync("/api/v1/queue/reset");

        forced.GetProperty("media").Text("category").ShouldBe("memes");
        status.GetProperty("queued").GetInt32().ShouldBe(created + extended);
        status.GetProperty("next").GetProperty("isForced").GetBoolean().ShouldBeTrue();
        reset.GetProperty("removed").GetInt32().ShouldBe(created + extended);
        await (await world.Admin.PostAsync("/api/v1/queue/force-next", null, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict");
    }

    [Fact]
    public async Task Each_version_of_the_mix_is_kept()
    {
        await using var world = await StartAsync();

        var second = await (await world.Admin.PutAsJsonAsync(
            "/api/v1/category-mix", new { ratios = new { memes = 0.7, merch = 0.3 }, reason = "summer" }, ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.OK);

        second.GetProperty("version").GetInt32().ShouldBe(2);
        second.Items("shares").Select(share => share.Text("category")).ShouldBe(["memes", "merch"]);
        var versions = (await world.Admin.ReadAsync("/api/v1/category-mix/history")).Items();
        versions.Select(version => version.GetProperty("version").GetInt32()).ShouldBe([2, 1]);
        versions[0].Text("reason").ShouldBe("summer");
        versions[0].GetProperty("effectiveTo").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Posting_is_paused_once_and_goes_on_once()
    {
        await using var world = await StartAsync();

        (await world.Admin.DoAsync("/api/v1/settings/pause")).GetProperty("changed").GetBoolean().ShouldBeTrue();
        (await world.Admin.DoAsync($"/api/v1/settings/pause?chatId={world.Chat.Id}")).GetProperty("changed").GetBoolean().ShouldBeFalse();
        (await world.Admin.ReadAsync("/api/v1/settings")).Items("chats").ShouldHaveSingleItem().GetProperty("isPaused").GetBoolean().ShouldBeTrue();
        (await world.Admin.DoAsync("/api/v1/settings/resume")).GetProperty("changed").GetBoolean().ShouldBeTrue();
        (await world.Admin.DoAsync("/api/v1/settings/resume")).GetProperty("changed").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_lock_by_hand_is_set_once_and_taken_away_once()
    {
        await using var world = await StartAsync();
        var picture = await world.GivenPictureAsync("memes/cat.jpg");
        var hold = new { mediaId = picture.Id.Value, until = "2090-01-01T00:00:00+02:00", note = "after the sale" };

        (await world.Admin.DoAsync("/api/v1/locks", hold)).GetProperty("added").GetBoolean().ShouldBeTrue();
        (await world.Admin.DoAsync("/api/v1/locks", hold)).GetProperty("added").GetBoolean().ShouldBeFalse();
        var held = (await world.Admin.ReadAsync("/api/v1/locks")).Items().ShouldHaveSingleItem();

        held.Text("lockedUntil").ShouldBe("2089-12-31T22:00:00Z");
        held.Text("note").ShouldBe("after the sale");
        (await world.Admin.DeleteAsync($"/api/v1/locks/{held.Text("id")}", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await world.Admin.DeleteAsync($"/api/v1/locks/{held.Text("id")}", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_was_done_leaves_a_trace()
    {
        await using var world = await StartAsync();
        await world.Admin.DoAsync("/api/v1/queue/create", new { days = 1 });

        var run = (await world.Admin.ReadAsync("/api/v1/operations/runs?limit=1")).Items().ShouldHaveSingleItem();

        run.Text("method").ShouldBe("Create");
        run.Text("trigger").ShouldBe("api");
        run.GetProperty("summary").GetProperty("planned").GetInt32().ShouldBeGreaterThan(0);
    }

    private static async Task<ApiWorld> StartAsync()
    {
        var world = await ApiWorld.StartAsync();
        foreach (var number in Enumerable.Range(0, 20))
        {
            await world.GivenPictureAsync($"memes/{number}.jpg");
        }

        (await world.Admin.PutAsJsonAsync("/api/v1/category-mix", new { ratios = new { memes = 1 } }, ApiWorld.Token)).EnsureSuccessStatusCode();
        return world;
    }
}
