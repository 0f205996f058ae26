using Storyline.Models.Media;
using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>An automatic publish with what people know it by.</summary>
/// <param name="Account">The account's user name.</param>
/// <param name="RequestedBy">Who asked for it; null when a policy did.</param>
public sealed record PublicationView(Publication Publication, MediaItem Media, string? Account, string? RequestedBy)
{
    /// <summary>Of a carousel: its pictures, in order; empty for other kinds.</summary>
    public IReadOnlyList<CarouselItem> Carousel { get; init; } = [];

    /// <summary>The publish calls, the first one first; empty in lists.</summary>
    public IReadOnlyList<PublishAttempt> Attempts { get; init; } = [];
}
