namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// What is proven for a plan that starts from each category's deviation d (below its share: positive). With k categories and δ = 1/(2k−2), after each slot no
/// category is further above its share than 1 − δ or than it was, and from slot max((−d − δ)/share) on none is more than 1 − δ below.
/// <para>
/// <b>When slots are passed on</b>, because the category whose turn it is has nothing: what is below keeps its bound, for each category that has something. A post
/// that is due by slot n waits only for posts that are due by n as well; let m be the last slot that went to a later one. What ripens after m and is due by n, without
/// the category that had slot m, is an integer below n − m + 1, and with no such m all that is due by n is at most n: a category that gives nothing only leaves more room.
/// What is above keeps its bound but for the stand-ins: one that is not ripe, which is when it has less than δ to claim, is driven further above. It starts again from there.
/// </para>
/// </summary>
internal sealed class MixBound
{
    public const decimal Tolerance = 0.000_01m;

    private readonly IReadOnlyDictionary<string, decimal> start;
    private readonly decimal delta;
    private readonly decimal settled;

    public MixBound(IReadOnlyList<MixVersion> shares, IReadOnlyDictionary<string, decimal> start)
    {
        (Shares, this.start) = (shares, start);
        delta = 1m / ((2 * shares.Count) - 2);
        settled = shares.Max(share => (-start[share.Category] - delta) / share.Ratio);
    }

    public IReadOnlyList<MixVersion> Shares { get; }

    /// <summary>How far above its share a category may be, as long as it has not stood in for another.</summary>
    public decimal MostAbove(string category) => Math.Max(1 - delta, -start[category]);

    public bool IsTooFarBelow(decimal deviation, int slots) => slots >= settled && deviation > 1 - delta + Tolerance;

    /// <summary>Whether a category may claim the next slot, which all have earned their share of.</summary>
    public bool IsRipe(decimal deviation) => deviation >= delta;

    /// <summary>In how many slots a category would be further below its share than the bound.</summary>
    public decimal UntilDue(MixVersion share, decimal deviation) => (1 - delta - deviation) / share.Ratio;
}
