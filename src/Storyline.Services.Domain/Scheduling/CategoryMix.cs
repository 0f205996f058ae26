using Storyline.Models;
using System.Globalization;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>The share of each category in the plan. Ratios are read to nine decimals, are above 0, and sum to 1.</summary>
public sealed class CategoryMix
{
    /// <summary>How far the sum may be from 1, for thirds and other rounded ratios; what is missing or too much is shared out in proportion.</summary>
    public const decimal Tolerance = 0.0005m;

    private const int Billion = 1_000_000_000;

    private CategoryMix(IEnumerable<KeyValuePair<string, decimal>> ratios)
    {
        var ordered = ratios.OrderBy(ratio => ratio.Key, StringComparer.Ordinal).ToList();
        Categories = [.. ordered.Select(ratio => ratio.Key)];
        Weights = [.. ordered.Select(ratio => (long)(decimal.Round(ratio.Value, 9) * Billion))];
        Whole = Weights.Sum();
    }

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<string> Categories { get; }

    internal IReadOnlyList<long> Weights { get; }

    internal long Whole { get; }

    /// <exception cref="InvalidRequestException">No category, a nameless one, one that is named twice, a ratio that is not above 0 and at most 1, or a sum that is not 1.</exception>
    public static CategoryMix Of(IEnumerable<KeyValuePair<string, decimal>> ratios)
    {
        var given = ratios.ToList();
        return Fault(given) is { } fault ? throw new InvalidRequestException(fault) : new CategoryMix(given);
    }

    /// <summary>The target ratio of a category, scaled so that all of them sum to 1.</summary>
    public decimal TargetOf(int index) => (decimal)Weights[index] / Whole;

    private static string? Fault(List<KeyValuePair<string, decimal>> ratios)
    {
        if (ratios.Count == 0)
        {
            return "The category mix is empty: give at least one category a ratio.";
        }

        if (ratios.Any(ratio => string.IsNullOrWhiteSpace(ratio.Key)))
        {
            return "A category of the mix has no name: name each one.";
        }

        if (ratios.GroupBy(ratio => ratio.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return $"The category '{twice.Key}' is in the mix twice: give it one ratio.";
        }

        if (ratios.FindIndex(ratio => ratio.Value > 1 || decimal.Round(ratio.Value, 9) <= 0) is var wrong and >= 0)
        {
            return $"The ratio of '{ratios[wrong].Key}' is {Percent(ratios[wrong].Value)}, which is no share: choose more than 0 % and at most 100 %, or leave the category out.";
        }

        var sum = ratios.Sum(ratio => ratio.Value);
        return Math.Abs(sum - 1) > Tolerance
            ? $"The ratios of the category mix sum to {Percent(sum)}: {(sum < 1 ? "add" : "take away")} {Percent(Math.Abs(sum - 1))} to reach 100 %."
            : null;
    }

    private static string Percent(decimal ratio) => string.Create(CultureInfo.InvariantCulture, $"{(double)ratio * 100:0.#######} %");
}
