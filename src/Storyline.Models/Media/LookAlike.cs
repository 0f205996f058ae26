namespace Storyline.Models.Media;

/// <summary>An item that looks like another.</summary>
/// <param name="Of">The other.</param>
/// <param name="Distance">Differing bits of <see cref="PictureLook"/>: 0 is the same to the eye.</param>
public sealed record LookAlike(MediaItemId Of, MediaItem Item, int Distance);
