namespace Storyline.Services.Domain.Scheduling;

/// <summary>What was posted against what the mix says.</summary>
/// <param name="Since">What was posted before does not count: 28 days ago, or when the mix in force began.</param>
/// <param name="Posts">Posts since then, of whatever category.</param>
/// <param name="Bound">How far a category can be from its target once the plan has run, in posts.</param>
/// <param name="Version">The version of the mix.</param>
/// <param name="Categories">Those of the mix, the largest first, and behind them what was posted without being in it.</param>
public sealed record MixDrift(DateTimeOffset Since, int Posts, decimal Bound, int Version, IReadOnlyList<CategoryDrift> Categories)
{
    public static MixDrift Of(
        IReadOnlyDictionary<string, decimal> shares, IReadOnlyDictionary<string, int> posted, IReadOnlyDictionary<string, int> planned, DateTimeOffset since, int version)
    {
        // The mix is about its own categories: what else was posted moves none of them.
        var (inMix, ahead) = (shares.Keys.Sum(category => posted.GetValueOrDefault(category)), shares.Keys.Sum(category => planned.GetValueOrDefault(category)));
        var names = shares.OrderByDescending(share => share.Value).ThenBy(share => share.Key, StringComparer.Ordinal).Select(share => share.Key)
            .Concat(posted.Keys.Except(shares.Keys).Order(StringComparer.Ordinal));
        return new MixDrift(since, posted.Values.Sum(), MixSequence.BoundOf(shares.Count), version, [.. names.Select(One)]);

        CategoryDrift One(string category)
        {
            var target = shares.GetValueOrDefault(category);
            var (count, waiting) = (posted.GetValueOrDefault(category), planned.GetValueOrDefault(category));
            return target == 0
                ? new CategoryDrift(category, 0, null, count, waiting, 0, 0)
                : new CategoryDrift(category, target, inMix == 0 ? null : (decimal)count / inMix, count, waiting, (target * inMix) - count, (target * (inMix + ahead)) - count - waiting);
        }
    }
}
