namespace Storyline.Models.Media;

/// <summary>What a look into a file found. Types come from the content, never from the name.</summary>
public abstract record MediaProbe
{
    private MediaProbe() { }

    /// <summary>The extension, with its dot, when it names another type than the content has; otherwise null.</summary>
    public string? MisleadingExtension { get; init; }

    /// <summary>A picture that was decoded to its last line.</summary>
    /// <param name="Width">Pixels as displayed (EXIF orientation applied).</param>
    /// <param name="Height">Pixels as displayed (EXIF orientation applied).</param>
    /// <param name="Frames">1 for a still; more for an animation.</param>
    /// <param name="ColourSpace"><c>sRGB</c>, <c>grey</c>, <c>CMYK</c>, or libvips' name of a rarer one.</param>
    /// <param name="FileSize">Bytes.</param>
    public sealed record Picture(string MimeType, int Width, int Height, int Frames, string ColourSpace, bool HasAlpha, long FileSize) : MediaProbe
    {
        public bool IsAnimated => Frames > 1;
    }

    /// <summary>A clip whose container and streams ffprobe could read.</summary>
    /// <param name="Width">Pixels as displayed (rotation applied).</param>
    /// <param name="Height">Pixels as displayed (rotation applied).</param>
    /// <param name="Codec">ffprobe's name in lower case, for example <c>h264</c>, <c>hevc</c>, <c>vp9</c>.</param>
    /// <param name="FramesPerSecond">The average; 0 when not stated.</param>
    /// <param name="BitsPerSecond">Of the picture track, or of the whole file where the track does not say; 0 when not stated.</param>
    /// <param name="Audio">Null when the clip is silent.</param>
    /// <param name="FileSize">Bytes.</param>
    public sealed record Video(
        string MimeType,
        int Width,
        int Height,
        TimeSpan Duration,
        string Codec,
        double FramesPerSecond,
        long BitsPerSecond,
        AudioTrack? Audio,
        long FileSize) : MediaProbe;

    /// <summary>Recognised, but this machine lacks the tool to look inside.</summary>
    public sealed record NotProbed(string MimeType, string Reason) : MediaProbe;

    /// <summary>Empty, truncated, damaged, hostile, or not a picture or clip that Storyline handles.</summary>
    /// <param name="MimeType">Null when the content is of no known type.</param>
    /// <param name="Reason">One sentence: what, why, how to mend it.</param>
    public sealed record Unreadable(string? MimeType, string Reason) : MediaProbe;
}
