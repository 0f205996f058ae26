using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Testing;

namespace Storyline.Data.Tests.Media;

public sealed partial class EligibilityTests
{
    private const int Items = 50_000;
    private static readonly string[] Categories = ["memes", "products", "quotes", "people"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Candidates_and_counts_are_read_from_indexes_never_from_the_whole_library()
    {
        await using var world = await LargeAsync();

        var week = await PlanAsync(world, EligibilitySql.Candidates, Categories, 21, 42L);
        var month = await PlanAsync(world, EligibilitySql.Candidates, Categories, 750, 42L);
        await GiveAnotherTeamAsManyAsync(world);
        var counts = await PlanAsync(world, EligibilitySql.CountByCategory);
        var turn = await PlanAsync(world, EligibilitySql.CountBefore, await world.ReadAsync<Guid>($"SELECT id FROM media_items WHERE team_id = '{world.Team.Id}' LIMIT 1"), 42L);

        week.ShouldContain("ix_media_items_fresh");
        foreach (var plan in new[] { week, month, counts, turn })
        {
            plan.ShouldNotContain("Seq Scan on media_items", customMessage: plan);
        }

        // The three ranges of the round, of which two at most are counted.
        turn.Split('\n').Count(line => line.Contains("Index Cond", StringComparison.Ordinal) && line.Contains("md5", StringComparison.Ordinal)).ShouldBe(3, turn);
    }

    [Fact]
    public async Task A_lock_or_a_place_in_the_plan_is_found_in_a_large_library()
    {
        await using var world = await LargeAsync();

        var rows = await CandidatesAsync(world, 7_000, seed: 5);
        var wrong = await world.ReadAsync<long>(
            $"""
            SELECT count(*) FROM media_items m WHERE m.id IN ({string.Join(',', rows.Select(row => $"'{row.Id}'"))}) AND (m.verdict = 'invalid' OR EXISTS (
                SELECT 1 FROM media_items t WHERE t.content_hash = m.content_hash
                    AND (t.id IN (SELECT media_item_id FROM media_posting_locks) OR t.id IN (SELECT media_item_id FROM posting_queue))))
            """);

        wrong.ShouldBe(0);
        var count = (await world.AskAsync<IMediaItemRepository, IReadOnlyList<CategoryCount>>(
            media => media.CountByCategoryAsync(world.Team.Id, ServiceWorld.Start, CancellationToken.None))).Single(category => category.Category == "memes");
        (await CandidatesAsync(world, Items, seed: 5)).Count.ShouldBe(count.Eligible);
        rows.Select(row => row.LastPostedAt).ShouldBeInOrder();
    }

    [Fact]
    public async Task The_same_seed_begins_the_round_at_the_same_place_and_a_short_list_is_the_head_of_a_long_one()
    {
        await using var world = await LargeAsync();

        var once = await CandidatesAsync(world, 500, seed: 1);

        (await CandidatesAsync(world, 500, seed: 1)).ShouldBe(once);
        (await CandidatesAsync(world, 60, seed: 1)).ShouldBe(once.Take(60));
        (await CandidatesAsync(world, 500, seed: 2)).ShouldNotBe(once);
    }

    [Fact]
    public async Task How_many_come_before_an_item_is_counted_as_the_candidates_are_ordered()
    {
        await using var world = await LargeAsync();
        var rows = await CandidatesAsync(world, Items, seed: 5);
        var fresh = rows.Count(row => row.LastPostedAt is null);

        foreach (var place in (int[])[0, 1, 700, fresh - 1, fresh, rows.Count / 2, rows.Count - 1])
        {
            (await world.AskAsync<IMediaItemRepository, int>(
                media => media.CountBeforeAsync(world.Team.Id, rows[place].Id, ServiceWorld.Start, 5, CancellationToken.None))).ShouldBe(place);
        }
    }

    [Fact]
    public async Task An_item_is_found_by_its_name_without_a_look_at_the_others()
    {
        await using var world = await LargeAsync();

        await world.InScopeAsync(scope => scope.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async cancellationToken =>
            {
                (await scope.GetRequiredService<IMediaItemRepository>().FindByNameAsync(world.Team.Id, "777.jpg", cancellationToken)).ShouldHaveSingleItem();

                (await scope.GetRequiredService<StorylineDbContext>().Database.SqlQuery<long>(
                    $"""SELECT sum(seq_tup_read + idx_tup_fetch)::bigint AS "Value" FROM pg_stat_xact_user_tables WHERE relname = 'media_items'""")
                    .SingleAsync(cancellationToken)).ShouldBeLessThan(10);
            },
            CancellationToken.None));
    }

