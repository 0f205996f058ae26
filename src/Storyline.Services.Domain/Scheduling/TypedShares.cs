using System.Globalization;
using Storyline.Models;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>Reads a mix as people type it: <c>memes=70 merch=30</c>, in percent or as ratios of 1.</summary>
public static class TypedShares
{
    private const int LongestQuote = 40;

    /// <summary>Ratios of 1: numbers above 1 can only be percentages. A share of 0 leaves its category out.</summary>
    /// <exception cref="InvalidRequestException">One of the words is no <c>category=share</c>, or a category is named twice.</exception>
    public static IReadOnlyDictionary<string, decimal> Read(IEnumerable<string> words)
    {
        var read = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var equals = word.LastIndexOf('=');
            if (equals < 1 || !decimal.TryParse(word[(equals + 1)..].TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                throw new InvalidRequestException($"“{(word.Length > LongestQuote ? word[..LongestQuote] + "…" : word)}” is not category=share: write for example memes=70 merch=30.");
            }

            if (!read.TryAdd(word[..equals].Trim(), value))
            {
                throw new InvalidRequestException($"{word[..equals]} is named twice: give each category one share.");
            }
        }

        var whole = read.Values.Any(value => value > 1) ? 100 : 1;
        return read.Where(share => share.Value > 0).ToDictionary(share => share.Key, share => share.Value / whole, StringComparer.Ordinal);
    }
}
