using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>One picture or clip of a carousel on its way: its upload, and the container that Instagram makes of it.</summary>
public sealed class CarouselItem
{
    public required PublicationId PublicationId { get; init; }

    /// <summary>1 for the planned post's own picture.</summary>
    public required int Position { get; init; }
    public required TeamId TeamId { get; init; }
    public required MediaItemId MediaItemId { get; init; }

    /// <summary>The id at the media host, fixed from the beginning, so that a repeated upload overwrites.</summary>
    public required string PublicId { get; init; }

    /// <summary>Where Instagram fetches it; null before the upload.</summary>
    public string? MediaAddress { get; set; }
    public DateTimeOffset? UploadedAt { get; set; }
    public string? ContainerId { get; set; }

    /// <summary>When the container was made; it dies 24 hours later.</summary>
    public DateTimeOffset? ContainerAt { get; set; }

    /// <summary>When Instagram had accepted it.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>While its post is on its way it goes out with no other, and is not planned. The database ends it with the publication.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>All of a publication that begins, the planned post's own picture first.</summary>
    public static IReadOnlyList<CarouselItem> AllOf(Publication publication, IReadOnlyList<MediaItemId> further) =>
    [
        .. further.Prepend(publication.MediaItemId).Select((picture, before) => new CarouselItem
        {
            PublicationId = publication.Id,
            Position = before + 1,
            TeamId = publication.TeamId,
            MediaItemId = picture,
            PublicId = before == 0 ? publication.Id.ToString() : $"{publication.Id}-{before + 1}",
        }),
    ];

    /// <summary>Its container is of no use any more, and a new one is to be made.</summary>
    public void ForgetContainer()
    {
        ContainerId = null;
        ContainerAt = null;
        FinishedAt = null;
    }
}
