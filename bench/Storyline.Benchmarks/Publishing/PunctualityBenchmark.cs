using System.Globalization;
using Npgsql;
using Spectre.Console;
using Storyline.Testing.Instagram;

namespace Storyline.Benchmarks.Publishing;

/// <summary>
/// A thousand posts of as many accounts (posts of one chat are ten minutes apart at least) that fall due within one minute, with every tenth call of Instagram's and Cloudinary's spoilt: how much later than its time does a
/// post's first publish call reach Instagram? And how soon does another process go on with what a killed one was at?
/// The size: <c>STORYLINE_PUNCTUALITY_POSTS</c> (1,000).
/// </summary>
internal sealed class PunctualityBenchmark : IBenchmark
{
    private static readonly int Posts = new Size("PUNCTUALITY").Of("POSTS", 1000);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(4);

    public string Name => "punctuality";

    public string Description => $"{Posts:N0} posts of as many accounts due in one minute, every tenth call spoilt; then what a killed process was at is taken over, five times";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = await PublishStage.StartAsync("refuse", Posts);
        var late = await LatenessAsync(stage);
        var (resumed, takenOver) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            resumed.Add(await ResumeAsync(stage, beside: false));
            takenOver.Add(await ResumeAsync(stage, beside: true));
        }

        return
        [
            Result.Of(Name, "publish call after its time, p50", [Percentile(late, 0.5) * 1000], new Goal(AtMost: true, 100, " ms"), $"{late.Count} posts"),
            Result.Of(Name, "publish call after its time, p99", [Percentile(late, 0.99)], new Goal(AtMost: true, 2, " s"), string.Create(CultureInfo.InvariantCulture, $"slowest {late[^1]:0.00} s")),
            Result.Of(Name, "from kill -9 to recorded, a new process", resumed, new Goal(AtMost: true, 10, " s"), "killed right after the publish call left; the start of the process included"),
            Result.Of(Name, "from kill -9 to recorded, a second process", takenOver, new Goal(AtMost: true, 15, " s"), "it was running already"),
        ];
    }

    private static async Task<List<double>> LatenessAsync(PublishStage stage)
    {
        var (begin, chance) = (TimeProvider.System.GetUtcNow() + Ahead, new Random(2026));
        await stage.Shop.PlanAsync(Enumerable.Range(0, Posts).Select(_ => begin.AddSeconds(60 * chance.NextDouble())));
        await SpoilAsync(stage);
        var product = stage.Start();
        await stage.Shop.SettleAsync(Ahead + TimeSpan.FromMinutes(10));
        await stage.Shop.Outside.Instagram.MendAsync();
        await BuiltProduct.StopAsync(product, CancellationToken.None);
        var late = await FirstCallsAsync(stage);
        late.Sort();
        return late.Count == Posts ? late : throw new InvalidOperationException($"{late.Count} of {Posts} posts got a publish call. The others: {await UncalledAsync(stage)}.");
    }

    /// <summary>Every tenth call fails, without an effect.</summary>
    private static async Task SpoilAsync(PublishStage stage)
    {
        await stage.Shop.Outside.Instagram.BreakAsync(new SystemFault("instagram", "*", "status") { Status = 500, Every = 10, Times = 100 * Posts });
        await stage.Shop.Outside.Instagram.BreakAsync(new SystemFault("cloudinary", "*", "status") { Status = 503, Every = 10, Times = 100 * Posts });
    }

    /// <summary>Seconds between a post's time and its first intent, which is committed right before the call; nothing for posts that never got one.</summary>
    private static async Task<List<double>> FirstCallsAsync(PublishStage stage)
    {
        await using var connection = new NpgsqlConnection(stage.Shop.World.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT extract(epoch FROM min(a.started_at - p.due_at))::float8 FROM publish_attempts a JOIN publications p ON p.id = a.publication_id WHERE a.attempt = 1 GROUP BY p.queue_item_id",
            connection);
        await using var rows = await command.ExecuteReaderAsync();
        var late = new List<double>();
        while (await rows.ReadAsync())
        {
            late.Add(rows.GetDouble(0));
        }

        return late;
    }

    /// <summary>What became of the posts that never got a publish call.</summary>
    private static Task<string> UncalledAsync(PublishStage stage) => stage.Shop.World.ReadAsync<string>(
        """
        SELECT coalesce(string_agg(n || ' ' || what, ', '), 'they never began') FROM (
            SELECT count(*) AS n, step || coalesce(' (' || outcome || ')', '') AS what FROM publications p
            WHERE NOT EXISTS (SELECT FROM publish_attempts a WHERE a.publication_id = p.id) GROUP BY 2) s
        """);

    /// <summary>Posts are planned one after the other until the process that is to die gets one.</summary>
    private static async Task<double> ResumeAsync(PublishStage stage, bool beside)
    {
        var doomed = stage.Start("publish.sent");
        var second = beside ? stage.Start() : null;
        while (!doomed.HasExited)
        {
            await stage.Shop.PlanAsync(1, TimeProvider.System.GetUtcNow());
            while (!doomed.HasExited && await stage.Shop.OpenAsync() > 0)
            {
                await Task.Delay(20);
            }
        }

        var died = TimeProvider.System.GetTimestamp();
        var next = beside ? null : stage.Start();
        await stage.Shop.SettleAsync(TimeSpan.FromMinutes(3));
        var took = TimeProvider.System.GetElapsedTime(died).TotalSeconds;
        await BuiltProduct.StopAsync((next ?? second)!, CancellationToken.None);
        return took;
    }

    private static double Percentile(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
