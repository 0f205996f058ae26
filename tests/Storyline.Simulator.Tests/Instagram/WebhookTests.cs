using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly Channel<(byte[] Body, string Signature)> told = Channel.CreateUnbounded<(byte[], string)>();
    private readonly WebApplication app = WebApplication.CreateEmptyBuilder(new WebApplicationOptions()).WithKestrel().Build();
    private MetaWorld meta = null!;
    private int refusals = 1;

    public async ValueTask InitializeAsync()
    {
        meta = await MetaWorld.StartAsync();
        app.Run(ReceiveAsync);
        await app.StartAsync(TestWorld.Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await meta.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_final_numbers_come_signed_when_a_story_ends_and_again_until_they_are_taken()
    {
        (await meta.World.ControlAsync(HttpMethod.Put, "instagram/webhook", new { url = app.Urls.First() + "/hook", verifyToken = "v" })).Status.ShouldBe(System.Net.HttpStatusCode.NoContent);
        var story = await meta.GivenStoryAsync();
        await meta.World.DoAsync("clock", new { advance = "P1D" });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (body, signature) = await told.Reader.ReadAsync(patience.Token);
        signature.ShouldBe("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(DemoWorld.FacebookAppSecret), body)));
        var change = JsonNode.Parse(body)!["entry"]![0]!["changes"]![0]!;
        ((string)change["field"]!).ShouldBe("story_insights");
        ((string)change["value"]!["media_id"]!).ShouldBe(story);
        ((long)change["value"]!["reach"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_address_that_does_not_answer_the_question_is_not_taken() =>
        (await meta.World.ControlAsync(HttpMethod.Put, "instagram/webhook", new { url = app.Urls.First() + "/hook", verifyToken = "wrong" })).Detail.ShouldStartWith("The callback URL couldn't be validated");

    private async Task ReceiveAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsync(context.Request.Query["hub.verify_token"] == "v" ? context.Request.Query["hub.challenge"].ToString() : "no");
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (refusals-- > 0)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await told.Writer.WriteAsync((body.ToArray(), context.Request.Headers["X-Hub-Signature-256"].ToString()));
    }
}
