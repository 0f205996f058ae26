namespace Storyline.Services.Integrations.Imaging;

/// <summary>What every run of ffprobe and ffmpeg is held to: one local file, one demuxer, bounded memory and pixels.</summary>
internal static class FfmpegLimits
{
    /// <summary>The arguments up to and including the input.</summary>
    public static IEnumerable<string> For(string path, string type, params IEnumerable<string> beforeInput) =>
    [
        "-v", "error",
        "-max_alloc", "536870912",
        "-protocol_whitelist", "file",
        "-max_pixels", "40000000",
        "-f", MediaTypes.Demuxer(type),
        .. beforeInput,
        "-i", $"file:{Path.GetFullPath(path)}",
    ];
}