    private static async Task<ServiceWorld> LargeAsync()
    {
        var world = await ServiceWorld.CreateAsync();
        var now = $"timestamptz '{ServiceWorld.Start:O}'";
        await world.ExecuteAsync(
            $$"""
            ALTER TABLE media_items SET (autovacuum_enabled = false);
            INSERT INTO media_items (id, team_id, file_path, file_name, file_size, file_modified_at, content_hash, hash_algorithm, mime_type, width, height,
                category, requires_interaction, custom_metadata, times_posted, last_posted_at, is_active, verdict, verdict_reasons, source, created_at, indexed_at)
            SELECT gen_random_uuid(), '{{world.Team.Id}}', '/library/' || n || '.jpg', n || '.jpg', 500000, {{now}}, md5((n / 2 * 2 + n % 20 / 19)::text), 'sha256',
                'image/jpeg', 1080, 1920, (ARRAY['memes', 'products', 'quotes', 'people'])[1 + n % 4], false, '{}', n % 3,
                CASE WHEN n % 3 = 0 THEN NULL ELSE {{now}} - (n % 9000) * interval '1 hour' END, true, CASE WHEN n % 50 = 0 THEN 'invalid' ELSE 'valid' END, '[]',
                'folder', {{now}}, {{now}}
            FROM generate_series(1, {{Items}}) AS n;
            INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from, locked_until)
            SELECT gen_random_uuid(), team_id, id, 'recent_post', last_posted_at, last_posted_at + interval '30 days' FROM media_items
            WHERE last_posted_at > {{now}} - interval '30 days';
            INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from)
            SELECT gen_random_uuid(), team_id, id, 'permanent_reject', {{now}} FROM media_items WHERE last_posted_at IS NULL AND file_size + length(file_name) % 7 = 500000;
            INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, is_forced, fence, retry_count, reasons, created_at)
            SELECT gen_random_uuid(), team_id, id, '{{world.Chat.Id}}', {{now}}, row_number() OVER (), 'scheduled', false, 0, 0, '[]', {{now}}
            FROM media_items WHERE last_posted_at IS NULL AND verdict = 'valid' ORDER BY file_name LIMIT 300;
            ANALYZE media_items, media_posting_locks, posting_queue;
            """);
        return world;
    }

    /// <summary>Who counts half of the table has no reason to read all of it.</summary>
    private static async Task GiveAnotherTeamAsManyAsync(ServiceWorld world)
    {
        var (other, _, _) = await world.Teams.CreateAsync("another");
        await world.ExecuteAsync(
            $"""
            INSERT INTO media_items SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'team_id', '{other.Id}'))).*
            FROM media_items m WHERE team_id = '{world.Team.Id}';
            """);
        await VacuumAsync(world);
    }

    /// <summary>A snapshot that somebody has open meanwhile (the server's own ANALYZE of another table) keeps pages from being known as visible to everybody.</summary>
    private static async Task VacuumAsync(ServiceWorld world)
    {
        var began = TimeProvider.System.GetTimestamp();
        do
        {
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Patience, "The library's pages do not become visible to everybody.");
            await world.ExecuteAsync("VACUUM ANALYZE media_items");
        }
        while (await world.ReadAsync<bool>("SELECT relallvisible < 0.9 * relpages FROM pg_class WHERE relname = 'media_items'"));
    }

    private static Task<IReadOnlyList<CandidateRow>> CandidatesAsync(ServiceWorld world, int limit, long seed) =>
        world.AskAsync<IMediaItemRepository, IReadOnlyList<CandidateRow>>(
            media => media.CandidatesAsync(world.Team.Id, ["memes"], limit, ServiceWorld.Start, seed, CancellationToken.None));

    /// <summary>How a statement is carried out whose first two values are the team and the moment.</summary>
    private static async Task<string> PlanAsync(ServiceWorld world, string sql, params object[] further)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync();
        var statement = Placeholder().Replace(sql, match => $"${int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + 1}");
        await using var explain = new NpgsqlCommand($"EXPLAIN {statement}", connection);
        foreach (var value in (object[])[world.Team.Id.Value, ServiceWorld.Start, .. further])
        {
            explain.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        var lines = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();
}
