using System.Security.Cryptography;
using System.Text;
using Storyline.Models;
using Storyline.Models.Analytics;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Analytics;
using Storyline.Services.Core.Operations.Webhooks;
using Storyline.Services.Core.Tests.Publishing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Analytics;

public sealed class InstagramWebhookTests
{
    private const string Final = """
        {"object":"instagram","entry":[{"id":"17841400000000018","time":1764000000,"changes":[{"field":"story_insights",
        "value":{"media_id":"1789","views":44,"reach":40,"taps_forward":4,"taps_back":3,"exits":3,"replies":0}}]}]}
        """;

    [Fact]
    public async Task Final_figures_are_stored_once_however_often_they_are_delivered()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(null, "1789");

        (await AcceptAsync(world, Final)).ShouldBeTrue();
        (await AcceptAsync(world, Final)).ShouldBeFalse();
        await DrainAsync(world);

        var figures = await world.AskAsync<PostFigures, IReadOnlyList<PostMetric>>(all => all.ListAsync(world.World.Team.Id, post, CancellationToken.None));
        figures.ShouldAllBe(figure => figure.AgeHours == PostMetric.Final && figure.State == MetricState.Measured);
        figures.Select(figure => $"{figure.Metric} {figure.Breakdown} {figure.Value}").ShouldBe(
            ["navigation tap_back 3", "navigation tap_exit 3", "navigation tap_forward 4", "reach  40", "replies  0", "views  44"]);
        (await StateAsync(world)).ShouldBe("done");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=00")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    [InlineData("wrong-secret")]
    public async Task What_is_not_signed_is_refused_and_not_stored(string? signature)
    {
        await using var world = await ProofWorld.CreateAsync();
        var shown = signature == "wrong-secret" ? Sign(Encoding.UTF8.GetBytes(Final), "another") : signature;

        await Should.ThrowAsync<ForbiddenException>(() => AcceptAsync(world, Final, shown));

        (await world.World.ReadAsync<long>("SELECT count(*) FROM webhook_inbox")).ShouldBe(0);
    }

    [Theory]
    [InlineData("not json", "dead")]
    [InlineData("""{"entry":[{"id":"1","changes":[{"field":"story_insights","value":{}}]}]}""", "dead")]
    [InlineData("""{"entry":[{"id":"1","changes":[{"field":"comments","value":{"media_id":"1"}}]}]}""", "ignored")]
    [InlineData("""{"entry":[{"id":"17841400000000018","changes":[{"field":"story_insights","value":{"media_id":"5","views":1}}]}]}""", "ignored")]
    public async Task What_cannot_be_used_is_put_aside_with_its_reason(string body, string state)
    {
        await using var world = await ProofWorld.CreateAsync();
        await AcceptAsync(world, body);

        await DrainAsync(world);

        (await StateAsync(world)).ShouldBe(state);
        (await world.World.ReadAsync<string>("SELECT error FROM webhook_inbox")).ShouldNotBeEmpty();
        (await DrainAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task A_delivery_that_came_before_its_post_was_matched_can_be_replayed()
    {
        await using var world = await ProofWorld.CreateAsync();
        await AcceptAsync(world, Final);
        await DrainAsync(world);
        await world.GivenPostedAsync(null, "1789");
        var (other, _, _) = await world.World.Teams.CreateAsync("other");
        var id = (await world.AskAsync<WebhookDesk, Page<WebhookDelivery>>(desk => desk.ListAsync(world.World.Team.Id, WebhookState.Ignored, new PageRequest(), CancellationToken.None))).Items.ShouldHaveSingleItem().Id;

        await Should.ThrowAsync<NotFoundException>(() => ReplayAsync(world, id, Actor.CommandLine(other.Id)));
        await ReplayAsync(world, id, world.World.Admin);
        await DrainAsync(world);

        (await StateAsync(world)).ShouldBe("done");
        (await world.World.ReadAsync<string>("SELECT action FROM audit_log")).ShouldBe("webhook.replayed");
    }

    [Fact]
    public async Task A_delivery_that_kills_its_handler_is_given_up_after_five_tries_and_holds_up_no_other()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.GivenPostedAsync(null, "1789");
        await AcceptAsync(world, Final);
        await world.World.ExecuteAsync("CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$; CREATE TRIGGER b BEFORE INSERT ON instagram_post_metrics FOR EACH ROW EXECUTE FUNCTION broken()");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Should.ThrowAsync<Npgsql.PostgresException>(() => DrainAsync(world));
        }

        await DrainAsync(world);

        (await StateAsync(world)).ShouldBe("dead");
    }

    [Fact]
    public async Task No_secret_of_ours_is_logged()
    {
        await using var world = await ProofWorld.CreateAsync();
        await AcceptAsync(world, Final);
        await DrainAsync(world);

        world.World.Logs.Lines.ShouldAllBe(line => !line.Contains("canary"));
    }

    private static Task<bool> AcceptAsync(ProofWorld world, string body) => AcceptAsync(world, body, Sign(Encoding.UTF8.GetBytes(body), "app-secret-canary"));

    private static Task<bool> AcceptAsync(ProofWorld world, string body, string? signature) =>
        world.AskAsync<InstagramWebhookIntake, bool>(intake => intake.AcceptAsync(Encoding.UTF8.GetBytes(body), signature, CancellationToken.None));

    private static Task<int> DrainAsync(ProofWorld world) => world.AskAsync<WebhookDesk, int>(desk => desk.DrainAsync(CancellationToken.None));

    private static Task<bool> ReplayAsync(ProofWorld world, WebhookDeliveryId id, Actor by) =>
        world.AskAsync<WebhookDesk, bool>(desk => desk.ReplayAsync(id, by, CancellationToken.None));

    private static Task<string> StateAsync(ProofWorld world) => world.World.ReadAsync<string>("SELECT state FROM webhook_inbox");

    private static string Sign(byte[] body, string secret) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
