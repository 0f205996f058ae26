using System.Globalization;
using System.Text.RegularExpressions;
using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>The caption that goes with a post: up to 2,200 characters, 30 hashtags and 20 names (Meta's error 36004); a story shows none.</summary>
public static partial class CaptionRules
{
    private const int Longest = 2200;
    private const int MostHashtags = 30;
    private const int MostMentions = 20;

    /// <summary>Why Instagram would refuse what a person wrote, and what to do; null when it would not. What is only too long is cut, hashtags and names are nobody's to choose from.</summary>
    public static string? Refusal(PublicationKind kind, string? caption) => kind is PublicationKind.Story || caption is null
        ? null
        : TooMany(Hashtag().Count(caption), MostHashtags, "hashtags") ?? TooMany(Mention().Count(caption), MostMentions, "@names");

    /// <summary>The picture's caption with its tags as hashtags below; what does not fit is left out, tags first. Null when there is nothing to say.</summary>
    public static string? Compose(PublicationKind kind, string? caption, IReadOnlyList<string> tags)
    {
        if (kind is PublicationKind.Story)
        {
            return null;
        }

        var text = caption?.Trim() is { Length: > Longest } tooLong ? tooLong[..(Longest - 1)] + "…" : caption?.Trim() ?? "";
        var room = Math.Max(0, MostHashtags - text.Count(letter => letter == '#'));
        foreach (var hashtag in tags.Select(HashtagOf).Where(tag => tag.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Take(room))
        {
            var longer = text.Length == 0 ? hashtag : text.Contains('\n') || text.StartsWith('#') ? $"{text} {hashtag}" : $"{text}\n{hashtag}";
            if (longer.Length <= Longest)
            {
                text = longer;
            }
        }

        return text.Length == 0 ? null : text;
    }

    private static string? TooMany(int count, int most, string what) => count > most
        ? string.Create(CultureInfo.InvariantCulture, $"Its caption has {count} {what} and Instagram takes at most {most}; take out {count - most} of them.")
        : null;

    private static string HashtagOf(string tag) => "#" + string.Concat(tag.Where(letter => char.IsLetterOrDigit(letter) || letter == '_'));

    [GeneratedRegex(@"(?<!\w)#\w+")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<!\w)@[\w.]+")]
    private static partial Regex Mention();
}
