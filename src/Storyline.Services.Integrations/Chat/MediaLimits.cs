namespace Storyline.Services.Integrations.Chat;

/// <summary>What Telegram takes as a picture or a clip. Megabytes are counted small, so that what fits here fits there, whichever it means.</summary>
public static class MediaLimits
{
    public const int PictureMegabytes = 10;
    public const int ClipMegabytes = 50;

    /// <summary>Width and height of a picture together.</summary>
    public const int PictureSides = 10_000;

    private const int Megabyte = 1_000_000;
    private const int PictureRatio = 20;

    /// <summary>Whether it can be sent as it is. Sizes that are not known, 0, are taken to fit.</summary>
    public static bool Allow(bool isVideo, long bytes, int width, int height) => isVideo
        ? bytes <= ClipMegabytes * (long)Megabyte
        : bytes <= PictureMegabytes * (long)Megabyte && AllowSides(width, height);

    private static bool AllowSides(int width, int height) =>
        width + height <= PictureSides && (width == 0 || height == 0 || Math.Max(width, height) <= PictureRatio * Math.Min(width, height));
}
