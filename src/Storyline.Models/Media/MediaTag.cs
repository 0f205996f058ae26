using Storyline.Models.Teams;

namespace Storyline.Models.Media;

/// <summary>A word on a media item.</summary>
public sealed class MediaTag
{
    public required TeamId TeamId { get; init; }
    public required MediaItemId MediaItemId { get; init; }
    public required string Tag { get; init; }
    public required TagOrigin Origin { get; init; }

    /// <summary>0 to 1; 1 for a person's tag.</summary>
    public decimal Confidence { get; init; } = 1;
    public bool Confirmed { get; set; }
}
