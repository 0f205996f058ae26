using System.Diagnostics;
using System.Text.Json;
using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>Asks ffprobe, in a process of its own, what a clip is.</summary>
internal sealed class ClipProber(VideoTools tools)
{
    private const int OutputLimit = 256 * 1024;
    private const string Questions =
        "format=duration,bit_rate:stream=codec_type,codec_name,width,height,avg_frame_rate,r_frame_rate,duration,bit_rate,sample_rate"
        + ":stream_disposition=attached_pic:stream_tags=rotate:stream_side_data=rotation";

    public async Task<MediaProbe> ProbeAsync(string path, string type, long fileSize, CancellationToken cancellationToken)
    {
        if (type is MediaTypes.Mp4 or MediaTypes.QuickTime && TroubleIn(path) is { } trouble)
        {
            return new MediaProbe.Unreadable(type, trouble);
        }

        if (tools.Ffprobe is not { } ffprobe)
        {
            return new MediaProbe.NotProbed(type, "not probed: ffprobe is not installed; install the package ffmpeg, then index again.");
        }

        return await tools.RunAsync(ffprobe, [.. FfmpegLimits.For(path, type), "-show_entries", Questions, "-of", "json"], OutputLimit, cancellationToken) switch
        {
            ToolRun.Finished { ExitCode: 0 } run => Read(run.Output, type, fileSize),
            ToolRun.Finished => new MediaProbe.Unreadable(type, $"This {MediaTypes.Name(type)} clip is truncated or damaged: ffprobe cannot read it; copy it again from its source."),
            ToolRun.Killed killed => new MediaProbe.Unreadable(type, $"{killed.Reason} and was stopped; export the clip again."),
            ToolRun.NotStarted refused => new MediaProbe.NotProbed(type, $"not probed: {refused.Reason}; correct FFPROBE_PATH."),
            _ => throw new UnreachableException(),
        };
    }

    private static MediaProbe Read(byte[] output, string type, long fileSize)
    {
        try
        {
            return ClipFacts.From(JsonSerializer.Deserialize(output, FfprobeJson.Default.FfprobeReport) ?? new(null, null), type, fileSize);
        }
        catch (JsonException)
        {
            return new MediaProbe.NotProbed(type, "not probed: the program set as ffprobe gave an answer that ffprobe would not give; correct FFPROBE_PATH.");
        }
    }

    private static string? TroubleIn(string path)
    {
        using var file = File.OpenRead(path);
        return IsoBoxes.TroubleIn(file);
    }
}
