using CsCheck;
using Storyline.Models.Media;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Domain.Tests.Media;

public sealed class StoryRulesTests
{
    private const int Megabyte = 1024 * 1024;
    private static readonly MediaProbe.Picture Picture = new("image/jpeg", 1080, 1920, 1, "sRGB", false, 400_000);
    private static readonly MediaProbe.Video Clip =
        new("video/mp4", 1080, 1920, TimeSpan.FromSeconds(12), "h264", 30, 8_000_000, new AudioTrack("aac", 44_100), 12_000_000);

    public static TheoryData<MediaProbe> Fine { get; } =
    [
        Picture,
        Picture with { FileSize = 8 * Megabyte },
        Picture with { ColourSpace = "grey" },
        Picture with { Width = 720, Height = 1280 },
        Picture with { Width = 1080, Height = 1900 },
        Clip,
        Clip with { MimeType = "video/quicktime", Codec = "hevc", Audio = null },
        Clip with { Duration = TimeSpan.FromSeconds(3), FramesPerSecond = 23, BitsPerSecond = 25_000_000 },
        Clip with { Duration = TimeSpan.FromSeconds(60), FramesPerSecond = 60, FileSize = 100 * Megabyte },
        Clip with { Audio = new AudioTrack("aac", 48_000), FramesPerSecond = 0, BitsPerSecond = 0 },
    ];

    public static TheoryData<MediaProbe, string> Imperfect { get; } = new()
    {
        { Picture with { MimeType = "image/png" }, "It is PNG and Instagram's API takes only JPEG; it can be posted by hand, save it as JPEG for automatic publishing." },
        { Picture with { ColourSpace = "CMYK" }, "Its colours are CMYK and Instagram shows sRGB, so they may shift; export it as sRGB." },
        { Picture with { Width = 1080, Height = 1080 }, "It is 1080×1080 and stories are 9:16, so bars appear above and below; crop it to 1080×1920 to fill the screen." },
        { Picture with { Width = 800, Height = 1920 }, "It is 800×1920 and stories are 9:16, so bars appear left and right; crop it to 1080×1920 to fill the screen." },
        { Picture with { Width = 360, Height = 640 }, "It is only 360×640 and will look soft on a phone; use the original, best 1080×1920." },
        { Picture with { MisleadingExtension = ".png" }, "The name ends in .png but the content is of another type; rename the file, or programs will misread it." },
        { Clip with { Width = 1920, Height = 1080 }, "It is 1920×1080 and stories are 9:16, so bars appear above and below; crop it to 1080×1920 to fill the screen." },
    };

    public static TheoryData<MediaProbe, string> Refused { get; } = new()
    {
        { Picture with { FileSize = (8 * Megabyte) + 1 }, "The file has 8.1 MB and Instagram takes pictures up to 8 MB" },
        { Picture with { Width = 180, Height = 320 }, "It is 180×320 and Instagram refuses pictures with a side under 320 pixels" },
        { Picture with { Width = 5000, Height = 400 }, "It is 5000×400, and Instagram takes shapes between 1:10 and 10:1 only" },
        { Clip with { Duration = TimeSpan.FromSeconds(2.9) }, "It lasts 2.9 s and Instagram takes clips from 3 s" },
        { Clip with { Duration = TimeSpan.FromSeconds(60.001) }, "It lasts 60.001 s and Instagram takes clips up to 60 s" },
        { Clip with { FileSize = (100 * Megabyte) + 1 }, "The file has 100.1 MB and Instagram takes clips up to 100 MB" },
        { Clip with { MimeType = "video/webm" }, "It is webm and Instagram takes MP4 and MOV" },
        { Clip with { Codec = "vp9" }, "Its picture is coded as vp9 and Instagram takes H.264 and HEVC" },
        { Clip with { FramesPerSecond = 15 }, "It has 15 frames a second and Instagram takes 23 to 60" },
        { Clip with { FramesPerSecond = 120 }, "It has 120 frames a second and Instagram takes 23 to 60" },
        { Clip with { Width = 2160, Height = 3840 }, "It is 2160 pixels wide and Instagram takes at most 1920" },
        { Clip with { BitsPerSecond = 25_500_000 }, "It has 25.5 Mbit/s and Instagram takes at most 25" },
        { Clip with { Audio = new AudioTrack("mp3", 44_100) }, "Its sound is coded as mp3 and Instagram takes AAC" },
        { Clip with { Audio = new AudioTrack("aac", 96_000) }, "Its sound has 96 kHz and Instagram takes at most 48" },
    };

    [Theory]
    [MemberData(nameof(Fine))]
    public void What_keeps_every_limit_is_valid(MediaProbe probe)
    {
        var verdict = StoryRules.Judge(probe);

        verdict.Verdict.ShouldBe(MediaVerdict.Valid, string.Join(' ', verdict.Reasons));
        verdict.Reasons.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Imperfect))]
    public void What_is_less_than_ideal_is_a_warning_that_says_how_to_mend_it(MediaProbe probe, string reason)
    {
        var verdict = StoryRules.Judge(probe);

        verdict.Verdict.ShouldBe(MediaVerdict.Warning);
        verdict.Reasons.ShouldHaveSingleItem().ShouldBe(reason);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Instagram_refuses_is_invalid_and_that_reason_comes_first(MediaProbe probe, string reason)
    {
        var verdict = StoryRules.Judge(probe);

        verdict.Verdict.ShouldBe(MediaVerdict.Invalid);
        verdict.Reasons[0].ShouldStartWith(reason);
    }

    [Fact]
    public void An_animation_says_that_only_its_first_frame_is_shown() =>
        StoryRules.Judge(Picture with { MimeType = "image/gif", Frames = 12 }).Reasons[0].ShouldStartWith("It is an animation");

    [Fact]
    public void What_could_not_be_looked_into_is_neither_valid_nor_invalid()
    {
        var verdict = StoryRules.Judge(new MediaProbe.NotProbed("video/mp4", "not probed: ffprobe is not installed"));

        verdict.Verdict.ShouldBe(MediaVerdict.NotProbed);
        verdict.Reasons.ShouldBe(["not probed: ffprobe is not installed"]);
    }

    [Fact]
    public void What_cannot_be_read_cannot_be_posted()
    {
        var verdict = StoryRules.Judge(new MediaProbe.Unreadable(null, "The file is empty."));

        verdict.Verdict.ShouldBe(MediaVerdict.Invalid);
        verdict.Reasons.ShouldBe(["The file is empty."]);
    }

    [Fact]
    public void A_verdict_always_has_its_reasons_and_each_is_one_sentence() =>
        Gen.Select(Gen.Int[1, 4000], Gen.Int[1, 4000], Gen.Int[0, 120], Gen.Int[0, 200], Gen.OneOf(Gen.Const("h264"), Gen.Const("hevc"), Gen.Const("vp9")), Gen.Int[0, 120]).Sample((width, height, seconds, megabytes, codec, frames) =>
        {
            var size = (long)megabytes * Megabyte;
            MediaProbe[] probes =
            [
                Picture with { Width = width, Height = height, FileSize = size },
                Clip with { Width = width, Height = height, FileSize = size, Duration = TimeSpan.FromSeconds(seconds), Codec = codec, FramesPerSecond = frames },
            ];
            return probes.Select(StoryRules.Judge).All(verdict =>
                (verdict.Verdict == MediaVerdict.Valid) == (verdict.Reasons.Count == 0)
                && verdict.Reasons.All(reason => reason.EndsWith('.') && !reason.Contains(". ", StringComparison.Ordinal)));
        });
}
