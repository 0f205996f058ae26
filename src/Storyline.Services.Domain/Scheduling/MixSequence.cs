namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Decides which category gets each slot: Tijdeman's chairman assignment (<i>The chairman assignment problem</i>, Discrete Mathematics 32, 1980).
/// A category earns its ratio with every slot and pays one when it is chosen; what it has is how far it is <i>below its target</i>.
/// With k categories and δ = 1/(2k−2), a category is ripe when it is δ or more below; of the ripe ones that goes first which would soonest be more than 1 − δ below.
/// <para>
/// <b>From a neutral start</b> each category is within 1 − δ of its target after every slot.
/// <b>From carried-over deviations</b> the same holds from slot max((−d − δ) / ratio) on, taken over the categories' starting deviations d (below = positive):
/// as soon as the most over-served one, for its ratio, has had the time to use up its excess. Until then no category is driven further above its target than it was or than 1 − δ.
/// Why: the slots between two moments m &lt; n suffice for everything that ripens after m and is due by n, since with Σd = 0 the demand is an integer below n − m + 1;
/// so a due date can only be missed while what was due at the start is still being worked off.
/// Both hold while the chosen categories have something eligible; a category that has not passes its slots on, and what it is owed grows.
/// </para>
/// <para>All arithmetic is exact (integers, in units of the sum of the ratios at nine decimals): no drift, however long the plan.</para>
/// </summary>
public sealed class MixSequence
{
    /// <summary>
    /// The most slots that a category carries over. Greater deviations (a category that was empty for weeks, or has just joined the mix) are scaled down together,
    /// so that it catches up soon and yet does not fill the plan alone.
    /// </summary>
    public const int MostCarriedOver = 10;

    private readonly CategoryMix mix;
    private readonly long[] below;

    /// <param name="posted">
    /// Posts per category so far: the history of the last 28 days (not further back than the mix is in force) and the rows already planned. Categories outside the mix do not count.
    /// </param>
    public MixSequence(CategoryMix mix, IReadOnlyDictionary<string, int>? posted = null)
    {
        this.mix = mix;
        below = CarriedOver(mix, posted);
    }

    public CategoryMix Mix => mix;

    /// <summary>How far from its target, in slots, a category of a mix of so many can be once the plan has run from a neutral start: 1 − δ.</summary>
    public static decimal BoundOf(int categories) => categories < 2 ? 0 : 1 - (1m / ((2 * categories) - 2));

    /// <summary>
    /// Gives the next slot to the most entitled category that has something eligible; null, and nothing changes, when none has.
    /// </summary>
    public MixChoice? Next(Func<string, bool> isAvailable)
    {
        Earn(1);
        var (entitled, chosen) = (-1, -1);
        for (var i = 0; i < below.Length; i++)
        {
            entitled = entitled < 0 || GoesBefore(i, entitled) ? i : entitled;
            chosen = (chosen < 0 || GoesBefore(i, chosen)) && isAvailable(mix.Categories[i]) ? i : chosen;
        }

        if (chosen < 0)
        {
            Earn(-1);
            return null;
        }

        var choice = new MixChoice(mix.Categories[chosen], Slots(chosen), chosen == entitled ? null : mix.Categories[entitled]);
        below[chosen] -= mix.Whole;
        return choice;
    }

    /// <summary>How far each category is below its target now, in slots, in the order of <see cref="CategoryMix.Categories"/>; they sum to 0.</summary>
    public IReadOnlyList<decimal> Deviations() => [.. Enumerable.Range(0, below.Length).Select(Slots)];

    private static long[] CarriedOver(CategoryMix mix, IReadOnlyDictionary<string, int>? posted)
    {
        var counts = mix.Categories.Select(category => posted?.GetValueOrDefault(category) ?? 0).ToArray();
        var total = counts.Sum(count => (long)count);
        var exact = counts.Select((count, i) => ((Int128)total * mix.Weights[i]) - ((Int128)count * mix.Whole)).ToArray();
        var largest = exact.Max(Int128.Abs);
        var limit = (Int128)mix.Whole * MostCarriedOver;
        var carried = exact.Select(deviation => (long)(largest > limit ? deviation * limit / largest : deviation)).ToArray();
        carried[0] -= carried.Sum();
        return carried;
    }

    private void Earn(int slots)
    {
        for (var i = 0; i < below.Length; i++)
        {
            below[i] += slots * mix.Weights[i];
        }
    }

    private decimal Slots(int category) => (decimal)below[category] / mix.Whole;

    private bool GoesBefore(int one, int other)
    {
        var (oneIsRipe, otherIsRipe) = (IsRipe(one), IsRipe(other));
        return oneIsRipe != otherIsRipe ? oneIsRipe : UntilDue(one) * mix.Weights[other] < UntilDue(other) * mix.Weights[one];
    }

    private int Parts => (2 * below.Length) - 2;

    private bool IsRipe(int category) => (Int128)Parts * below[category] >= mix.Whole;

    private Int128 UntilDue(int category) => ((Int128)(Parts - 1) * mix.Whole) - ((Int128)Parts * below[category]);
}
