using Storyline.Models.Media;
using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>What makes a carousel, beside that each of its pictures is fit for it: two to ten of them, each another one.</summary>
public static class CarouselRules
{
    private const int Fewest = 2;
    private const int Most = 10;

    /// <summary>What is wrong with what was asked for, whatever the pictures are; null when nothing is.</summary>
    /// <param name="further">What is to come after the planned post's own picture.</param>
    public static string? Mistake(PublicationKind kind, IReadOnlyList<MediaItemId> further) => kind switch
    {
        not PublicationKind.Carousel when further.Count > 0 => "Only a carousel has further pictures: leave them out, or ask for a carousel.",
        not PublicationKind.Carousel => null,
        _ when further.Count + 1 is < Fewest or > Most =>
            $"A carousel has {Fewest} to {Most} pictures, the planned post's own included, and this one would have {further.Count + 1}: name {Fewest - 1} to {Most - 1} further ones.",
        _ when further.Distinct().Count() < further.Count => "Each picture of a carousel is another one: name each of them once.",
        _ => null,
    };

    /// <summary>Which of them is there twice, be it under another name; null when each is another picture.</summary>
    public static string? Repetition(IReadOnlyList<MediaItem> pictures) =>
        pictures.GroupBy(picture => picture.ContentHash, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.ToList() switch
        {
            null => null,
            [var first, .., var last] when first.Id == last.Id => $"{first.FileName} is the planned post's own picture, which comes first by itself: leave it out.",
            var twins => $"{twins[^1].FileName} is the same picture as {twins[0].FileName}, and each of a carousel is another one: leave it out, or choose another.",
        };
}
