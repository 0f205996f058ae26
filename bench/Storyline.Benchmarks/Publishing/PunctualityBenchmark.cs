using System.Globalization;
using Storyline.Testing.Crashes;

namespace Storyline.Benchmarks.Publishing;

/// <summary>
/// A thousand posts of as many accounts (posts of one chat are ten minutes apart at least) that fall due within one minute, with every tenth call of Instagram's and Cloudinary's spoilt, in every way in turn: how much later
/// than its time does a post's first publish call reach Instagram, by Instagram's ledger? A call that came late because of a spoilt one before it counts like all. And how soon does another process go on with
/// what a killed one was at?
/// The size: <c>STORYLINE_PUNCTUALITY_POSTS</c> (1,000).
/// </summary>
internal sealed class PunctualityBenchmark : IBenchmark
{
    private static readonly int Posts = new Size("PUNCTUALITY").Of("POSTS", 1000);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(4);

    /// <summary>Of each operation, enough for ten calls of it for each post.</summary>
    private static readonly int Faults = Posts;

    public string Name => "punctuality";

    public string Description => $"{Posts:N0} posts of as many accounts due in one minute, every tenth call spoilt; then what a killed process was at is taken over, five times";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = await PublishStage.StartAsync("refuse", Posts);
        var (late, spoilt) = await LatenessAsync(stage);
        var (resumed, takenOver) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            resumed.Add(await ResumeAsync(stage, beside: false));
            takenOver.Add(await ResumeAsync(stage, beside: true));
        }

        return
        [
            Result.Of(
                Name, "calls that were spoilt, as a share of every tenth; the operation with the fewest", [spoilt.Min(calls => calls.Share)], new Goal(AtMost: false, 0.9, ""),
                string.Join(", ", spoilt)),
            Result.Of(Name, "publish call after its time, p50", [Percentile(late, 0.5) * 1000], new Goal(AtMost: true, 100, " ms"), $"{late.Count} posts"),
            Result.Of(
                Name, "publish call after its time, p99", [Percentile(late, 0.99)], new Goal(AtMost: true, 2, " s"),
                string.Create(CultureInfo.InvariantCulture, $"slowest {late[^1]:0.00} s")),
            Result.Of(Name, "from kill -9 to recorded, a new process", resumed, new Goal(AtMost: true, 10, " s"), "killed right after the publish call left; the start of the process included"),
            Result.Of(Name, "from kill -9 to recorded, a second process", takenOver, new Goal(AtMost: true, 15, " s"), "it was running already"),
        ];
    }

    private static async Task<(IReadOnlyList<double> Late, IReadOnlyList<SpoiltCalls> Spoilt)> LatenessAsync(PublishStage stage)
    {
        await SpoiltCalls.PlanAsync(stage.Shop.Outside.Instagram, Faults);
        var (begin, chance) = (TimeProvider.System.GetUtcNow() + Ahead, new Random(2026));
        await stage.Shop.PlanAsync(Enumerable.Range(0, Posts).Select(_ => begin.AddSeconds(60 * chance.NextDouble())));
        var product = stage.Start();
        await stage.Shop.SettleAsync(Ahead + TimeSpan.FromMinutes(10));
        var spoilt = await SpoiltCalls.CountAsync(stage.Shop.Outside.Instagram, Faults);
        await stage.Shop.Outside.Instagram.MendAsync();
        await BuiltProduct.StopAsync(product, CancellationToken.None);
        var late = await PublishLateness.ReadAsync(stage.Shop);
        return late.Count == Posts ? (late, spoilt) : throw new InvalidOperationException($"{late.Count} of {Posts} posts got a publish call. The others: {await UncalledAsync(stage)}.");
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

    private static double Percentile(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
