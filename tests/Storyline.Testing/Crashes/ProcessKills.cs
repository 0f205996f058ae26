using Spectre.Console;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Testing.Instagram;

namespace Storyline.Benchmarks.Publishing;

/// <summary>
/// Processes of a shop that die while they publish: at a named place, or at random while every tenth call is spoilt. One that lives finishes what the
/// others have left, before any of it has waited for too long.
/// </summary>
internal sealed class ProcessKills(PublishStage stage)
{
    private const int Batch = 60;
    private const int MostSpoilt = 100_000;

    /// <summary>So many may wait when the next ones are planned: more than a machine can publish in time would only show that it is slow.</summary>
    private const int MostOpen = 2 * Batch;

    /// <summary>Long enough for a process to start and to take the posts before they are due, as it does in a shop.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(10);

    /// <summary>What waits for more than a quarter of an hour is missed, and the team is asked about it: here everything is to go out.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(7);

    /// <summary>In seconds: some die before they have done anything, and those that live longer get further than their start.</summary>
    private const int ShortestRandomLife = 2;
    private const int LongestRandomLife = 30;

    private static readonly string[] Moods = ["lost_answer", "cut", "rubbish", "half_json", "timeout"];
    private static readonly string[] Operations = ["create_container", "container_status", "stories", "quota"];
    private long finished = TimeProvider.System.GetTimestamp();

    /// <summary>Returns how many died where they should. On a busy machine one may not come to its place in time: that one is killed, and another begins.</summary>
    public async Task<int> AtEachPlaceAsync(IEnumerable<string> places, int kills)
    {
        var all = 0;
        foreach (var place in places)
        {
            var (died, begun) = (0, 0);
            for (; died < kills && begun < 2 * kills; begun++)
            {
                await FinishInTimeAsync();
                died += await KillAsync(place) ? 1 : 0;
            }

            Report.Errors.MarkupLineInterpolated($"[grey]{place}: {died} of {begun} died there[/]");
            await FinishAsync();
            all += died;
        }

        return all;
    }

    public async Task AtRandomAsync(int posts, Random chance)
    {
        for (var left = posts; left > 0;)
        {
            await FinishInTimeAsync();
            if (await stage.Shop.OpenAsync() < MostOpen)
            {
                await stage.Shop.PlanAsync(Math.Min(Batch, left), TimeProvider.System.GetUtcNow() + Ahead);
                left -= Batch;
            }

            await SpoilAsync(chance);
            await PublishStage.EndsAsync(stage.Start(), TimeSpan.FromSeconds(ShortestRandomLife + (chance.NextDouble() * (LongestRandomLife - ShortestRandomLife))));
        }

        await FinishAsync();
    }

    private async Task<bool> KillAsync(string place)
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

    /// <summary>Every tenth call, by the number of calls and not by the clock: a slow machine has no more trouble than a quick one.</summary>
    private async Task SpoilAsync(Random chance)
    {
        await stage.Shop.Outside.Instagram.MendAsync();
        await SpoilAsync("instagram", "publish", [.. Moods, "error_after_effect"], chance);
        foreach (var operation in Operations)
        {
            await SpoilAsync("instagram", operation, Moods, chance);
        }

        await SpoilAsync("cloudinary", "upload", ["cut", "lost_answer"], chance);
    }

    private Task SpoilAsync(string system, string operation, string[] moods, Random chance) =>
        stage.Shop.Outside.Instagram.BreakAsync(new SystemFault(system, operation, moods[chance.Next(moods.Length)]) { Every = 10, Times = MostSpoilt });

    private Task FinishInTimeAsync() => TimeProvider.System.GetElapsedTime(finished) < LongestWait ? Task.CompletedTask : FinishAsync();

    private async Task FinishAsync()
    {
        await stage.Shop.Outside.Instagram.MendAsync();
        var last = stage.Start();
        await stage.SettleAsync(LongestEnd);
        await BuiltProduct.StopAsync(last, CancellationToken.None);
        finished = TimeProvider.System.GetTimestamp();
    }
}
