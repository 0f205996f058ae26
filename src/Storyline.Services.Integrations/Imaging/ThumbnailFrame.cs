namespace Storyline.Services.Integrations.Imaging;

/// <summary>The box that every thumbnail fits, in pixels: a third of a full story.</summary>
public static class ThumbnailFrame
{
    public const int Width = 360;
    public const int Height = 640;
}
