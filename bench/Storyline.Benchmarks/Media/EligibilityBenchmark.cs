using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Spectre.Console;
using Storyline.Data.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;

namespace Storyline.Benchmarks.Media;

/// <summary>
/// Whose turn it is in a library of a million items, of which tens of thousands are locked or planned, against as many bare reads of one index;
/// and how long counting and the runway take. The scans of both plans are written out, and there may be none of the whole table among them.
/// </summary>
internal sealed partial class EligibilityBenchmark : IBenchmark
{
    private const int Items = 1_000_000;
    private const int PerCategory = 175;
    private static readonly string[] Categories = ["customers", "memes", "merch", "quotes"];

    public string Name => "eligibility";

    public string Description => $"a week's candidates ({PerCategory} of each of 4 categories) out of {Items:N0} items: bare index reads, then the product";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var world = await BenchmarkWorld.StartAsync(cancellationToken);
        var team = await world.TeamAsync(cancellationToken);
        await world.InScopeAsync(scope => scope.GetRequiredService<Services.Core.Teams.TeamSetup>()
            .RegisterChatAsync(team, -1, "Benchmark", ChatPurpose.Work, cancellationToken));
        await LargeLibrary.FillAsync(world, Items, cancellationToken);
        var rounds = await Rounds.AlternateAsync(
            round => LimitAsync(world, round, cancellationToken), round => ProductAsync(world, team, round, cancellationToken), turns: 20);
        var counting = await Rounds.AlternateAsync(
            _ => world.RunSqlAsync("SELECT count(*) FROM media_items WHERE is_active AND verdict <> 'invalid'", cancellationToken),
            _ => world.InScopeAsync(scope => scope.GetRequiredService<ContentRunway>().ForTeamAsync(team.Id, cancellationToken)));
        string[] scans =
        [
            "candidates:", .. await ScansAsync(world, EligibilitySql.Candidates, [team.Id.Value, TimeProvider.System.GetUtcNow(), Categories, PerCategory, 7L], cancellationToken),
            "counts:", .. await ScansAsync(world, EligibilitySql.CountByCategory, [team.Id.Value, TimeProvider.System.GetUtcNow()], cancellationToken),
        ];
        foreach (var line in scans)
        {
            Report.Errors.MarkupLineInterpolated($"[grey]{line}[/]");
        }

        return
        [
            Result.Of(Name, "candidates: product ÷ limit", [.. rounds.Select(round => round.Product / round.Limit)], new Goal(AtMost: true, 10, ""), Rounds.Describe(rounds)),
            Result.Of(Name, "counts and runway: product ÷ limit", [.. counting.Select(round => round.Product / round.Limit)], new Goal(AtMost: true, 10, ""), Rounds.Describe(counting)),
            Result.Of(
                Name, "scans of the whole table of items", [scans.Count(line => line.Contains("Seq Scan on media_items", StringComparison.Ordinal))], new Goal(AtMost: true, 0, ""),
                "in the plans of both"),
        ];
    }

    private static async Task LimitAsync(BenchmarkWorld world, int round, CancellationToken cancellationToken)
    {
        foreach (var category in Categories)
        {
            await world.RunSqlAsync(
                $"""
                SELECT id, file_name, content_hash FROM media_items
                WHERE team_id = (SELECT id FROM teams) AND category = '{category}' AND is_active AND verdict <> 'invalid' AND last_posted_at IS NULL
                    AND md5(id::text)::uuid >= md5('{round}')::uuid
                ORDER BY md5(id::text)::uuid LIMIT {PerCategory}
                """,
                cancellationToken);
        }
    }

    private static async Task ProductAsync(BenchmarkWorld world, Team team, int round, CancellationToken cancellationToken)
    {
        var rows = await world.InScopeAsync(scope => scope.GetRequiredService<IMediaItemRepository>()
            .CandidatesAsync(team.Id, Categories, PerCategory, TimeProvider.System.GetUtcNow(), round, cancellationToken));
        if (rows.Count != PerCategory * Categories.Length)
        {
            throw new InvalidOperationException($"{rows.Count} candidates were found.");
        }
    }

    /// <summary>How a statement of the product's was carried out: its scans, its buffers, its time.</summary>
    private static async Task<IReadOnlyList<string>> ScansAsync(BenchmarkWorld world, string sql, IReadOnlyList<object> values, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var statement = Placeholder().Replace(sql, match => $"${int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}");
        await using var explain = new NpgsqlCommand($"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {statement}", connection);
        foreach (var value in values)
        {
            explain.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        var lines = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return [lines.First(line => line.Contains("Buffers:", StringComparison.Ordinal)).Trim(),
            .. lines.Where(line => Scan().IsMatch(line) && !line.Contains("never executed", StringComparison.Ordinal)).Select(line => line.Trim()), lines[^1]];
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"Scan .*on (media_items|media_posting_locks|posting_queue)")]
    private static partial Regex Scan();
}
