using Spectre.Console;
using Storyline.Testing.Crashes;

namespace Storyline.Benchmarks.Publishing;

/// <summary>
/// Processes of the product that die while they publish: at each named place, then at random while every tenth call of Instagram's and Cloudinary's
/// is spoilt. At the end what Instagram saw has to be what the database says. The same is done to a naive publisher, which has to be found out.
/// The size: <c>STORYLINE_CRASH_KILLS</c> at each place (50), <c>STORYLINE_CRASH_POSTS</c> in the chaos (10,000), <c>STORYLINE_CRASH_SEED</c>,
/// <c>STORYLINE_CRASH_SECOND_PUBLISH</c> (<c>repeat</c> or <c>refuse</c>, half of all; otherwise both), and <c>STORYLINE_CRASH_LANES</c>, shops of which each has
/// its own Instagram, database and processes (3): most of the time is waiting.
/// </summary>
internal sealed class CrashBenchmark : IBenchmark
{
    private static readonly Size Size = new("CRASH");
    private static readonly IReadOnlyList<string> Behaviours = Size.Among("SECOND_PUBLISH", "repeat", "refuse");
    private static readonly int Lanes = Math.Max(1, Size.Of("LANES", 3));

    /// <summary>Long enough for most processes to get further than their start.</summary>
    private static readonly TimeSpan LongestRandomLife = TimeSpan.FromSeconds(30);

    public string Name => "crash";

    public string Description =>
        $"{ProcessKills.Places.Count} places × {Size.Of("KILLS", 50)} kills, then {Size.Of("POSTS", 10_000):N0} posts with random kills and spoilt calls; with Instagram refusing and performing a second publish";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        var shops = new List<(int Kills, CrashVerdict Verdict)>();
        foreach (var secondPublish in Behaviours)
        {
            shops.AddRange(await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => ShopAsync(secondPublish, lane))));
        }

        var verdicts = shops.Select(shop => shop.Verdict).ToList();

        var (posts, doubtful, asked) = (verdicts.Sum(verdict => verdict.Planned), verdicts.Sum(verdict => verdict.Doubtful), verdicts.Sum(verdict => verdict.Asked));
        return
        [
            Result.Of(
                Name, "processes that died at a named place", [shops.Sum(shop => shop.Kills)], new Goal(AtMost: false, ProcessKills.Places.Count * (Size.Of("KILLS", 50) / 2) * Behaviours.Count, ""),
                $"{ProcessKills.Places.Count} places; those that died in the chaos are not among them"),
            Result.Of(Name, "posts that went live twice", [verdicts.Sum(verdict => verdict.Twice.Count)], new Goal(AtMost: true, 0, ""), $"of {posts:N0}"),
            Result.Of(Name, "posts lost, or live and recorded otherwise", [verdicts.Sum(verdict => verdict.Lost.Count + verdict.Disagreements.Count)], new Goal(AtMost: true, 0, ""), $"of {posts:N0}"),
            Result.Of(
                Name, "posts that Storyline gave up and the team has", [verdicts.Sum(verdict => (double)verdict.HandedOver) / posts], new Goal(AtMost: true, 0.05, ""),
                "share of all, each with six failed tries or three calls without effect; none of them is live"),
            Result.Of(Name, "posts that the team was asked about", [(double)asked / posts], new Goal(AtMost: true, 0.001, ""), "share of all"),
            Result.Of(
                Name, "from the publish call to that question, at most", [verdicts.Max(verdict => verdict.LongestSilence.TotalSeconds)], new Goal(AtMost: true, 60, " s"),
                "times in which no process ran are in it"),
            Result.Of(
                Name, "posts without a clear answer that were settled without a person", [1 - (verdicts.Sum(verdict => (double)verdict.Unconfirmed) / Math.Max(1, doubtful))],
                new Goal(AtMost: false, 0.99, ""), $"share of {doubtful:N0}; {asked:N0} of them were asked about meanwhile"),
            Result.Of(Name, "the naive publisher's posts that went live twice", [await NaiveAsync()], new Goal(AtMost: false, 1, ""), "of 20, killed 40 times"),
        ];
    }

    private static async Task<(int Kills, CrashVerdict Verdict)> ShopAsync(string secondPublish, int lane)
    {
        await using var stage = await PublishStage.StartAsync(secondPublish);
        var (kills, all) = (new ProcessKills(stage.Shop, stage.Start), 0);
        foreach (var place in ProcessKills.Places.Where((_, index) => index % Lanes == lane))
        {
            var died = await kills.AtAsync(place, Size.Of("KILLS", 50) / 2);
            Report.Errors.MarkupLineInterpolated($"[grey]{place}: {died} died there[/]");
            await kills.FinishAsync();
            all += died;
        }

        await kills.AtRandomAsync(Size.Of("POSTS", 10_000) / 2 / Lanes, batch: 60, LongestRandomLife, new Random(Size.Of("SEED", 2026) + lane));
        await kills.FinishAsync();
        var verdict = await stage.Shop.JudgeAsync();
        Report.Errors.MarkupLineInterpolated($"[grey]second publish: {secondPublish}: {verdict}[/]");
        foreach (var question in verdict.Questions)
        {
            Report.Errors.MarkupLineInterpolated($"[grey]asked after {question}[/]");
        }

        foreach (var fault in verdict.Faults.Take(20))
        {
            Report.Errors.MarkupLineInterpolated($"[red]{fault}[/]");
        }

        return (all, verdict);
    }

    private static async Task<double> NaiveAsync()
    {
        await using var stage = await PublishStage.StartAsync("repeat");
        await stage.Shop.PlanAsync(20, TimeProvider.System.GetUtcNow());
        var chance = new Random(Size.Of("SEED", 2026));
        await new NaivePublisher(stage.Shop).PublishAsync(Enumerable.Range(0, 40).Select(_ => chance.Next(5, 40)));
        return (await stage.Shop.JudgeAsync()).Twice.Count;
    }
}
