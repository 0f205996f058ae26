using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Spectre.Console;
using Storyline.Benchmarks.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Benchmarks;

/// <summary>
/// A simulated Telegram as a process of its own, with a hundred groups and its real limits; the product as a process, on the benchmark's
/// PostgreSQL; and a library of pictures that are really uploaded.
/// </summary>
internal sealed class ChatStage : IAsyncDisposable
{
    public const int Chats = 100;
    public const int PicturesPerChat = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly BenchmarkWorld world;
    private readonly Process simulator;
    private readonly int simulatorPort;
    private readonly string program;
    private Process? product;

    private ChatStage(BenchmarkWorld world, string program, int simulatorPort)
    {
        this.world = world;
        this.program = program;
        this.simulatorPort = simulatorPort;
        simulator = Start(["simulator", "--port", $"{simulatorPort}"]);
        Control = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2 * Chats }) { BaseAddress = new Uri($"http://127.0.0.1:{simulatorPort}/control/"), Timeout = Patience };
    }

    /// <summary>The simulator's controls.</summary>
    public HttpClient Control { get; }

    /// <summary>The groups' numbers in Telegram.</summary>
    public List<long> Groups { get; } = [];

    public static async Task<ChatStage> BuildAsync(CancellationToken cancellationToken)
    {
        var stage = new ChatStage(await BenchmarkWorld.StartAsync(cancellationToken), BuiltProduct.Find(), BuiltProduct.FreePort());
        await UntilAsync(async () => (await stage.Control.GetAsync(new Uri("health", UriKind.Relative), cancellationToken)).StatusCode is HttpStatusCode.OK, cancellationToken);
        var team = await stage.world.TeamAsync(cancellationToken);
        for (var number = 0; number < Chats; number++)
        {
            using var answer = await stage.Control.PostAsJsonAsync("telegram/chats", new { title = $"Shop {number}" }, cancellationToken);
            var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetInt64();
            await stage.world.InScopeAsync(scope => scope.GetRequiredService<TeamSetup>().RegisterChatAsync(team, id, $"Shop {number}", ChatPurpose.Work, cancellationToken));
            stage.Groups.Add(id);
        }

        await PictureLibrary.FillAsync(stage.world, Chats * PicturesPerChat, cancellationToken);
        return stage;
    }

    /// <summary>Plans ten posts in each chat, at the times that <paramref name="at"/> says (a SQL expression over <c>n</c>, from 1 on).</summary>
    public Task PlanAsync(string at, CancellationToken cancellationToken) => world.RunSqlAsync(
        $"""
        SET session_replication_role = replica;
        TRUNCATE posting_queue, chat_cards, posting_history CASCADE;
        SET session_replication_role = DEFAULT;
        DELETE FROM media_posting_locks;
        INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, is_forced, fence, retry_count, reasons, created_at)
        SELECT gen_random_uuid(), m.team_id, m.id, c.id, {at}, m.n, 'scheduled', false, 0, 0, '["never posted"]', now()
        FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM media_items) m
        JOIN (SELECT *, row_number() OVER (ORDER BY id) AS k FROM chat_settings WHERE name LIKE 'Shop %') c ON c.k = 1 + (m.n - 1) % {Chats}
        """,
        cancellationToken);

    /// <summary>A fresh process of the product with these roles, and fresh limits in Telegram.</summary>
    public async Task StartProductAsync(string roles, CancellationToken cancellationToken)
    {
        await StopProductAsync(cancellationToken);
        (await Control.PostAsJsonAsync("telegram/limits", new { enabled = true }, cancellationToken)).EnsureSuccessStatusCode();
        product = Start(["serve", "--roles", roles]);
        var loops = roles.Split(',').Contains("worker") ? "dispatch" : "receiver";
        await UntilAsync(async () => await CountAsync($"SELECT count(*) FROM loop_heartbeats WHERE name = '{loops}'", cancellationToken) > 0, cancellationToken);
    }

    public async Task StopProductAsync(CancellationToken cancellationToken)
    {
        if (product is not null)
        {
            await BuiltProduct.StopAsync(product, cancellationToken);
            product = null;
        }
    }

    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The times at which a chat's first post is due, by the group's number.</summary>
    public async Task<Dictionary<long, DateTimeOffset>> FirstDueAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT c.telegram_chat_id, min(q.scheduled_for) FROM posting_queue q JOIN chat_settings c ON c.id = q.chat_settings_id GROUP BY 1", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var due = new Dictionary<long, DateTimeOffset>();
        while (await rows.ReadAsync(cancellationToken))
        {
            due[rows.GetInt64(0)] = new DateTimeOffset(rows.GetDateTime(1));
        }

        return due;
    }

    public static async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        while (!await TryAsync(isSo))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopProductAsync(CancellationToken.None);
        await BuiltProduct.StopAsync(simulator, CancellationToken.None);
        Control.Dispose();
        await world.DisposeAsync();
    }

    private static async Task<bool> TryAsync(Func<Task<bool>> isSo)
    {
        try
        {
            return await isSo();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Start(string[] arguments)
    {
        var start = BuiltProduct.StartOf(program, arguments, world.Folder, simulatorPort);
        start.Environment["STORYLINE_HOME"] = world.Folder;
        start.Environment["DATABASE_URL"] = BuiltProduct.UrlOf(world.ConnectionString);
        start.Environment["STORYLINE_DATA"] = Path.Combine(world.Folder, "product");
        start.Environment["SEND_LIFECYCLE_NOTIFICATIONS"] = "false";
        start.Environment["LOG_LEVEL"] = "Warning";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Report.Errors.WriteLine(line.Data ?? "");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }
}
