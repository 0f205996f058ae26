using Storyline.Models.Publishing;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>What is to be published. Nothing is visible before the container is published; an unpublished one dies after 24 hours.</summary>
/// <param name="Kind">A story, a feed picture, a reel; a carousel names its children instead of a medium.</param>
/// <param name="MediaAddress">Where Meta fetches the medium, without any login; null for a carousel.</param>
/// <param name="IsVideo">Whether that is a clip.</param>
/// <param name="Caption">Up to 2,200 characters, 30 hashtags; not shown on stories, and not sent for them.</param>
public sealed record ContainerRequest(PublicationKind Kind, Uri? MediaAddress, bool IsVideo, string? Caption = null)
{
    /// <summary>Of a carousel: 2 to 10 ids of containers that were created as its items.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>Whether this is one item of a carousel, which is not published by itself.</summary>
    public bool IsCarouselItem { get; init; }
}
