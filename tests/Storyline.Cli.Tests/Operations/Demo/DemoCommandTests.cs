using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Storyline.Cli.Tests.Operations.Demo;

/// <summary>The try-out as a newcomer meets it, with the program killed in the middle.</summary>
[Trait("Layer", "crash")]
public sealed class DemoCommandTests
{
    private const string Posted = "✅ Posted to @storyline.shop by Storyline";

    /// <summary>What a card of a post that goes out by itself says, in the order in which it says it.</summary>
    private static readonly string[] Steps = ["· uploading", "· preparing", "· ready", "🚀 Being published…", Posted];

    /// <summary>When a post that is moved falls due.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_demo_that_is_killed_goes_on_where_it_was_and_repeats_nothing()
    {
        await using var world = CommandWorld.WithoutDatabase();
        world.Variables["TELEGRAM_CHANNEL_ID"] = "";
        var port = FreePort();
        using var outside = new SimulatedSide(port);

        using (var first = await StartAsync(world, port))
        {
            (await outside.TapAsync("✅ Posted")).ShouldContain("@ana");
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var posted = (await world.RunAsync("history", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        posted.GetProperty("by").GetString().ShouldBe("@ana");
        var locked = (await world.RunAsync("lock", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        locked.GetProperty("days").GetDouble().ShouldBe(30, 0.01);

        (await world.RunAsync("user", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .ShouldContain(one => one.GetProperty("name").GetString() == "@ana" && one.GetProperty("totalPosts").GetInt32() == 1);

        using var second = await StartAsync(world, port);
        (await outside.CountCardsAsync()).ShouldBe(1);
        (await world.RunAsync("demo", "--port", $"{port}")).ShouldFail(1, "runs already");
        (await world.RunAsync("queue", "next")).ShouldSucceed();
        // The running demo may be the one that sends it.
        await outside.UntilCardsAsync(2);
        (await world.RunAsync("history", "list", "--json")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);

        Process.Start("kill", ["-TERM", $"{second.Id}"]).Dispose();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        second.ExitCode.ShouldBe(0);
        await Should.ThrowAsync<HttpRequestException>(() => outside.HealthAsync());
    }

    [Fact]
    public async Task A_category_that_is_switched_to_automatic_goes_out_by_itself_at_its_time_and_though_the_plug_is_pulled()
    {
        await using var world = CommandWorld.WithoutDatabase();
        world.Variables["TELEGRAM_CHANNEL_ID"] = "";
        var port = FreePort();
        using var outside = new SimulatedSide(port);
        string next;

        using (var first = await StartAsync(world, port))
        {
            await ConnectAsync(world, outside);
            await FollowAsync(world, outside, await PlanSoonAsync(world));

            (await world.RunAsync("policy", "set", "all", "automatic")).ShouldSucceed();
            next = (await world.RunAsync("queue", "next", "--json")).ShouldSucceed().Json.GetProperty("fileName").GetString()!;
            await outside.UntilCardAsync(caption => caption.Contains(next, StringComparison.Ordinal));
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var second = await StartAsync(world, port);
        await outside.UntilCardAsync(caption => IsSeen(caption, next));
        (await outside.CountPublishedAsync()).ShouldBe(2);
        (await world.RunAsync("history", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("status").GetString())
            .ShouldBe(["posted", "posted"]);

        Process.Start("kill", ["-TERM", $"{second.Id}"]).Dispose();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task ConnectAsync(CommandWorld world, SimulatedSide outside)
    {
        var token = await outside.PostAsync("instagram/tokens", new { account = "storyline.shop" });
        (await world.RunWithAsync($$"""{"token":"{{token.GetProperty("token").GetString()}}"}""", "account", "add", "--login", "facebook")).ShouldSucceed();
        (await world.RunAsync("account", "activate", "@storyline.shop")).ShouldSucceed();
    }

    /// <summary>Switches the category of the next planned post to automatic, and has the post fall due soon. Its picture's name.</summary>
    private static async Task<string> PlanSoonAsync(CommandWorld world)
    {
        var planned = (await world.RunAsync("queue", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .First(post => post.GetProperty("status").GetString() == "scheduled");
        (await world.RunAsync("policy", "set", planned.GetProperty("category").GetString()!, "automatic")).ShouldSucceed();
        var soon = TimeProvider.System.GetUtcNow() + Soon;
        if (planned.GetProperty("scheduledFor").GetDateTimeOffset() > soon)
        {
            var time = soon.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            (await world.RunAsync("queue", "move", planned.GetProperty("id").GetString()!, time)).ShouldSucceed();
        }

        return planned.GetProperty("fileName").GetString()!;
    }

    /// <summary>Nobody does anything more: the card walks to its end, not before its time, the story is on Instagram's page, and its figures come.</summary>
    private static async Task FollowAsync(CommandWorld world, SimulatedSide outside, string fileName)
    {
        var card = await outside.UntilCardAsync(caption => IsSeen(caption, fileName));
        var captions = await outside.CaptionsOfAsync(card);
        var walk = captions.Select(caption => Array.FindIndex(Steps, step => caption.Contains(step, StringComparison.Ordinal))).ToList();
        walk.SequenceEqual(walk.Order()).ShouldBeTrue(string.Join("\n\n", captions));
        walk[0].ShouldBeInRange(0, Steps.Length - 2, string.Join("\n\n", captions));
        walk[^1].ShouldBe(Steps.Length - 1);

        var entry = (await world.RunAsync("history", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (entry.GetProperty("status").GetString(), entry.GetProperty("fileName").GetString()).ShouldBe(("posted", fileName));
        entry.GetProperty("postedAt").GetDateTimeOffset().ShouldBeGreaterThan(entry.GetProperty("scheduledFor").GetDateTimeOffset().AddSeconds(-1));

        var story = (await outside.StoriesOnThePageAsync("storyline.shop")).ShouldHaveSingleItem();
        (story.GetProperty("id").GetString(), story.GetProperty("by").GetString()).ShouldBe((entry.GetProperty("instagramMediaId").GetString(), "api"));
        await outside.EndStoryAsync(story);
        await UntilFiguresAsync(world, entry.GetProperty("id").GetString()!);
    }

    /// <summary>The card of a picture says that it was posted, and that the story was seen on the account.</summary>
    private static bool IsSeen(string caption, string fileName) =>
        caption.StartsWith(Posted, StringComparison.Ordinal) && caption.Contains(fileName, StringComparison.Ordinal) && caption.Contains('✔');

    private static async Task<Process> StartAsync(CommandWorld world, int port)
    {
        var demo = world.Start("demo", "--port", $"{port}", "--no-browser");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(SimulatedSide.Patience);
        while (await demo.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains($"http://localhost:{port}/", StringComparison.Ordinal))
            {
                return demo;
            }
        }

        throw new InvalidOperationException($"The demo ended: {await demo.StandardError.ReadToEndAsync(limit.Token)}");
    }

    private static async Task UntilFiguresAsync(CommandWorld world, string id)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(SimulatedSide.Patience);
        while (!(await world.RunAsync("history", "metrics", id, "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .Any(figure => (figure.GetProperty("metric").GetString(), figure.GetProperty("state").GetString()) == ("reach", "measured")))
        {
            await Task.Delay(200, limit.Token);
        }
    }

    /// <summary>One whose neighbour, the simulator's, is free too.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var product = new TcpListener(IPAddress.Loopback, 0);
            product.Start();
            var port = ((IPEndPoint)product.LocalEndpoint).Port;
            using var simulator = new TcpListener(IPAddress.Loopback, port + 10);
            try
            {
                simulator.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: try another pair.
            }
        }
    }
}
