using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>Active items that are the same picture.</summary>
public abstract record PictureGroup
{
    private PictureGroup() { }

    /// <summary>They have the same bytes.</summary>
    /// <param name="Keep">The one that was posted most; of those, the oldest.</param>
    /// <param name="Spare">The others.</param>
    public sealed record Same(MediaItem Keep, IReadOnlyList<MediaItem> Spare) : PictureGroup;

    /// <summary>They look alike and have different bytes.</summary>
    /// <param name="First">The oldest.</param>
    /// <param name="Others">How far each is from the first.</param>
    public sealed record Alike(MediaItem First, IReadOnlyList<LookAlike> Others) : PictureGroup;
}
