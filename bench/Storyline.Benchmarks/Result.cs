namespace Storyline.Benchmarks;

/// <summary>A measurement of several rounds.</summary>
/// <param name="What">What was measured, and what the figure is.</param>
/// <param name="Median">The middle round.</param>
/// <param name="Spread">The distance of the outer rounds, as a share of the median.</param>
/// <param name="Details">Orientation: times of both sides.</param>
internal sealed record Result(string Name, string What, double Median, double Spread, Goal Goal, string Details)
{
    private const double Noise = 0.3;

    public Verdict Verdict => Spread > Noise ? Verdict.Noisy : Goal.IsReachedBy(Median) ? Verdict.Reached : Verdict.Missed;

    public static Result Of(string name, string what, IReadOnlyList<double> rounds, Goal goal, string details)
    {
        var sorted = rounds.Order().ToList();
        var median = sorted[sorted.Count / 2];
        return new Result(name, what, median, (sorted[^1] - sorted[0]) / (median == 0 ? 1 : median), goal, details);
    }
}
