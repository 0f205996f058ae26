using Spectre.Console;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Testing.Crashes;
using Storyline.Testing.Instagram;

namespace Storyline.Benchmarks.Publishing;

/// <summary>
/// Processes of the product that die while they publish: at each named place, then at random while every tenth call of Instagram's and Cloudinary's
/// is spoilt. At the end what Instagram saw has to be what the database says. The same is done to a naive publisher, which has to be found out.
/// The size: <c>STORYLINE_CRASH_KILLS</c> at each place (50), <c>STORYLINE_CRASH_POSTS</c> in the chaos (10,000), <c>STORYLINE_CRASH_SEED</c>, and
/// <c>STORYLINE_CRASH_LANES</c>, shops of which each has its own Instagram, database and processes (3): most of the time is waiting.
/// </summary>
internal sealed class CrashBenchmark : IBenchmark
{
    private const int Batch = 60;
    private static readonly Size Size = new("CRASH");
    private static readonly int Lanes = Math.Max(1, Size.Of("LANES", 3));

    /// <summary>Long enough for a process to start and to take the posts before they are due, as it does in a shop.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(10);

    /// <summary>What waits for more than a quarter of an hour is missed, and the team is asked about it: here everything is to go out.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(7);

    /// <summary>Places of a stop, a dry run and a hand-over to the team are no part of a post that goes out; the tests pass them.</summary>
    private static readonly string[] Places =
    [
        .. CrashPoint.All.Except(
        [
            CrashPoint.UnconfirmedCommitted, CrashPoint.CancelCommitted, CrashPoint.TeamCommitted, CrashPoint.RehearsedCommitted, CrashPoint.CleanupSent,
        ]),
    ];

    private static readonly string[] Moods = ["lost_answer", "error_after_effect", "cut", "rubbish", "half_json", "timeout"];
    private static readonly string[] Operations = ["publish", "publish", "create_container", "container_status", "stories", "quota"];

    public string Name => "crash";

    public string Description =>
        $"{Places.Length} places × {Size.Of("KILLS", 50)} kills, then {Size.Of("POSTS", 10_000):N0} posts with random kills and spoilt calls; with Instagram refusing and performing a second publish";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        var shops = new List<(int Kills, CrashVerdict Verdict)>();
        foreach (var secondPublish in (string[])["repeat", "refuse"])
        {
            shops.AddRange(await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => ShopAsync(secondPublish, lane))));
        }

        var verdicts = shops.Select(shop => shop.Verdict).ToList();

        var (posts, doubtful, asked) = (verdicts.Sum(verdict => verdict.Planned), verdicts.Sum(verdict => verdict.Doubtful), verdicts.Sum(verdict => verdict.Asked));
        return
        [
            Result.Of(
                Name, "processes that died at a named place", [shops.Sum(shop => shop.Kills)], new Goal(AtMost: false, Places.Length * (Size.Of("KILLS", 50) / 2 * 2), ""),
                $"{Places.Length} places; those that died in the chaos are not among them"),
            Result.Of(Name, "posts that went live twice", [verdicts.Sum(verdict => verdict.Twice.Count)], new Goal(AtMost: true, 0, ""), $"of {posts:N0}"),
            Result.Of(Name, "posts lost, or live and recorded otherwise", [verdicts.Sum(verdict => verdict.Lost.Count + verdict.Disagreements.Count)], new Goal(AtMost: true, 0, ""), $"of {posts:N0}"),
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
        var kills = await AtEachPlaceAsync(stage, Places.Where((_, index) => index % Lanes == lane), Size.Of("KILLS", 50) / 2);
        await AtRandomAsync(stage, Size.Of("POSTS", 10_000) / 2 / Lanes, new Random(Size.Of("SEED", 2026) + lane));
        var verdict = await stage.Shop.JudgeAsync();
        Report.Errors.MarkupLineInterpolated($"[grey]second publish: {secondPublish}: {verdict}[/]");
        foreach (var fault in verdict.Faults.Take(20))
        {
            Report.Errors.MarkupLineInterpolated($"[red]{fault}[/]");
        }

        return (kills, verdict);
    }

    /// <summary>Returns how many died where they should. On a busy machine one may not come to its place in time: that one is killed, and another begins.</summary>
    private static async Task<int> AtEachPlaceAsync(PublishStage stage, IEnumerable<string> places, int kills)
    {
        var all = 0;
        foreach (var place in places)
        {
            var (died, begun, settled) = (0, 0, TimeProvider.System.GetTimestamp());
            for (; died < kills && begun < 2 * kills; begun++)
            {
                settled = await FinishInTimeAsync(stage, settled);
                died += await KillAsync(stage, place) ? 1 : 0;
            }

            Report.Errors.MarkupLineInterpolated($"[grey]{place}: {died} of {begun} died there[/]");
            await FinishAsync(stage);
            all += died;
        }

        return all;
    }

    private static async Task<bool> KillAsync(PublishStage stage, string place)
    {
        await stage.Shop.PlanAsync(2, TimeProvider.System.GetUtcNow() + Ahead);
        if (place.StartsWith("recovery.", StringComparison.Ordinal))
        {
            var before = stage.Start(CrashPoint.PublishSent);
            await PublishStage.EndsAsync(before, LongestLife);
        }

        var doomed = stage.Start(place);
        return await PublishStage.EndsAsync(doomed, LongestLife);
    }

    private static async Task AtRandomAsync(PublishStage stage, int posts, Random chance)
    {
        var settled = TimeProvider.System.GetTimestamp();
        for (var left = posts; left > 0; left -= Batch)
        {
            settled = await FinishInTimeAsync(stage, settled);
            await stage.Shop.PlanAsync(Math.Min(Batch, left), TimeProvider.System.GetUtcNow() + Ahead);
            var doomed = stage.Start();
            var death = TimeProvider.System.GetTimestamp() + (long)((2 + (chance.NextDouble() * 8)) * TimeProvider.System.TimestampFrequency);
            while (!doomed.HasExited && TimeProvider.System.GetTimestamp() < death)
            {
                await stage.Shop.Outside.Instagram.BreakAsync(Spoilt(chance));
                await Task.Delay(chance.Next(20, 150));
            }

            doomed.Kill();
            await doomed.WaitForExitAsync();
        }

        await FinishAsync(stage);
    }

    private static SystemFault Spoilt(Random chance) => chance.NextDouble() < 0.15
        ? new SystemFault("cloudinary", "upload", chance.NextDouble() < 0.5 ? "cut" : "lost_answer")
        : new SystemFault("instagram", Operations[chance.Next(Operations.Length)], Moods[chance.Next(Moods.Length)]);

    private static async Task<long> FinishInTimeAsync(PublishStage stage, long settled)
    {
        if (TimeProvider.System.GetElapsedTime(settled) < LongestWait)
        {
            return settled;
        }

        await FinishAsync(stage);
        return TimeProvider.System.GetTimestamp();
    }

    private static async Task FinishAsync(PublishStage stage)
    {
        await stage.Shop.Outside.Instagram.MendAsync();
        var last = stage.Start();
        await stage.SettleAsync(LongestEnd);
        await BuiltProduct.StopAsync(last, CancellationToken.None);
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
