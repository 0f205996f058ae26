using System.Net;
using System.Text;
using Npgsql;

namespace Storyline.Api.Tests;

public sealed class ChatWebhookTests
{
    private const string Secret = "s3cret_-of-the-webhook";
    private static readonly (string, string)[] On = [("Api:ChatWebhookSecret", Secret)];

    [Fact]
    public async Task An_update_is_stored_once_however_often_it_is_brought()
    {
        await using var world = await ApiWorld.StartAsync(On);

        (await BringAsync(world, """{"update_id":7,"message":{"text":"hello"}}""", Secret)).ShouldBe(HttpStatusCode.OK);
        (await BringAsync(world, """{"update_id":7,"message":{"text":"again"}}""", Secret)).ShouldBe(HttpStatusCode.OK);

        (await ReadAsync(world, "SELECT string_agg(update_id || ' ' || (payload #>> '{message,text}'), ', ') FROM telegram_updates WHERE started_at IS NULL")).ShouldBe("7 hello");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another")]
    [InlineData(Secret + "x")]
    public async Task Who_does_not_know_the_secret_is_refused_and_nothing_is_stored(string? secret)
    {
        await using var world = await ApiWorld.StartAsync(On);

        (await BringAsync(world, """{"update_id":7}""", secret)).ShouldBe(HttpStatusCode.Forbidden);

        (await ReadAsync(world, "SELECT count(*)::text FROM telegram_updates")).ShouldBe("0");
    }

    [Fact]
    public async Task Where_the_bot_fetches_updates_none_are_taken_in()
    {
        await using var world = await ApiWorld.StartAsync();

        (await BringAsync(world, """{"update_id":7}""", Secret)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"message":{}}""")]
    [InlineData("""{"update_id":"seven"}""")]
    public async Task What_is_not_an_update_is_refused(string body)
    {
        await using var world = await ApiWorld.StartAsync(On);

        (await BringAsync(world, body, Secret)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_longest_update_fits_and_a_longer_body_does_not()
    {
        await using var world = await ApiWorld.StartAsync(On);
        string Of(int length) => $$$"""{"update_id":{{{length}}},"message":{"text":"{{{new string('x', length)}}}"}}""";

        (await BringAsync(world, Of(200_000), Secret)).ShouldBe(HttpStatusCode.OK);
        (await BringAsync(world, Of(1_100_000), Secret)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Many_updates_are_taken_in_without_a_limit_on_requests()
    {
        await using var world = await ApiWorld.StartAsync([.. On, ("Api:RequestsPerMinute", "10")]);

        for (var updateId = 1; updateId <= 40; updateId++)
        {
            (await BringAsync(world, $$"""{"update_id":{{updateId}}}""", Secret)).ShouldBe(HttpStatusCode.OK);
        }

        (await ReadAsync(world, "SELECT count(*)::text FROM telegram_updates")).ShouldBe("40");
    }

    private static async Task<HttpStatusCode> BringAsync(ApiWorld world, string body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks/telegram") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var answer = await world.Anybody.SendAsync(request, ApiWorld.Token);
        return answer.StatusCode;
    }

    private static async Task<string> ReadAsync(ApiWorld world, string sql)
    {
        await using var source = NpgsqlDataSource.Create(world.ConnectionString);
        await using var query = source.CreateCommand(sql);
        return (string)(await query.ExecuteScalarAsync(ApiWorld.Token))!;
    }
}
