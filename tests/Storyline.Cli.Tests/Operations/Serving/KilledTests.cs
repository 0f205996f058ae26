using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Cli.Tests.Operations.Serving;

/// <summary>The product's processes, killed in the middle of their work, against a simulated Telegram.</summary>
[Trait("Layer", "crash")]
public sealed class KilledTests
{
    private const long Group = DemoWorld.GroupChatId;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Updates_that_are_brought_while_the_bot_is_dead_are_stored_by_the_api_and_answered_once_by_the_next_bot()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        var port = FreePort();
        commands.Variables["TELEGRAM_MODE"] = "webhook";
        commands.Variables["TELEGRAM_WEBHOOK_SECRET"] = "s3cret_-";
        commands.Variables["PUBLIC_URL"] = $"http://127.0.0.1:{port}";
        using var api = Serving(commands, "api", port);
        using var first = Serving(commands, "bot");
        await telegram.SendAsync(Group, "ana", "/help");
        await telegram.WaitForBotAsync(Group, "/status");

        await KillAsync(first);
        await telegram.SendAsync(Group, "ana", "/queue 51");
        await telegram.SendAsync(Group, "ana", "/queue 52");
        await UntilAsync(async () => await world.ReadAsync<long>("SELECT count(*) FROM telegram_updates WHERE started_at IS NULL AND payload IS NOT NULL") == 2);
        using var second = Serving(commands, "bot");

        await telegram.WaitForBotAsync(Group, "“52”");
        (await QuotedAsync(telegram)).ShouldBe(["51", "52"]);
        await KillAsync(second);
        await KillAsync(api);
    }

    [Fact]
    public async Task Updates_that_were_stored_but_not_begun_when_the_process_was_killed_are_answered_once_and_in_order()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        using var first = Serving(commands, "bot");
        await telegram.SendAsync(Group, "ana", "/help");
        var help = await telegram.WaitForBotAsync(Group, "/status");
        await world.ExecuteAsync(
            """
            CREATE FUNCTION hang() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(600); RETURN NEW; END';
            CREATE TRIGGER hang BEFORE INSERT ON user_interactions FOR EACH ROW EXECUTE FUNCTION hang();
            """);

        for (var number = 51; number <= 55; number++)
        {
            await telegram.SendAsync(Group, "ana", $"/queue {number}");
        }

        await UntilAsync(async () => await world.ReadAsync<long>("SELECT count(*) FROM telegram_updates WHERE payload IS NOT NULL") == 5);
        (await world.ReadAsync<long>("SELECT count(*) FROM telegram_updates WHERE payload IS NOT NULL AND started_at IS NULL")).ShouldBe(4);
        await KillAsync(first);
        await world.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'");
        await world.ExecuteAsync("DROP FUNCTION hang CASCADE");
        using var second = Serving(commands, "bot");

        await telegram.WaitForBotAsync(Group, "“55”");
        (await QuotedAsync(telegram)).ShouldBe(["52", "53", "54", "55"]);
        (await telegram.MessagesAsync(Group)).Count(message => message.IsBot && message.Words == help.Words).ShouldBe(1);
        await KillAsync(second);
    }

    [Fact]
    public async Task Cards_that_were_claimed_but_not_sent_when_the_process_was_killed_are_sent_once()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        commands.Variables["MEDIA_DIR"] = world.Library.Folder;
        var groups = new List<long> { Group };
        await PlanAsync(world, world.Chat, "first");
        for (var number = 0; number < 3; number++)
        {
            groups.Add(await telegram.CreateGroupAsync($"Shop {number}"));
            await PlanAsync(world, await world.Teams.AddChatAsync(world.Team, groups[^1], Models.Teams.ChatPurpose.Work), $"shop{number}");
        }

        await telegram.BreakAsync("sendPhoto", "timeout", times: 4, delayMs: 300_000);
        using (var first = Serving(commands, "worker"))
        {
            await UntilAsync(async () => (await telegram.LedgerAsync("sendPhoto")).Count == 4);
            await KillAsync(first);
        }

        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'claimed'")).ShouldBe(4);
        await telegram.MendAsync();
        await world.ExecuteAsync("UPDATE posting_queue SET lease_until = now() WHERE status = 'claimed'");
        using var second = Serving(commands, "worker");
        await UntilAsync(async () => await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'awaiting_team'") == 8);

        foreach (var group in groups)
        {
            (await telegram.MessagesAsync(group)).Count(message => message.MediaType is not null).ShouldBe(2);
        }

        await KillAsync(second);
    }

    private static async Task PlanAsync(ServiceWorld world, Models.Teams.ChatSettings chat, string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        await world.Plan.AddAsync([(await world.Library.AddAsync($"memes/{name}-1.png"), now.AddSeconds(-20)), (await world.Library.AddAsync($"memes/{name}-2.png"), now.AddSeconds(-10))], chat);
    }

    private static async Task<IEnumerable<string>> QuotedAsync(ChatSimulator telegram) =>
        (await telegram.MessagesAsync(Group)).Where(message => message.IsBot && message.Words.Contains('“', StringComparison.Ordinal)).Select(message => message.Words.Split('“', '”')[1]);

    private static Process Serving(CommandWorld commands, string roles, int port = 0)
    {
        var process = commands.Start(["serve", "--roles", roles, .. port > 0 ? new[] { "--port", $"{port}" } : []]);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(Patience, "It never came to that.");
            await Task.Delay(50);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
