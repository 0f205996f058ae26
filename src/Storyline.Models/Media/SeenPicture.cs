namespace Storyline.Models.Media;

/// <summary>An item, by its bytes and by its look.</summary>
public sealed record SeenPicture(MediaItemId Id, string ContentHash, PictureLook Look);
