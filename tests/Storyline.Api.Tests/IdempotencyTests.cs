using System.Net;
using System.Net.Http.Json;
using Storyline.Api.Http;

namespace Storyline.Api.Tests;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task A_write_sent_again_with_its_key_is_done_once_and_answered_the_same()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");

        var first = await SendAsync(world.Admin, $"posts/{planned}/posted", "one");
        var again = await SendAsync(world.Admin, $"posts/{planned}/posted", "one");

        (await again.ShouldBeJsonAsync(HttpStatusCode.OK)).Text("outcome").ShouldBe("done");
        (await again.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe(await first.Content.ReadAsStringAsync(ApiWorld.Token));
        again.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_done_once()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendAsync(world.Admin, $"posts/{planned}/posted", "one")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Conflict);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK && !answer.Headers.Contains("Idempotency-Replayed")).ShouldBe(1);
        (await world.Admin.ReadAsync("/api/v1/history")).Items().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_key_stands_for_one_request_of_one_person()
    {
        await using var world = await ApiWorld.StartAsync();
        using var ben = world.As(await world.GivenMemberAsync("ben", Models.Teams.TeamRole.Operator));
        (await SendAsync(world.Admin, "settings/pause", "one")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await (await SendAsync(world.Admin, "settings/resume", "one")).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "key-reused");
        await (await SendAsync(ben, "settings/pause", "one")).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "key-reused");
        await (await SendAsync(world.Admin, "settings/pause", "one", new { })).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "key-reused");
        (await SendAsync(world.Admin, "settings/resume", "two")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_team_may_use_the_same_key()
    {
        await using var world = await ApiWorld.StartAsync();
        var olga = await world.GivenOtherTeamAsync();
        using var others = world.As(olga);
        await SendAsync(world.Admin, "settings/pause", "one");

        (await SendAsync(others, "settings/pause", "one")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await world.Admin.ReadAsync("/api/v1/settings")).Items("chats").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_write_may_be_sent_again_when_its_cause_is_gone()
    {
        await using var world = await ApiWorld.StartAsync();
        foreach (var number in Enumerable.Range(0, 5))
        {
            await world.GivenPictureAsync($"memes/{number}.jpg");
        }

        (await SendAsync(world.Admin, "queue/create", "one", new { days = 1 })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await world.Admin.PutAsJsonAsync("/api/v1/category-mix", new { ratios = new { memes = 1 } }, ApiWorld.Token)).EnsureSuccessStatusCode();

        (await SendAsync(world.Admin, "queue/create", "one", new { days = 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_that_was_cut_off_is_not_done_blindly_again()
    {
        await using var world = await ApiWorld.StartAsync();
        await SendAsync(world.Admin, "settings/pause", "one");
        await using (var connection = new Npgsql.NpgsqlConnection(world.ConnectionString))
        {
            await connection.OpenAsync(ApiWorld.Token);
            await using var forget = new Npgsql.NpgsqlCommand("UPDATE idempotency_keys SET status_code = NULL, body = NULL", connection);
            await forget.ExecuteNonQueryAsync(ApiWorld.Token);
        }

        await (await SendAsync(world.Admin, "settings/pause", "one")).ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict");
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        await using var world = await ApiWorld.StartAsync();

        await (await SendAsync(world.Admin, "settings/pause", key)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string key, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation(RepeatedWrites.Header, key);
        return await client.SendAsync(request, ApiWorld.Token);
    }
}
