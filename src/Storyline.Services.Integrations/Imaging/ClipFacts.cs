using System.Globalization;
using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>Reads ffprobe's report; nothing in it is taken on trust.</summary>
internal static class ClipFacts
{
    private const double LongestSeconds = 24 * 60 * 60;
    private const int LargestSide = 32_768;

    public static MediaProbe From(FfprobeReport report, string type, long fileSize)
    {
        var streams = report.Streams ?? [];
        var picture = streams.FirstOrDefault(stream => stream is { CodecType: "video", Disposition: not { AttachedPicture: 1 } });
        if (picture is null)
        {
            return new MediaProbe.Unreadable(type, "The clip has no picture track, only sound or data; replace it with a clip that shows something.");
        }

        if (picture is not { Width: > 0 and <= LargestSide, Height: > 0 and <= LargestSide })
        {
            return new MediaProbe.Unreadable(type, $"The clip claims {picture.Width}×{picture.Height} pixels, which cannot be; export it again.");
        }

        if ((Number(report.Format?.Duration) ?? Number(picture.Duration)) is not (> 0 and <= LongestSeconds and var seconds))
        {
            return new MediaProbe.Unreadable(type, "The clip does not say how long it is; export it again as MP4.");
        }

        var sideways = IsSideways(picture);
        var sound = streams.FirstOrDefault(stream => stream.CodecType == "audio");
        return new MediaProbe.Video(
            type,
            sideways ? picture.Height : picture.Width,
            sideways ? picture.Width : picture.Height,
            TimeSpan.FromSeconds(Math.Round(seconds, 3)),
            picture.CodecName?.ToLowerInvariant() ?? "unknown",
            Math.Round(Fraction(picture.AverageFrameRate) ?? Fraction(picture.FrameRate) ?? 0, 3),
            (long)(Number(picture.BitRate) ?? Number(report.Format?.BitRate) ?? 0),
            sound is null ? null : new AudioTrack(sound.CodecName?.ToLowerInvariant() ?? "unknown", (int)(Number(sound.SampleRate) ?? 0)),
            fileSize);
    }

    private static bool IsSideways(FfprobeReport.Stream picture)
    {
        var degrees = picture.SideData?.FirstOrDefault(data => data.Rotation is not null)?.Rotation ?? Number(picture.Tags?.Rotate) ?? 0;
        return double.IsFinite(degrees) && Math.Abs(Math.Abs(degrees % 180) - 90) < 1;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && Math.Abs(value) < 1e12 ? value : null;

    private static double? Fraction(string? text) =>
        text?.Split('/') is [var over, var under] && Number(over) is { } dividend && Number(under) is { } divisor and not 0 && dividend / divisor is > 0 and < 10_000 and var value
            ? value
            : null;
}
