using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Instagram;

namespace Storyline.Cli.Tests.Accounts;

/// <summary>Connecting against the simulated Meta, through the program as people run it.</summary>
public sealed class ConnectCommandsTests
{
    [Fact]
    public async Task A_token_that_is_piped_in_connects_all_its_accounts_and_is_looked_after()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var instagram = new InstagramSimulator(telegram.BaseAddress);
        await using var services = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var world = Beside(services, telegram, instagram);
        var token = await instagram.IssueTokenAsync(DemoWorld.ShopAccount, alsoFor: [DemoWorld.OutletAccount]);

        var added = (await world.RunWithAsync($$"""{"token":"{{token}}"}""", "account", "add", "--login", "facebook")).ShouldSucceed();
        added.Output.ShouldContain($"@{DemoWorld.OutletAccount}, @{DemoWorld.ShopAccount}");
        (await world.RunAsync("account", "activate", "@" + DemoWorld.ShopAccount)).ShouldSucceed();
        var seen = (await world.RunAsync("account", "check", "@" + DemoWorld.ShopAccount, "--json")).ShouldSucceed();
        seen.Json.GetProperty("items")[0].GetProperty("quota").GetProperty("left").GetInt32().ShouldBeGreaterThan(0);
        (await world.RunAsync("token", "refresh", "@" + DemoWorld.ShopAccount)).ShouldSucceed().Output.ShouldContain("refreshed, valid until");

        foreach (var one in await instagram.TokensAsync())
        {
            await instagram.SpoilTokenAsync(one.Token, "password_changed");
        }

        (await world.RunAsync("account", "check", "@" + DemoWorld.ShopAccount)).ShouldSucceed().Output.ShouldContain("token refused");
        var refused = await world.RunAsync("token", "refresh", "@" + DemoWorld.ShopAccount, "--json");
        refused.ShouldFail(1, "Not refreshed");
        refused.Json.GetProperty("items")[0].GetProperty("done").GetBoolean().ShouldBeFalse();
        (await world.RunAsync("token", "revoke", "@" + DemoWorld.ShopAccount, "--yes")).ShouldSucceed().Output.ShouldContain("Taken back: @");
        (await services.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'token_refused'")).ShouldBeGreaterThan(0);
        $"{added.Output}{added.Words}{seen.Output}{seen.Words}".ShouldNotContain(token);
    }

    [Fact]
    public async Task A_personal_account_is_not_connected_and_the_person_reads_what_to_change()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var instagram = new InstagramSimulator(telegram.BaseAddress);
        await using var services = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var world = Beside(services, telegram, instagram);

        (await world.RunWithAsync(await instagram.IssueTokenAsync(DemoWorld.PersonalAccount), "account", "add", "--login", "instagram")).ShouldFail(
            1, "this is a personal Instagram account", "Change it to a business account in Instagram's settings and connect it again.");
        (await services.ReadAsync<long>("SELECT count(*) FROM instagram_accounts")).ShouldBe(0);
    }

    [Fact]
    public async Task A_login_that_the_command_begins_ends_in_any_browser_once()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var instagram = new InstagramSimulator(telegram.BaseAddress);
        await using var services = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var world = Beside(services, telegram, instagram);
        var port = FreePort();
        Directory.CreateDirectory(Path.Combine(world.Home.Path, "dashboard", "out"));
        world.Variables["PUBLIC_URL"] = $"http://127.0.0.1:{port}";
        using var api = world.Start("serve", "--roles", "api", "--port", $"{port}");
        using var adding = world.Start("account", "add", "--login", "instagram", "--connect");
        var address = await adding.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        address.ShouldNotBeNull();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        await UntilAnswersAsync(browser, port);

        var way = (await browser.GetAsync(new Uri(address + "&auto=1"), TestContext.Current.CancellationToken)).Headers.Location!;
        var first = await browser.GetStringAsync(way, TestContext.Current.CancellationToken);
        var second = await browser.GetAsync(way, TestContext.Current.CancellationToken);
        await adding.WaitForExitAsync(TestContext.Current.CancellationToken);

        first.ShouldContain($"Connected: @{DemoWorld.StudioAccount}");
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        adding.ExitCode.ShouldBe(0);
        (await adding.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain($"Connected: @{DemoWorld.StudioAccount}.");
        Process.Start("kill", ["-TERM", $"{api.Id}"]).Dispose();
        await api.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_program_that_waits_for_the_login_reads_what_was_connected_and_how_it_ended()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var instagram = new InstagramSimulator(telegram.BaseAddress);
        await using var services = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var world = Beside(services, telegram, instagram);
        var port = FreePort();
        world.Variables["PUBLIC_URL"] = $"http://127.0.0.1:{port}";
        using var api = world.Start("serve", "--roles", "api", "--port", $"{port}");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        await UntilAnswersAsync(browser, port);

        var connected = await ConnectAsync(world, browser, "auto=1", "--json");
        var cancelled = await ConnectAsync(world, browser, "decision=cancel", "--json");
        var seen = await ConnectAsync(world, browser, "decision=cancel");

        connected.ShouldSucceed().Json.GetProperty("connected").EnumerateArray().Select(name => name.GetString()).ShouldBe([DemoWorld.StudioAccount]);
        cancelled.ShouldFail(1, "it was cancelled on Meta's page.");
        cancelled.Output.ShouldBeEmpty();
        seen.ShouldFail(1, "it was cancelled on Meta's page.");
        Process.Start("kill", ["-TERM", $"{api.Id}"]).Dispose();
        await api.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Begins on the command line, and goes there and back in a browser.</summary>
    private static async Task<Answer> ConnectAsync(CommandWorld world, HttpClient browser, string decision, params string[] more)
    {
        var token = TestContext.Current.CancellationToken;
        using var adding = world.Start(["account", "add", "--login", "instagram", "--connect", .. more]);
        var said = more.Length > 0 ? adding.StandardError : adding.StandardOutput;
        string? address;
        do
        {
            address = await said.ReadLineAsync(token);
        }
        while (address?.StartsWith("http", StringComparison.Ordinal) is false);
        address.ShouldNotBeNull();
        var way = (await browser.GetAsync(new Uri($"{address}&{decision}"), token)).Headers.Location!;
        (await browser.GetAsync(way, token)).Dispose();
        var output = adding.StandardOutput.ReadToEndAsync(token);
        var words = adding.StandardError.ReadToEndAsync(token);
        await adding.WaitForExitAsync(token);
        return new Answer(adding.ExitCode, await output, await words);
    }

    private static CommandWorld Beside(ServiceWorld services, ChatSimulator telegram, InstagramSimulator instagram)
    {
        var world = CommandWorld.Beside(services, telegram);
        world.Variables["ENABLE_INSTAGRAM_API"] = "true";
        world.Variables["INSTAGRAM_GRAPH_BASE_URL"] = instagram.InstagramBase;
        world.Variables["FACEBOOK_APP_ID"] = DemoWorld.FacebookAppId;
        world.Variables["FACEBOOK_APP_SECRET"] = DemoWorld.FacebookAppSecret;
        world.Variables["INSTAGRAM_APP_ID"] = DemoWorld.InstagramAppId;
        world.Variables["INSTAGRAM_APP_SECRET"] = DemoWorld.InstagramAppSecret;
        return world;
    }

    private static async Task UntilAnswersAsync(HttpClient browser, int port)
    {
        while (true)
        {
            try
            {
                using var answer = await browser.GetAsync(new Uri($"http://127.0.0.1:{port}/health/live"), TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
