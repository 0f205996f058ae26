using System.ComponentModel.DataAnnotations;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>Where the video tools are, and how much one untrusted file may cost.</summary>
public sealed class ImagingOptions
{
    public const string Section = "Imaging";

    /// <summary>The ffprobe program. Empty: the first on <see cref="SearchPath"/>. From <c>FFPROBE_PATH</c>.</summary>
    public string? FfprobePath { get; set; }

    /// <summary>The ffmpeg program. Empty: the first on <see cref="SearchPath"/>. From <c>FFMPEG_PATH</c>.</summary>
    public string? FfmpegPath { get; set; }

    /// <summary>Folders to look in, as in <c>PATH</c>, which is the default.</summary>
    public string? SearchPath { get; set; }

    /// <summary>Largest picture that is decoded line by line (plain JPEG and PNG), in millions of pixels.</summary>
    [Range(1, 1000)]
    public int MaxMegapixels { get; set; } = 100;

    /// <summary>Largest picture that must be held whole while it is decoded (progressive, interlaced, WebP, GIF, AVIF), in millions of pixels.</summary>
    [Range(1, 1000)]
    public int MaxMegapixelsHeldWhole { get; set; } = 50;

    /// <summary>Larger picture files are not opened, in megabytes. Instagram takes 8.</summary>
    [Range(8, 1000)]
    public int MaxPictureMegabytes { get; set; } = 100;

    /// <summary>Decoding one picture may take so long.</summary>
    public TimeSpan PictureTimeLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>One run of ffprobe or ffmpeg may take so long; then it is killed with its children.</summary>
    public TimeSpan VideoTimeLimit { get; set; } = TimeSpan.FromSeconds(30);
}
