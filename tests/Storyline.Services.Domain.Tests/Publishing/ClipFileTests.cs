using Storyline.Models.Media;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

/// <summary>The files of reels and of carousels' clips.</summary>
public sealed class ClipFileTests
{
    private const long Megabyte = 1024 * 1024;
    private static readonly MediaProbe.Video Clip =
        new("video/mp4", 1080, 1920, TimeSpan.FromMinutes(10), "h264", 30, 8_000_000, new AudioTrack("aac", 44_100), 60 * Megabyte);

    public static TheoryData<MediaProbe> Fine { get; } =
    [
        Clip,
        Clip with { MimeType = "video/quicktime", Codec = "hevc", Audio = null, FileSize = 100 * Megabyte },
        Clip with { Width = 1920, Height = 1080, FramesPerSecond = 23, BitsPerSecond = 25_000_000 },
        Clip with { Width = 200, Height = 200, FramesPerSecond = 0, BitsPerSecond = 0 },
        new MediaProbe.NotProbed("video/mp4", "not probed: ffprobe is not installed"),
    ];

    public static TheoryData<MediaProbe, string> Refused { get; } = new()
    {
        { Clip with { FileSize = (100 * Megabyte) + 1 }, "The file has 100.1 MB and Instagram takes clips up to 100 MB; export it at a lower bit rate." },
        { Clip with { MimeType = "video/webm", Codec = "vp9" }, "It is webm and Instagram takes MP4 and MOV; export it as MP4." },
        { Clip with { Codec = "av1" }, "Its picture is coded as av1 and Instagram takes H.264 and HEVC; export it as MP4 with H.264." },
        { Clip with { FramesPerSecond = 15 }, "It has 15 frames a second and Instagram takes 23 to 60; export it at 30." },
        { Clip with { FramesPerSecond = 90 }, "It has 90 frames a second and Instagram takes 23 to 60; export it at 30." },
        { Clip with { Width = 3840, Height = 2160 }, "It is 3840 pixels wide and Instagram takes at most 1920; export it smaller, best at 1080×1920." },
        { Clip with { BitsPerSecond = 40_000_000 }, "It has 40 Mbit/s and Instagram takes at most 25; export it at a lower bit rate." },
        { Clip with { Audio = new AudioTrack("opus", 48_000) }, "Its sound is coded as opus and Instagram takes AAC; export it with AAC sound." },
        { Clip with { Audio = new AudioTrack("aac", 96_000) }, "Its sound has 96 kHz and Instagram takes at most 48; export it at 48 kHz." },
        { new MediaProbe.Unreadable("video/mp4", "The file is empty."), "The file is empty." },
    };

    [Theory]
    [MemberData(nameof(Fine))]
    public void What_keeps_every_limit_or_could_not_be_looked_into_is_no_obstacle(MediaProbe found) => InstagramRules.ClipRefusal(found).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Instagram_refuses_says_why_and_what_to_do(MediaProbe found, string reason) => InstagramRules.ClipRefusal(found).ShouldBe(reason);
}
