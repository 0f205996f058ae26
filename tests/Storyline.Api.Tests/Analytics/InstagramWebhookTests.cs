using System.Net;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Webhooks;

namespace Storyline.Api.Tests.Analytics;

public sealed class InstagramWebhookTests
{
    private const string Path = "/api/v1/webhooks/instagram";
    private const string Secret = "the-app-secret-canary";
    private const string Word = "verify-word-canary";
    private const string Body = """{"object":"instagram","entry":[{"id":"17","time":1764000000,"changes":[{"field":"story_insights","value":{"media_id":"1789","views":4}}]}]}""";
    private static readonly (string, string)[] On = [("Instagram:WebhookVerifyToken", Word), ("Instagram:FacebookAppSecret", Secret)];

    [Fact]
    public async Task Who_knows_the_word_gets_the_challenge_back_and_nobody_else()
    {
        await using var world = await ApiWorld.StartAsync(On);

        (await world.Anybody.GetStringAsync($"{Path}?hub.mode=subscribe&hub.verify_token={Word}&hub.challenge=1158201444", ApiWorld.Token)).ShouldBe("1158201444");
        (await world.Anybody.GetAsync($"{Path}?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await world.Anybody.GetAsync(Path, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_signed_delivery_is_stored_once_listed_and_replayed()
    {
        await using var world = await ApiWorld.StartAsync(On);
        await ConnectAsync(world);

        (await BringAsync(world, Sign(Body))).ShouldBe(HttpStatusCode.OK);
        (await BringAsync(world, Sign(Body))).ShouldBe(HttpStatusCode.OK);
        await world.WithAsync<WebhookDesk, int>(desk => desk.DrainAsync(ApiWorld.Token));

        var line = (await world.Admin.ReadAsync("/api/v1/operations/webhooks?state=ignored")).Items().ShouldHaveSingleItem();
        (line.Text("source"), line.Text("topic"), line.Text("reason")!.Contains("replay", StringComparison.Ordinal)).ShouldBe(("instagram", "story_insights", true));
        var replay = $"/api/v1/operations/webhooks/{line.Text("id")}/replay";
        (await world.Admin.PostAsync(replay, null, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await world.Admin.PostAsync(replay, null, ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=deadbeef")]
    [InlineData("sha1=0")]
    public async Task What_is_not_signed_is_refused_and_not_stored(string signature)
    {
        await using var world = await ApiWorld.StartAsync(On);

        (await BringAsync(world, signature)).ShouldBe(HttpStatusCode.Forbidden);
        (await BringAsync(world, Sign(Body + " "))).ShouldBe(HttpStatusCode.Forbidden);

        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        (await database.CreateCommand("SELECT count(*) FROM webhook_inbox").ExecuteScalarAsync(ApiWorld.Token)).ShouldBe(0L);
        world.Logs.Lines.ShouldAllBe(line => !line.Contains("canary"));
    }

    [Fact]
    public async Task Where_nothing_is_configured_nothing_is_taken_in()
    {
        await using var world = await ApiWorld.StartAsync();

        (await BringAsync(world, Sign(Body))).ShouldBe(HttpStatusCode.NotFound);
        (await world.Anybody.GetAsync($"{Path}?hub.mode=subscribe&hub.verify_token=&hub.challenge=1", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_admins_look_at_deliveries()
    {
        await using var world = await ApiWorld.StartAsync(On);
        using var olga = world.As(await world.GivenMemberAsync("olga", TeamRole.Operator));

        (await olga.GetAsync("/api/v1/operations/webhooks", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task ConnectAsync(ApiWorld world)
    {
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await database.CreateCommand(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES (gen_random_uuid(), '{world.Team.Id}', 'Shop', '17', 'paper.pine', 'facebook', 'graph.facebook.com', true, now())
            """).ExecuteNonQueryAsync(ApiWorld.Token);
    }

    private static async Task<HttpStatusCode> BringAsync(ApiWorld world, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        return (await world.Anybody.SendAsync(request, ApiWorld.Token)).StatusCode;
    }

    private static string Sign(string body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)));
}
