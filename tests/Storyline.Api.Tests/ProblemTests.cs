using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Storyline.Api.Tests;

public sealed class ProblemTests(SharedWorld shared) : IClassFixture<SharedWorld>
{
    private readonly ApiWorld world = shared.World;

    [Theory]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/api/v1/nothing")]
    [InlineData("GET", "/api/v2/media")]
    [InlineData("GET", "/api/v1/media/not-an-id")]
    public async Task An_unknown_operation_is_a_problem_and_names_the_documentation(string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);

        var detail = await (await world.Anybody.SendAsync(request, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");

        detail.ShouldNotBeNull().ShouldContain("/docs");
    }

    [Fact]
    public async Task An_operation_that_a_thing_does_not_have_is_refused_and_the_others_are_named()
    {
        var answer = await world.Admin.DeleteAsync("/api/v1/queue", ApiWorld.Token);

        await answer.ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        answer.Content.Headers.Allow.ShouldBe(["GET"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"days\"")]
    [InlineData("{}")]
    [InlineData("{\"days\":\"7\"}")]
    [InlineData("{\"days\":7.5}")]
    [InlineData("{\"days\":99999999999}")]
    [InlineData("{\"days\":null}")]
    [InlineData("{\"days\":7,\"dayz\":7}")]
    [InlineData("{\"days\":7,\"days\":8}")]
    [InlineData("{\"days\":7,\"chatId\":\"x\"}")]
    [InlineData("{\"days\":0}")]
    [InlineData("{\"days\":367}")]
    public async Task A_body_that_does_not_fit_is_refused(string body)
    {
        var answer = await world.Admin.PostAsync("/api/v1/queue/create", Json(body), ApiWorld.Token);

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Fields_that_are_wrong_are_named_as_the_sender_wrote_them()
    {
        var answer = await world.Admin.PostAsync("/api/v1/queue/create", Json("""{"days":400}"""), ApiWorld.Token);

        var problem = await answer.ShouldBeJsonAsync(HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe("days");
    }

    [Theory]
    [InlineData("media?verdict=nice")]
    [InlineData("media?limit=many")]
    [InlineData("media?posted=perhaps")]
    [InlineData("history?since=yesterday")]
    [InlineData("history?mediaId=7")]
    [InlineData("history/export?since=yesterday")]
    [InlineData("history/export?mediaId=7")]
    [InlineData("history/export?status=nice")]
    [InlineData("queue/preview")]
    [InlineData("queue/preview?days=0")]
    [InlineData("queue/preview?days=7&chatId=7")]
    [InlineData("media?text=%00")]
    [InlineData("media?category=%00")]
    [InlineData("media?cursor=garbage")]
    [InlineData("queue?cursor=%F0%9F%98%80")]
    [InlineData("history?cursor=MS4wMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMC4x")]
    [InlineData("operations/runs?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OS4w")]
    public async Task A_question_that_cannot_be_understood_is_refused(string path)
    {
        var answer = await world.Admin.GetAsync($"/api/v1/{path}", ApiWorld.Token);

        (await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("media?limit=many", "The parameter 'limit'")]
    [InlineData("media?category=memes&limit=many", "One of the parameters 'category', 'limit'")]
    public async Task A_parameter_that_cannot_be_read_is_named(string path, string named)
    {
        var answer = await world.Admin.GetAsync($"/api/v1/{path}", ApiWorld.Token);

        (await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldStartWith($"{named} cannot be read");
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00%2B14:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task Any_time_may_be_asked_for(string since)
    {
        (await world.Admin.ReadAsync($"/api/v1/history?since={since}")).Items().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"ratios\":{}}")]
    [InlineData("{\"ratios\":{\"memes\":0.5}}")]
    [InlineData("{\"ratios\":{\"memes\":1.5,\"merch\":-0.5}}")]
    [InlineData("{\"ratios\":{\"memes\":7e28,\"merch\":7e28}}")]
    [InlineData("{\"ratios\":{\"memes\":0.33333,\"merch\":0.66667}}")]
    [InlineData("{\"ratios\":{\"me\\u0000mes\":1}}")]
    [InlineData("{\"ratios\":null}")]
    [InlineData("{\"ratios\":{\"memes\":1},\"reason\":\"LONG\"}")]
    [InlineData("{\"ratios\":{\"LONG\":1}}")]
    public async Task A_mix_that_is_none_is_refused_and_the_old_one_holds(string body)
    {
        var before = await world.Admin.ReadAsync("/api/v1/category-mix");

        var answer = await world.Admin.PutAsync("/api/v1/category-mix", Json(body.Replace("LONG", new string('x', 400), StringComparison.Ordinal)), ApiWorld.Token);

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        (await world.Admin.ReadAsync("/api/v1/category-mix")).GetRawText().ShouldBe(before.GetRawText());
    }

    [Fact]
    public async Task A_huge_body_is_refused()
    {
        var answer = await world.Admin.PostAsync("/api/v1/queue/create", Json($$"""{"days":{{new string(' ', 100_000)}}7}"""), ApiWorld.Token);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("days", "7")]);

        await (await world.Admin.PostAsync("/api/v1/queue/create", form, ApiWorld.Token))
            .ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task What_does_not_fit_the_state_of_things_says_how_to_mend_it()
    {
        await using var own = await ApiWorld.StartAsync();

        var answer = await own.Admin.PostAsJsonAsync("/api/v1/queue/create", new { days = 7 }, ApiWorld.Token);

        (await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict")).ShouldNotBeNull().ShouldContain("category mix");
    }

    [Fact]
    public async Task A_database_that_is_gone_is_told_without_details()
    {
        await using var own = await ApiWorld.StartAsync();
        await using (var connection = new Npgsql.NpgsqlConnection(own.ConnectionString))
        {
            await connection.OpenAsync(ApiWorld.Token);
            await using var drop = new Npgsql.NpgsqlCommand("DROP TABLE posting_history CASCADE", connection);
            await drop.ExecuteNonQueryAsync(ApiWorld.Token);
        }

        var answer = await own.Admin.GetAsync("/api/v1/history", ApiWorld.Token);

        (await answer.ShouldBeProblemAsync(HttpStatusCode.InternalServerError, "internal")).ShouldBeNull();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
