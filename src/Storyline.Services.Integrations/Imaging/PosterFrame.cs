using System.Diagnostics;
using System.Globalization;
using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>One frame of a clip as a JPEG, by ffmpeg in a process of its own.</summary>
internal sealed class PosterFrame(VideoTools tools)
{
    private const int OutputLimit = 4 * 1024 * 1024;
    private static readonly string Scale =
        $"scale='min({ThumbnailFrame.Width},iw)':'min({ThumbnailFrame.Height},ih)':force_original_aspect_ratio=decrease";

    public async Task<Thumbnail> MakeAsync(string path, MediaProbe.Video clip, string thumbnailPath, CancellationToken cancellationToken)
    {
        if (tools.Ffmpeg is not { } ffmpeg)
        {
            return new Thumbnail.NotMade("no thumbnail: ffmpeg is not installed; install the package ffmpeg, then index again.");
        }

        var at = Math.Min(1, clip.Duration.TotalSeconds / 2).ToString("0.###", CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-nostdin",
            .. FfmpegLimits.For(path, clip.MimeType, "-threads", "1", "-ss", at),
            "-map", "0:V:0", "-frames:v", "1", "-map_metadata", "-1", "-vf", Scale,
            "-pix_fmt", "yuvj420p", "-c:v", "mjpeg", "-q:v", "4", "-bitexact", "-f", "image2pipe", "pipe:1",
        ];
        return await tools.RunAsync(ffmpeg, arguments, OutputLimit, cancellationToken) switch
        {
            ToolRun.Finished { ExitCode: 0, Output.Length: > 0 } run => ThumbnailFile.Write(thumbnailPath, run.Output),
            ToolRun.Finished => new Thumbnail.NotMade("no thumbnail: ffmpeg found no frame that it could decode; export the clip again."),
            ToolRun.Killed killed => new Thumbnail.NotMade($"no thumbnail: {killed.Reason} and was stopped; export the clip again."),
            ToolRun.NotStarted refused => new Thumbnail.NotMade($"no thumbnail: {refused.Reason}; correct FFMPEG_PATH."),
            _ => throw new UnreachableException(),
        };
    }
}
