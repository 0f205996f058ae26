using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>The caption that goes with a post: up to 2,200 characters and 30 hashtags (IG User media page); a story shows none.</summary>
public static class CaptionRules
{
    private const int Longest = 2200;
    private const int MostHashtags = 30;

    /// <summary>The picture's caption with its tags as hashtags below; what does not fit is left out, tags first. Null when there is nothing to say.</summary>
    public static string? Compose(PublicationKind kind, string? caption, IReadOnlyList<string> tags)
    {
        if (kind is PublicationKind.Story)
        {
            return null;
        }

        var text = caption?.Trim() is { Length: > Longest } tooLong ? tooLong[..(Longest - 1)] + "…" : caption?.Trim() ?? "";
        var room = Math.Max(0, MostHashtags - text.Count(letter => letter == '#'));
        foreach (var hashtag in tags.Select(Hashtag).Where(tag => tag.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Take(room))
        {
            var longer = text.Length == 0 ? hashtag : text.Contains('\n') || text.StartsWith('#') ? $"{text} {hashtag}" : $"{text}\n{hashtag}";
            if (longer.Length <= Longest)
            {
                text = longer;
            }
        }

        return text.Length == 0 ? null : text;
    }

    private static string Hashtag(string tag) => "#" + string.Concat(tag.Where(letter => char.IsLetterOrDigit(letter) || letter == '_'));
}
