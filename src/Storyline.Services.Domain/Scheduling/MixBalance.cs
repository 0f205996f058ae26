namespace Storyline.Services.Domain.Scheduling;

/// <summary>Changes one share of a mix and brings the others to what is left, in proportion. Shares are hundredths of a percent; they sum to 10,000 before and after.</summary>
public static class MixBalance
{
    public const int Whole = 10_000;

    /// <param name="shares">They sum to <see cref="Whole"/>.</param>
    /// <param name="index">The share to change.</param>
    /// <param name="by">By how much; what would go below nothing or above everything stops there.</param>
    public static IReadOnlyList<int> Shift(IReadOnlyList<int> shares, int index, int by)
    {
        var wanted = shares.Count == 1 ? Whole : Math.Clamp(shares[index] + by, 0, Whole);
        var left = Whole - wanted;
        var others = Whole - shares[index];
        var exact = shares.Select((share, i) => i == index ? wanted : others == 0 ? (decimal)left / (shares.Count - 1) : (decimal)share * left / others).ToList();
        var changed = exact.Select(share => (int)decimal.Floor(share)).ToArray();
        // The hundredths that rounding down has left over go to those that lost most by it.
        foreach (var i in Enumerable.Range(0, shares.Count).Where(i => i != index).OrderByDescending(i => exact[i] - changed[i]).ThenBy(i => i).Take(Whole - changed.Sum()))
        {
            changed[i]++;
        }

        return changed;
    }
}
