using Storyline.Models;

namespace Storyline.Services.Core.Media;

/// <summary>How long the texts of an item may be, and what they must be. They are kept as typed: markup, emoji and any script are just letters.</summary>
internal static class MediaTexts
{
    public const int LongestTitle = 300;

    /// <summary>As much as Instagram takes.</summary>
    public const int LongestCaption = 2_200;

    public const int LongestLink = 2_048;
    public const int LongestTag = 60;

    public static string? Title(string? given) => Fitting("title", Oneline(given), LongestTitle);

    public static string? Caption(string? given) => Fitting("caption", Trimmed(given), LongestCaption);

    /// <exception cref="InvalidRequestException">It is no address of the web.</exception>
    public static string? Link(string? given)
    {
        var link = Fitting("link", Trimmed(given), LongestLink);
        return link is null || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && !link.Any(char.IsWhiteSpace))
            ? link
            : throw new InvalidRequestException($"'{PlainText.Visible(link.CutTo(60))}' is no link: it must begin with https:// or http:// and name a site.");
    }

    /// <summary>A tag as it is written: lower case, without the hash sign, single spaces.</summary>
    public static string BareTag(string given)
    {
        var words = PlainText.Whole(given).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(PlainText.Visible).Where(word => word.Length > 0);
        return string.Join(' ', words).TrimStart('#').Trim();
    }

    /// <summary>Bare tags, each once.</summary>
    /// <exception cref="InvalidRequestException">One is empty, too long or holds what a tag cannot.</exception>
    public static IReadOnlyList<string> Tags(IEnumerable<string> bare) => [.. bare.Select(Tag).Distinct(StringComparer.Ordinal)];

    private static string Tag(string bare) => bare switch
    {
        "" => throw new InvalidRequestException("A tag needs at least one visible character, such as summer."),
        { Length: > LongestTag } => throw new InvalidRequestException($"The tag '{bare.Shortened(20)}' has {bare.Length} characters, and a tag has at most {LongestTag}: shorten it."),
        _ when bare.Contains(',', StringComparison.Ordinal) => throw new InvalidRequestException($"The tag '{bare}' holds a comma: give each tag by itself."),
        _ => bare,
    };

    private static string? Trimmed(string? given) => PlainText.Whole(given ?? "").Trim() is { Length: > 0 } text ? text : null;

    private static string? Oneline(string? given) => Trimmed(string.Join(' ', (given ?? "").Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));

    private static string? Fitting(string what, string? text, int longest) =>
        text is null || text.Length <= longest
            ? text
            : throw new InvalidRequestException($"The {what} has {text.Length} characters, and at most {longest} are kept: shorten it.");
}
