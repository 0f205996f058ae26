using System.Diagnostics;

namespace Storyline.Benchmarks;

/// <summary>
/// Alternates limit and product, so that both see the same weather on a shared machine. One warm-up round is not counted. What takes less than a second is
/// done several times in a round, in turns, and counts with its sum: a single hiccup of the machine is no result.
/// </summary>
internal static class Rounds
{
    public const int Count = 7;

    public static async Task<IReadOnlyList<(TimeSpan Limit, TimeSpan Product)>> AlternateAsync(Func<int, Task> limit, Func<int, Task> product, int turns = 1)
    {
        var rounds = new List<(TimeSpan, TimeSpan)>();
        for (var round = 0; round <= Count; round++)
        {
            var (first, second) = (TimeSpan.Zero, TimeSpan.Zero);
            for (var turn = 0; turn < turns; turn++)
            {
                first += await TimeAsync(limit, round);
                second += await TimeAsync(product, round);
            }

            if (round > 0)
            {
                rounds.Add((first / turns, second / turns));
            }
        }

        return rounds;
    }

    public static string Describe(IReadOnlyList<(TimeSpan Limit, TimeSpan Product)> rounds) =>
        FormattableString.Invariant($"limit {Median(rounds.Select(round => round.Limit)):0} ms, product {Median(rounds.Select(round => round.Product)):0} ms");

    private static double Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2].TotalMilliseconds;
    }

    private static async Task<TimeSpan> TimeAsync(Func<int, Task> work, int round)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await work(round);
        return Stopwatch.GetElapsedTime(started);
    }
}
