using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;

namespace Storyline.Benchmarks.Scheduling;

/// <summary>Planning a year against one bare statement that writes as many rows of the same shape.</summary>
internal sealed class YearPlanBenchmark : IBenchmark
{
    private const int Items = 100_000;
    private const int Days = 365;

    public string Name => "plan-year";

    public string Description => $"{Days} days at 25 posts over {Items:N0} items: raw INSERT … SELECT, then schedule create";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var world = await BenchmarkWorld.StartAsync(cancellationToken);
        var team = await world.TeamAsync(cancellationToken);
        var actor = Actor.CommandLine(team.Id);
        var chat = await world.InScopeAsync(scope => scope.GetRequiredService<TeamSetup>()
            .RegisterChatAsync(team, -1, "Benchmark", ChatPurpose.Work, cancellationToken));
        await RunSqlAsync(world, FillLibrary, cancellationToken);
        await world.InScopeAsync(async scope =>
        {
            var mix = new Dictionary<string, decimal> { ["memes"] = 0.4m, ["merch"] = 0.3m, ["customers"] = 0.2m, ["quotes"] = 0.1m };
            await scope.GetRequiredService<CategoryMixService>().SetAsync(mix, "benchmark", actor, cancellationToken);
            return true;
        });
        var planned = 0;
        var rounds = await Rounds.AlternateAsync(
            async _ =>
            {
                await RunSqlAsync(world, RawInsert.Replace("ROWS", $"{Math.Max(planned, 9_125)}", StringComparison.Ordinal), cancellationToken);
                await Clear();
            },
            async _ =>
            {
                var plan = await world.InScopeAsync(scope => scope.GetRequiredService<Planning>().CreateAsync(chat, Days, 1, actor, cancellationToken));
                planned = plan.Posts.Count;
                await Clear();
            },
            turns: 3);
        var ratios = rounds.Select(round => round.Product / round.Limit).ToList();
        return [Result.Of(Name, "product ÷ limit", ratios, new Goal(AtMost: true, 3, ""), $"{planned:N0} posts; {Rounds.Describe(rounds)}")];

        Task Clear() => RunSqlAsync(world, "TRUNCATE posting_queue", cancellationToken);
    }

    private const string FillLibrary =
        """
        INSERT INTO media_items (id, team_id, file_path, file_name, file_size, file_modified_at, content_hash, hash_algorithm, mime_type, width, height,
            category, requires_interaction, custom_metadata, times_posted, last_posted_at, is_active, verdict, verdict_reasons, source, created_at, indexed_at)
        SELECT gen_random_uuid(), (SELECT id FROM teams), '/library/' || n || '.jpg', n || '.jpg', 500000, now(), encode(sha256(n::text::bytea), 'hex'), 'sha256',
            'image/jpeg', 1080, 1920, (ARRAY['memes', 'merch', 'customers', 'quotes'])[1 + n % 4], false, '{}', n % 3,
            CASE WHEN n % 3 = 0 THEN NULL ELSE now() - (n % 1000) * interval '1 hour' END, true, 'valid', '[]', 'folder', now(), now()
        FROM generate_series(1, 100000) AS n;
        ANALYZE media_items;
        """;

    private const string RawInsert =
        """
        INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, is_forced, fence, retry_count, reasons, created_at)
        SELECT gen_random_uuid(), m.team_id, m.id, (SELECT id FROM chat_settings LIMIT 1), now() + row_number() OVER () * interval '1 minute', row_number() OVER (),
            'scheduled', false, 0, 0, '["never posted", "memes 0.4 slots below target"]', now()
        FROM media_items m LIMIT ROWS
        """;

    private static async Task RunSqlAsync(BenchmarkWorld world, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
