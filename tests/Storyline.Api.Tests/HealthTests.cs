using System.Net;
using Npgsql;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Api.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task A_process_with_a_migrated_database_is_ready()
    {
        await using var world = await ApiWorld.StartAsync();

        (await world.Anybody.GetAsync("/health/live", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await world.Anybody.ReadAsync("/health/ready")).GetProperty("isReady").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_schema_that_is_older_is_not_ready_and_says_how_far()
    {
        await using var world = await ApiWorld.StartAsync();
        await ExecuteAsync(world, "DELETE FROM \"__EFMigrationsHistory\" WHERE migration_id LIKE '%RememberAnswers'");

        var answer = await (await world.Anybody.GetAsync("/health/ready", ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.ServiceUnavailable);

        answer.Text("reason").ShouldNotBeNull().ShouldContain("1 migration");
    }

    [Fact]
    public async Task Each_loop_is_shown_and_a_silent_one_is_unhealthy()
    {
        await using var world = await ApiWorld.StartAsync();
        (await world.Anybody.ReadAsync("/health")).GetProperty("isHealthy").GetBoolean().ShouldBeTrue();
        await world.DoAsync<Heartbeats>(beats => beats.BeatAsync("dispatch", TimeSpan.FromMinutes(1), ApiWorld.Token));
        (await world.Anybody.ReadAsync("/health")).Items("loops").ShouldHaveSingleItem().Text("name").ShouldBe("dispatch");

        await ExecuteAsync(world, "UPDATE loop_heartbeats SET beat_at = beat_at - interval '2 minutes'");

        var answer = await (await world.Anybody.GetAsync("/health", ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.ServiceUnavailable);
        answer.Items("loops").ShouldHaveSingleItem().GetProperty("isStale").GetBoolean().ShouldBeTrue();
        (await world.Admin.GetAsync("/api/v1/operations/health", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static async Task ExecuteAsync(ApiWorld world, string sql)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync(ApiWorld.Token);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ApiWorld.Token);
    }
}
