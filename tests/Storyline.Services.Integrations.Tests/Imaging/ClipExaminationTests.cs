using NetVips;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Tests.Imaging;

[Collection(VideoProgramsCollection.Name)]
public sealed class ClipExaminationTests : IDisposable
{
    private static readonly string[] H264 = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac"];

    private readonly ImagingScope scope = new();

    public void Dispose() => scope.Dispose();

    [Fact]
    public async Task A_story_clip_is_read_whole_and_gets_a_thumbnail()
    {
        var path = await Clips.MakeAsync(scope.In("-clip %03d.mp4"), "540x960", 3.5, H264);

        var examination = await scope.ExamineAsync(path);

        var clip = examination.Probe.ShouldBeOfType<MediaProbe.Video>();
        clip.ShouldSatisfyAllConditions(
            () => clip.MimeType.ShouldBe("video/mp4"),
            () => (clip.Width, clip.Height).ShouldBe((540, 960)),
            () => clip.Duration.TotalSeconds.ShouldBe(3.5, tolerance: 0.05),
            () => clip.Codec.ShouldBe("h264"),
            () => clip.FramesPerSecond.ShouldBe(30),
            () => clip.BitsPerSecond.ShouldBeGreaterThan(100_000),
            () => clip.Audio.ShouldBe(new AudioTrack("aac", 44_100)),
            () => clip.FileSize.ShouldBe(new FileInfo(path).Length));
        examination.Thumbnail.ShouldBeOfType<Thumbnail.Made>();
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        (thumbnail.Width, thumbnail.Height).ShouldBe((360, 640));
    }

    [Theory]
    [InlineData("mov", "video/quicktime")]
    [InlineData("matroska", "video/x-matroska")]
    [InlineData("avi", "video/x-msvideo")]
    public async Task The_container_is_known_by_its_content(string format, string mimeType)
    {
        var path = await Clips.MakeAsync(scope.In("clip"), "180x320", 1, [.. H264, "-an", "-f", format]);

        var clip = (await scope.ProbeAsync(path)).ShouldBeOfType<MediaProbe.Video>();

        (clip.MimeType, clip.Width, clip.Height, clip.Audio).ShouldBe((mimeType, 180, 320, null));
    }

    [Fact]
    public async Task A_clip_that_is_displayed_sideways_has_the_size_that_people_see()
    {
        var lying = await Clips.MakeAsync(scope.In("lying.mp4"), "320x180", 1, H264);
        var turned = scope.In("turned.mp4");
        await Clips.RunAsync(Clips.Program("ffmpeg"), "-v", "error", "-i", lying, "-c", "copy", "-metadata:s:v:0", "rotate=90", turned);

        var examination = await scope.ExamineAsync(turned);

        var clip = examination.Probe.ShouldBeOfType<MediaProbe.Video>();
        Assert.SkipWhen(clip.Width == 320, "This ffmpeg no longer writes a rotation that way.");
        (clip.Width, clip.Height).ShouldBe((180, 320));
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        (thumbnail.Width, thumbnail.Height).ShouldBe((180, 320));
    }

    [Theory]
    [InlineData("+faststart")]
    [InlineData("0")]
    public async Task A_truncated_clip_is_found_wherever_its_table_of_contents_is(string flags)
    {
        var whole = await File.ReadAllBytesAsync(await Clips.MakeAsync(scope.In("whole.mp4"), "180x320", 2, [.. H264, "-movflags", flags]));

        foreach (var percentKept in (int[])[5, 50, 99])
        {
            (await scope.WhyUnreadableAsync(scope.Given("cut.mp4", whole.AsSpan(0, whole.Length * percentKept / 100)))).ShouldEndWith("copy it again from its source.");
        }
    }

    [Fact]
    public async Task Sound_without_a_picture_is_no_clip()
    {
        var path = await Clips.MakeAsync(scope.In("sound.mp4"), "16x16", 1, "-vn", "-c:a", "aac");

        (await scope.WhyUnreadableAsync(path)).ShouldStartWith("The clip has no picture track");
    }

    [Fact]
    public async Task Damage_inside_is_only_an_answer()
    {
        var whole = await File.ReadAllBytesAsync(await Clips.MakeAsync(scope.In("whole.mp4"), "90x160", 1, H264));
        var chance = new Random(20261123);
        foreach (var round in Enumerable.Range(0, 12))
        {
            var damaged = (byte[])whole.Clone();
            foreach (var _ in Enumerable.Range(0, 40))
            {
                damaged[chance.Next(12, damaged.Length)] = (byte)chance.Next(256);
            }

            var probe = (await scope.ExamineAsync(scope.Given("damaged.mp4", damaged))).Probe;
            (probe is MediaProbe.Video or MediaProbe.Unreadable).ShouldBeTrue($"round {round} gave {probe}");
        }
    }
}
