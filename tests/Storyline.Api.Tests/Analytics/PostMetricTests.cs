using System.Net;
using Npgsql;

namespace Storyline.Api.Tests.Analytics;

public sealed class PostMetricTests
{
    [Fact]
    public async Task The_figures_of_a_post_are_read_by_age_and_what_is_not_available_is_not_zero()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.Admin.DoAsync($"/api/v1/posts/{await world.GivenPlannedAsync("memes/cat.jpg")}/posted");
        var line = (await world.Admin.ReadAsync("/api/v1/history")).Items().ShouldHaveSingleItem();
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await database.CreateCommand(
            $"""
            INSERT INTO instagram_post_metrics (id, team_id, history_entry_id, instagram_media_id, age_hours, taken_at, metric, state, value, reason) VALUES
            (gen_random_uuid(), '{world.Team.Id}', '{line.Text("id")}', '1', 1, now(), 'views', 'measured', 12, null),
            (gen_random_uuid(), '{world.Team.Id}', '{line.Text("id")}', '1', 1, now(), 'reach', 'not_available', null, 'too few'),
            (gen_random_uuid(), '{world.Team.Id}', '{line.Text("id")}', '1', 24, now(), 'views', 'measured', 44, null)
            """).ExecuteNonQueryAsync(ApiWorld.Token);

        var readings = (await world.Admin.ReadAsync($"/api/v1/history/{line.Text("id")}/metrics")).Items("readings");

        readings.Select(reading => reading.GetProperty("ageHours").GetInt32()).ShouldBe([1, 24]);
        readings[0].Items("figures").Select(figure => $"{figure.Text("metric")} {figure.Text("state")} {figure.GetProperty("value")} {figure.Text("reason")}")
            .ShouldBe(["reach notAvailable  too few", "views measured 12 "]);
        line.Text("proof").ShouldBe("none");
    }

    [Fact]
    public async Task A_post_that_is_not_ours_is_not_found()
    {
        await using var world = await ApiWorld.StartAsync();

        await (await world.Admin.GetAsync($"/api/v1/history/{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}/metrics", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }
}
