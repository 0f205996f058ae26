using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Storyline.Cli.Tests.Operations.Demo;

/// <summary>The try-out as a newcomer meets it, with the program killed in the middle.</summary>
[Trait("Layer", "crash")]
public sealed class DemoCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_demo_that_is_killed_goes_on_where_it_was_and_repeats_nothing()
    {
        await using var world = CommandWorld.WithoutDatabase();
        world.Variables["TELEGRAM_CHANNEL_ID"] = "";
        var port = FreePort();

        using (var first = await StartAsync(world, port))
        {
            (await TapAsync(port, "✅ Posted")).ShouldContain("@ana");
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
        (await CardsAsync(port)).ShouldBe(1);
        (await world.RunAsync("demo", "--port", $"{port}")).ShouldFail(1, "runs already");
        (await world.RunAsync("queue", "next")).ShouldSucceed();
        await UntilCardsAsync(port, 2);
        (await world.RunAsync("history", "list", "--json")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);

        Process.Start("kill", ["-TERM", $"{second.Id}"]).Dispose();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        second.ExitCode.ShouldBe(0);
        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(Simulator(port, "health"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_category_that_is_switched_to_automatic_goes_out_by_itself_though_the_plug_is_pulled()
    {
        await using var world = CommandWorld.WithoutDatabase();
        world.Variables["TELEGRAM_CHANNEL_ID"] = "";
        var port = FreePort();

        using (var first = await StartAsync(world, port))
        {
            var token = await PostAsync(port, "instagram/tokens", new { account = "storyline.shop" });
            (await world.RunWithAsync($$"""{"token":"{{token.GetProperty("token").GetString()}}"}""", "account", "add", "--login", "facebook")).ShouldSucceed();
            (await world.RunAsync("account", "activate", "@storyline.shop")).ShouldSucceed();
            (await world.RunAsync("policy", "set", "all", "automatic")).ShouldSucceed();
            (await world.RunAsync("queue", "next")).ShouldSucceed();
            await UntilCaptionAsync(port, caption => caption.Contains("Stop", StringComparison.Ordinal) || caption.Contains("Storyline", StringComparison.Ordinal));
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var second = await StartAsync(world, port);
        await UntilCaptionAsync(port, caption => caption.StartsWith("✅ Posted to @storyline.shop by Storyline", StringComparison.Ordinal) && caption.Contains('✔'));

        var published = (await http.GetFromJsonAsync<JsonElement[]>(Simulator(port, "ledger?system=instagram&operation=publish"), TestContext.Current.CancellationToken))!;
        published.Count(line => line.GetProperty("outcome").GetString() == "done").ShouldBe(1);
        var story = (await world.RunAsync("history", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        story.GetProperty("status").GetString().ShouldBe("posted");

        var live = (await http.GetFromJsonAsync<JsonElement[]>(Simulator(port, "instagram/stories?account=storyline.shop"), TestContext.Current.CancellationToken))!.ShouldHaveSingleItem();
        using var ended = await http.DeleteAsync(Simulator(port, $"instagram/stories/{live.GetProperty("id").GetString()}"), TestContext.Current.CancellationToken);
        await UntilFiguresAsync(world, story.GetProperty("id").GetString()!);

        Process.Start("kill", ["-TERM", $"{second.Id}"]).Dispose();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Process> StartAsync(CommandWorld world, int port)
    {
        var demo = world.Start("demo", "--port", $"{port}", "--no-browser");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (await demo.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains($"http://localhost:{port}/", StringComparison.Ordinal))
            {
                return demo;
            }
        }

        throw new InvalidOperationException($"The demo ended: {await demo.StandardError.ReadToEndAsync(limit.Token)}");
    }

    // The running demo may be the one that sends it.
    private async Task UntilCardsAsync(int port, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (await CardsAsync(port) < count)
        {
            await Task.Delay(100, limit.Token);
        }

        (await CardsAsync(port)).ShouldBe(count);
    }

    private async Task UntilCaptionAsync(int port, Predicate<string> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!(await MessagesAsync(port)).Any(message => message.GetProperty("caption").GetString() is { } caption && isSo(caption)))
        {
            await Task.Delay(100, limit.Token);
        }
    }

    private static async Task UntilFiguresAsync(CommandWorld world, string id)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!(await world.RunAsync("history", "metrics", id, "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .Any(figure => (figure.GetProperty("metric").GetString(), figure.GetProperty("state").GetString()) == ("reach", "measured")))
        {
            await Task.Delay(200, limit.Token);
        }
    }

    private async Task<int> CardsAsync(int port) => (await MessagesAsync(port)).Count(message => message.GetProperty("mediaType").ValueKind == JsonValueKind.String);

    private async Task<string> TapAsync(int port, string button)
    {
        var card = (await MessagesAsync(port)).Last(message => message.GetProperty("buttons").GetArrayLength() > 0);
        var answer = await PostAsync(port, "telegram/chats/group/tap", new { messageId = card.GetProperty("messageId").GetInt32(), button, user = "ana" });
        return answer.GetProperty("toast").GetString()!;
    }

    private async Task<JsonElement> PostAsync(int port, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(Simulator(port, path), body, TestContext.Current.CancellationToken);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<JsonElement>> MessagesAsync(int port) =>
        (await http.GetFromJsonAsync<JsonElement[]>(Simulator(port, "telegram/chats/group/messages"), TestContext.Current.CancellationToken))!;

    private static Uri Simulator(int port, string path) => new($"http://127.0.0.1:{port + 10}/control/{path}");

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
