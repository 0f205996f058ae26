using System.Globalization;
using Storyline.Models;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>Reads a mix as people type it: <c>memes=70 merch=30</c>, in percent or as ratios of 1.</summary>
public static class TypedShares
{
    private const int LongestQuote = 40;

    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', ',', ';'];

    /// <summary>Shares in one text, with blanks or commas between them; names may have blanks inside.</summary>
    /// <inheritdoc cref="Read(IEnumerable{string})"/>
    public static IReadOnlyDictionary<string, decimal> Read(string text)
    {
        var words = new List<string>();
        var parts = text.Split('=');
        var name = parts[0].Trim(Blanks);
        foreach (var part in parts.Skip(1).Select(part => part.TrimStart()))
        {
            var end = part.TakeWhile(letter => !Blanks.Contains(letter)).Count();
            words.Add($"{name}={part[..end]}");
            name = part[end..].Trim(Blanks).TrimStart('%').Trim(Blanks);
        }

        return name.Length == 0 && words.Count > 0 ? Read(words) : throw Unreadable(name);
    }

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
                throw Unreadable(word);
            }

            if (!read.TryAdd(word[..equals].Trim(), value))
            {
                throw new InvalidRequestException($"“{Quote(word[..equals])}” is named twice: give each category one share.");
            }
        }

        var whole = read.Values.Any(value => value > 1) ? 100 : 1;
        return read.Where(share => share.Value > 0).ToDictionary(share => share.Key, share => share.Value / whole, StringComparer.Ordinal);
    }

    private static InvalidRequestException Unreadable(string word) => new($"“{Quote(word)}” is not category=share: write for example memes=70 merch=30.");

    private static string Quote(string word) => word.Shortened(LongestQuote);
}
