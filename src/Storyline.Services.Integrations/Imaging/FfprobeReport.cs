using System.Text.Json.Serialization;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>ffprobe's JSON, as far as it is asked for. Numbers come as text and may be anything: they were written by the file's author.</summary>
internal sealed record FfprobeReport(IReadOnlyList<FfprobeReport.Stream>? Streams, FfprobeReport.Container? Format)
{
    public sealed record Stream(
        [property: JsonPropertyName("codec_type")] string? CodecType,
        [property: JsonPropertyName("codec_name")] string? CodecName,
        int Width,
        int Height,
        [property: JsonPropertyName("avg_frame_rate")] string? AverageFrameRate,
        [property: JsonPropertyName("r_frame_rate")] string? FrameRate,
        string? Duration,
        [property: JsonPropertyName("bit_rate")] string? BitRate,
        [property: JsonPropertyName("sample_rate")] string? SampleRate,
        Disposition? Disposition,
        Tags? Tags,
        [property: JsonPropertyName("side_data_list")] IReadOnlyList<SideData>? SideData);

    public sealed record Container(string? Duration, [property: JsonPropertyName("bit_rate")] string? BitRate);

    public sealed record Disposition([property: JsonPropertyName("attached_pic")] int AttachedPicture);

    public sealed record Tags(string? Rotate);

    public sealed record SideData(double? Rotation);
}
