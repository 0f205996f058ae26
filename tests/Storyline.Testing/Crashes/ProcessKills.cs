using System.Diagnostics;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Testing.Instagram;

namespace Storyline.Testing.Crashes;

/// <summary>
/// Processes of a shop that die while they publish: at a named place, or at random while every tenth call is spoilt. One that lives finishes what the
/// others have left, before any of it has waited for too long.
/// </summary>
/// <param name="start">Starts a process with the role worker, which dies at a crash point; null: it lives.</param>
public sealed class ProcessKills(CrashStage shop, Func<string?, Process> start)
{
    private const int MostSpoilt = 100_000;

    /// <summary>128 and the signal's number.</summary>
    private const int Killed = 137;

    /// <summary>Long enough for a process to start and to take the posts before they are due, as it does in a shop.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(10);

    /// <summary>What waits for more than a quarter of an hour is missed, and the team is asked about it: here everything is to go out.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(7);

    /// <summary>Some die before they have done anything.</summary>
    private static readonly TimeSpan ShortestRandomLife = TimeSpan.FromSeconds(2);

    private long finished = TimeProvider.System.GetTimestamp();

    /// <summary>How calls are spoilt, with an effect and without one.</summary>
    public static IReadOnlyList<string> Moods { get; } = ["lost_answer", "cut", "rubbish", "half_json", "timeout"];

    /// <summary>What a post needs of Instagram before its publish call.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["create_container", "container_status", "stories", "quota"];

    /// <summary>Places of a stop, a dry run and a hand-over to the team are no part of a post that goes out; they are tried without real processes.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        .. CrashPoint.All.Except(
        [
            CrashPoint.UnconfirmedCommitted, CrashPoint.CancelCommitted, CrashPoint.TeamCommitted, CrashPoint.RehearsedCommitted, CrashPoint.CleanupSent,
        ]),
    ];

    /// <summary>Kills at a place so many times. Returns how many died there: on a busy machine one may not come to it in time, and another begins.</summary>
    public async Task<int> AtAsync(string place, int kills)
    {
        var (died, begun) = (0, 0);
        for (; died < kills && begun <= 2 * kills; begun++)
        {
            await FinishInTimeAsync();
            died += await KillAsync(place) ? 1 : 0;
        }

        return died;
    }

    /// <param name="posts">In all.</param>
    /// <param name="batch">So many are planned at once, and twice as many may wait: more than a machine can publish in time would only show that it is slow.</param>
    /// <param name="longest">A process lives no longer; those that live long get further than their start.</param>
    public async Task AtRandomAsync(int posts, int batch, TimeSpan longest, Random chance)
    {
        for (var left = posts; left > 0;)
        {
            await FinishInTimeAsync();
            if (await shop.OpenAsync() < 2 * batch)
            {
                await shop.PlanAsync(Math.Min(batch, left), TimeProvider.System.GetUtcNow() + Ahead);
                left -= batch;
            }

            await SpoilAsync(chance);
            await EndsAsync(start(null), ShortestRandomLife + (chance.NextDouble() * (longest - ShortestRandomLife)));
        }
    }

    /// <summary>Mends the outside, and lets a process live until nothing is planned or on its way any more.</summary>
    public async Task FinishAsync()
    {
        await shop.Outside.Instagram.MendAsync();
        var last = start(null);
        try
        {
            await shop.SettleAsync(LongestEnd);
        }
        finally
        {
            await EndsAsync(last, TimeSpan.Zero);
        }

        finished = TimeProvider.System.GetTimestamp();
    }

    private async Task<bool> KillAsync(string place)
    {
        await shop.PlanAsync(2, TimeProvider.System.GetUtcNow() + Ahead);
        if (place.StartsWith("recovery.", StringComparison.Ordinal))
        {
            await EndsAsync(start(CrashPoint.PublishSent), LongestLife);
        }

        return await EndsAsync(start(place), LongestLife);
    }

    /// <summary>Every tenth call, by the number of calls and not by the clock: a slow machine has no more trouble than a quick one.</summary>
    private async Task SpoilAsync(Random chance)
    {
        await shop.Outside.Instagram.MendAsync();
        await SpoilAsync("instagram", "publish", [.. Moods, "error_after_effect"], chance);
        foreach (var operation in Operations)
        {
            await SpoilAsync("instagram", operation, Moods, chance);
        }

        await SpoilAsync("cloudinary", "upload", ["cut", "lost_answer"], chance);
    }

    private Task SpoilAsync(string system, string operation, IReadOnlyList<string> moods, Random chance) =>
        shop.Outside.Instagram.BreakAsync(new SystemFault(system, operation, moods[chance.Next(moods.Count)]) { Every = 10, Times = MostSpoilt });

    private Task FinishInTimeAsync() => TimeProvider.System.GetElapsedTime(finished) < LongestWait ? Task.CompletedTask : FinishAsync();

    /// <summary>Waits for its death, or kills it after a while. True when it killed itself, and did not merely fail.</summary>
    private static async Task<bool> EndsAsync(Process process, TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == Killed;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }
}
