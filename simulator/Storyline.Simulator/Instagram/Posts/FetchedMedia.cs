namespace Storyline.Simulator.Instagram.Posts;

/// <summary>A picture or clip that was really fetched, or brought by a person.</summary>
/// <param name="Url">Where it was fetched from; null when a person brought it.</param>
/// <param name="VaultKey">Where its bytes lie.</param>
/// <param name="ContentType"><c>image/jpeg</c>, <c>video/mp4</c> …</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Seconds">Of a clip; 0 for a picture.</param>
internal sealed record FetchedMedia(string? Url, string VaultKey, string ContentType, int Width, int Height, double Seconds)
{
    public bool IsClip => ContentType.StartsWith("video/", StringComparison.Ordinal);
}
