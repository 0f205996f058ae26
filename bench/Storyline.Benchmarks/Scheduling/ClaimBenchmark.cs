using Microsoft.Extensions.DependencyInjection;
using Storyline.Benchmarks.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Benchmarks.Scheduling;

/// <summary>Claiming what is due in a very long plan, one row in each of very many chats, against the bare statement that claims as many rows.</summary>
internal sealed class ClaimBenchmark : IBenchmark
{
    private const int Rows = 1_000_000;
    private const int Due = 10_000;

    public string Name => "claim";

    public string Description => $"{Due:N0} due rows of {Rows:N0} planned, each due in another chat: raw UPDATE … SKIP LOCKED, then the product's claim";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var world = await BenchmarkWorld.StartAsync(cancellationToken);
        var team = await world.TeamAsync(cancellationToken);
        await world.InScopeAsync(scope => scope.GetRequiredService<TeamSetup>().RegisterChatAsync(team, -1, "Benchmark", ChatPurpose.Work, cancellationToken));
        await LargeLibrary.FillAsync(world, Rows, cancellationToken);
        await world.RunSqlAsync(Fill, cancellationToken);
        var rounds = await Rounds.AlternateAsync(
            async _ =>
            {
                await world.RunSqlAsync(RawClaim, cancellationToken);
                await world.RunSqlAsync(GiveBack, cancellationToken);
            },
            async _ =>
            {
                await ClaimAsync(world, cancellationToken);
                await world.RunSqlAsync(GiveBack, cancellationToken);
            });
        var next = await Rounds.AlternateAsync(
            _ => world.RunSqlAsync("SELECT 1", cancellationToken),
            _ => world.InScopeAsync(scope => scope.GetRequiredService<IDispatchQueueRepository>().NextDueAtAsync(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(15), cancellationToken)));
        return
        [
            Result.Of(Name, "product ÷ limit", [.. rounds.Select(round => round.Product / round.Limit)], new Goal(AtMost: true, 3, ""), $"both give the rows back in their time; {Rounds.Describe(rounds)}"),
            Result.Of(Name, "when is the next due", [.. next.Select(round => round.Product.TotalMilliseconds)], new Goal(AtMost: true, 20, " ms"), $"a time, so an orientation; limit: SELECT 1; {Rounds.Describe(next)}"),
        ];
    }

    private static async Task ClaimAsync(BenchmarkWorld world, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claimed = await world.InScopeAsync(scope => scope.GetRequiredService<IDispatchQueueRepository>()
            .ClaimDueAsync(now, now.AddDays(-1), new Lease("benchmark", now.AddMinutes(2)), Due, cancellationToken));
        if (claimed.Count != Due)
        {
            throw new InvalidOperationException($"{claimed.Count} of {Due} rows were claimed.");
        }
    }

    private const string Fill =
        """
        TRUNCATE posting_queue;
        INSERT INTO chat_settings SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'telegram_chat_id', -1 - n))).*
        FROM chat_settings c, generate_series(1, 9999) AS n;
        ANALYZE chat_settings;
        INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, is_forced, fence, retry_count, reasons, created_at)
        SELECT gen_random_uuid(), m.team_id, m.id, c.id,
            CASE WHEN m.n <= 10000 THEN now() - m.n * interval '1 second' ELSE now() + m.n * interval '1 minute' END, m.n, 'scheduled', false, 0, 0,
            '["never posted", "memes 0.4 slots below target"]', now()
        FROM (SELECT *, row_number() OVER () AS n FROM media_items) m
        JOIN (SELECT id, row_number() OVER () AS k FROM chat_settings) c ON c.k = 1 + (m.n - 1) % 10000;
        VACUUM ANALYZE posting_queue;
        """;

    private const string RawClaim =
        """
        UPDATE posting_queue SET status = 'claimed', lease_owner = 'raw', lease_until = now() + interval '2 minutes', fence = fence + 1
        WHERE id IN (SELECT id FROM posting_queue WHERE status = 'scheduled' AND scheduled_for <= now() ORDER BY scheduled_for LIMIT 10000 FOR UPDATE SKIP LOCKED)
        RETURNING *
        """;

    private const string GiveBack = "UPDATE posting_queue SET status = 'scheduled', lease_owner = NULL, lease_until = NULL WHERE status = 'claimed'";
}
