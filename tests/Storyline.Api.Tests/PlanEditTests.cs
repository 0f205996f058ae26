using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Storyline.Api.Tests;

public sealed class PlanEditTests
{
    [Fact]
    public async Task A_post_is_moved_to_a_time_in_the_chats_zone_or_with_an_offset()
    {
        await using var world = await ApiWorld.StartAsync();
        var id = await world.GivenPlannedAsync("memes/cat.jpg");
        var day = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var local = await world.Admin.DoAsync($"/api/v1/queue/{id}/move", new { at = $"{day} 15:00" });
        local.GetProperty("post").Text("scheduledFor").ShouldBe($"{day}T15:00:00Z");
        local.GetProperty("isOutsideHours").GetBoolean().ShouldBeFalse();
        var offset = await world.Admin.DoAsync($"/api/v1/queue/{id}/move", new { at = $"{day}T07:00:00.000+02:00" });

        offset.GetProperty("post").Text("scheduledFor").ShouldBe($"{day}T05:00:00Z");
        offset.GetProperty("isOutsideHours").GetBoolean().ShouldBeTrue();
        offset.GetProperty("post").GetProperty("reasons").EnumerateArray().Last().GetString()!.ShouldStartWith("moved by @ana from ");
    }

    [Theory]
    [InlineData("{\"at\":\"soon\"}", "is no time that can be read")]
    [InlineData("{\"at\":\"2020-01-01 10:00\"}", "is over")]
    public async Task A_time_that_cannot_be_is_refused(string body, string words)
    {
        await using var world = await ApiWorld.StartAsync();
        var id = await world.GivenPlannedAsync("memes/cat.jpg");

        var answer = await world.Admin.PostAsync($"/api/v1/queue/{id}/move", new StringContent(body, null, "application/json"), ApiWorld.Token);

        (await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public async Task Posts_trade_places_are_replaced_forced_and_dropped()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.GivenPictureAsync("memes/spare.jpg");
        (await world.Admin.PutAsJsonAsync("/api/v1/category-mix", new { ratios = new { memes = 1 } }, ApiWorld.Token)).EnsureSuccessStatusCode();
        var (one, other) = (await world.GivenPlannedAsync("memes/1.jpg"), await world.GivenPlannedAsync("memes/2.jpg"));
        var chosen = await world.GivenPictureAsync("memes/chosen.jpg");
        var day = TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await world.Admin.DoAsync($"/api/v1/queue/{one}/move", new { at = $"{day} 16:00" });

        var swapped = await world.Admin.DoAsync($"/api/v1/queue/{one}/swap", new { with = other.Value });
        swapped.GetProperty("other").Text("scheduledFor").ShouldBe($"{day}T16:00:00Z");
        var replaced = await world.Admin.DoAsync($"/api/v1/queue/{other}/replace", new { mediaId = chosen.Id.Value });
        replaced.GetProperty("media").Text("fileName").ShouldBe("chosen.jpg");
        (await world.Admin.DoAsync($"/api/v1/queue/{other}/force")).GetProperty("isForced").GetBoolean().ShouldBeTrue();
        await (await world.Admin.PostAsync($"/api/v1/queue/{other}/force", null, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict");
        var drop = await (await world.Admin.DeleteAsync($"/api/v1/queue/{one}", ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.OK);

        drop.GetProperty("dropped").GetProperty("media").Text("fileName").ShouldBe("1.jpg");
        drop.GetProperty("refill").Text("fileName").ShouldBeOneOf("spare.jpg", "2.jpg");
        await (await world.Admin.DeleteAsync($"/api/v1/queue/{one}", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_month_is_shown_day_by_day()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.GivenPlannedAsync("memes/cat.jpg");

        var month = await world.Admin.ReadAsync("/api/v1/queue/calendar?year=2030&month=1");

        month.Text("timeZone").ShouldBe("UTC");
        month.Items("days").Count.ShouldBe(31);
        var day = month.Items("days").Single(day => day.Items("posts").Count > 0);
        (day.Text("date"), day.Items("posts")[0].GetProperty("media").Text("fileName")).ShouldBe(("2030-01-18", "cat.jpg"));
        await (await world.Admin.GetAsync("/api/v1/queue/calendar?year=2030&month=13", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task A_picture_says_why_it_is_not_in_the_plan()
    {
        await using var world = await ApiWorld.StartAsync();
        (await world.Admin.PutAsJsonAsync("/api/v1/category-mix", new { ratios = new { memes = 1 } }, ApiWorld.Token)).EnsureSuccessStatusCode();
        var waits = await world.GivenPictureAsync("memes/cat.jpg");
        var outside = await world.GivenPictureAsync("private/family.jpg");

        var answer = await world.Admin.ReadAsync($"/api/v1/media/{waits.Id}/whynot");
        var extended = await world.Admin.ReadAsync("/api/v1/queue/preview?days=3&extend=true");

        (answer.Text("outcome"), answer.GetProperty("before").GetInt32()).ShouldBe(("waits", 0));
        answer.Text("at").ShouldBe(extended.Items("posts")[0].Text("scheduledFor"));
        (await world.Admin.ReadAsync($"/api/v1/media/{outside.Id}/whynot")).Text("outcome").ShouldBe("outOfMix");
    }

    [Fact]
    public async Task A_picture_says_in_which_chats_plan_it_is()
    {
        await using var world = await ApiWorld.StartAsync();
        var id = await world.GivenPlannedAsync("memes/cat.jpg");
        var item = await world.Admin.ReadAsync($"/api/v1/queue/{id}");

        var answer = await world.Admin.ReadAsync($"/api/v1/media/{item.GetProperty("media").Text("id")}/whynot");

        (answer.Text("outcome"), answer.Text("chatId"), answer.Text("at")).ShouldBe(("planned", $"{world.Chat.Id}", item.Text("scheduledFor")));
    }

    [Fact]
    public async Task A_mix_that_was_made_of_an_old_version_is_refused_and_the_drift_is_told()
    {
        await using var world = await ApiWorld.StartAsync();
        await SetAsync(world, new { ratios = new { memes = 0.5, merch = 0.5 }, replaces = 0 });

        var late = await world.Admin.PutAsJsonAsync("/api/v1/category-mix", new { ratios = new { memes = 1 }, replaces = 0 }, ApiWorld.Token);

        (await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict")).ShouldNotBeNull().ShouldContain("(version 1)");
        var drift = await world.Admin.ReadAsync("/api/v1/category-mix/drift");
        (drift.GetProperty("version").GetInt32(), drift.GetProperty("posts").GetInt32()).ShouldBe((1, 0));
        drift.Items("categories").Select(category => category.GetProperty("target").GetDecimal()).ShouldBe([0.5m, 0.5m]);
    }

    [Fact]
    public async Task Neither_a_member_nor_another_team_changes_the_plan()
    {
        await using var world = await ApiWorld.StartAsync();
        var id = await world.GivenPlannedAsync("memes/cat.jpg");
        using var ben = world.As(await world.GivenMemberAsync("ben", Models.Teams.TeamRole.Member));
        using var olga = world.As(await world.GivenOtherTeamAsync());

        foreach (var (client, status, type) in new[] { (ben, HttpStatusCode.Forbidden, "forbidden"), (olga, HttpStatusCode.NotFound, "not-found") })
        {
            await (await client.PostAsJsonAsync($"/api/v1/queue/{id}/move", new { at = "23:00" }, ApiWorld.Token)).ShouldBeProblemAsync(status, type);
            await (await client.PostAsJsonAsync($"/api/v1/queue/{id}/swap", new { with = id.Value }, ApiWorld.Token)).ShouldBeProblemAsync(status, type);
            await (await client.PostAsync($"/api/v1/queue/{id}/force", null, ApiWorld.Token)).ShouldBeProblemAsync(status, type);
            await (await client.DeleteAsync($"/api/v1/queue/{id}", ApiWorld.Token)).ShouldBeProblemAsync(status, type);
        }

        (await world.Admin.ReadAsync("/api/v1/queue")).Items().ShouldHaveSingleItem();
    }

    private static async Task<JsonElement> SetAsync(ApiWorld world, object mix) =>
        await (await world.Admin.PutAsJsonAsync("/api/v1/category-mix", mix, ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.OK);
}
