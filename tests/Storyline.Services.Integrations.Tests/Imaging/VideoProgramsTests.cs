using System.Diagnostics;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Imaging;
using Xunit.Sdk;

namespace Storyline.Services.Integrations.Tests.Imaging;

/// <summary>What becomes of a clip when ffprobe and ffmpeg are missing, or do not behave.</summary>
[Collection(VideoProgramsCollection.Name)]
public sealed class VideoProgramsTests : IDisposable
{
    private static readonly byte[] Clip = [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 0, 0, 0, 0, 0, 8, .. "moov"u8];

    private readonly ImagingScope files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Without_ffprobe_a_clip_is_not_probed_and_pictures_are()
    {
        using var scope = new ImagingScope(options => options.SearchPath = "");

        var examination = await scope.ExamineAsync(scope.Given("a.mp4", Clip));

        var reason = "not probed: ffprobe is not installed; install the package ffmpeg, then index again.";
        examination.ShouldBe(new MediaExamination(new MediaProbe.NotProbed("video/mp4", reason), new Thumbnail.NotMade(reason)));
        (await scope.ProbeAsync(scope.Given("a.jpg", Pictures.Jpeg(9, 16)))).ShouldBeOfType<MediaProbe.Picture>();
    }

    [Fact]
    public async Task A_cut_off_clip_is_found_without_ffprobe_too()
    {
        using var scope = new ImagingScope(options => options.SearchPath = "");

        (await scope.WhyUnreadableAsync(scope.Given("a.mp4", Clip.AsSpan(0, 16)))).ShouldStartWith("The clip has no table of contents");
        (await scope.WhyUnreadableAsync(scope.Given("b.mp4", [.. Clip, 0, 0, 1, 0, .. "mdat"u8]))).ShouldStartWith("The clip is cut off: 248 more bytes");
    }

    [Fact]
    public async Task A_probe_that_hangs_is_killed_with_its_children()
    {
        var diary = files.In("pids");
        using var scope = WithFfprobe($"sleep 600 & echo $$ $! > '{diary}'; wait", options => options.VideoTimeLimit = TimeSpan.FromMilliseconds(300));

        (await scope.WhyUnreadableAsync(scope.Given("a.mp4", Clip))).ShouldBe("ffprobe took longer than 0.3 s and was stopped; export the clip again.");

        foreach (var id in (await File.ReadAllTextAsync(diary)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(int.Parse))
        {
            await GoneAsync(id);
        }
    }

    [Fact]
    public async Task A_probe_that_never_stops_talking_is_killed()
    {
        using var scope = WithFfprobe("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done");

        (await scope.WhyUnreadableAsync(scope.Given("a.mp4", Clip))).ShouldBe("ffprobe wrote more than 256 KiB and was stopped; export the clip again.");
    }

    [Fact]
    public async Task A_probe_that_floods_its_errors_does_not_block()
    {
        using var scope = WithFfprobe("head -c 1000000 /dev/zero >&2; echo '{\"streams\":[]}'");

        (await scope.WhyUnreadableAsync(scope.Given("a.mp4", Clip))).ShouldStartWith("The clip has no picture track");
    }

    [Theory]
    [InlineData("""{"streams":[{"codec_type":"video","codec_name":"h264","width":2147483647,"height":2}],"format":{"duration":"4"}}""", "The clip claims 2147483647×2 pixels")]
    [InlineData("""{"streams":[{"codec_type":"video","width":2,"height":-2}],"format":{"duration":"4"}}""", "The clip claims 2×-2 pixels")]
    [InlineData("""{"streams":[{"codec_type":"video","width":2,"height":2}],"format":{"duration":"1e300"}}""", "The clip does not say how long it is")]
    [InlineData("""{"streams":[{"codec_type":"video","width":2,"height":2}],"format":{"duration":"N/A"}}""", "The clip does not say how long it is")]
    [InlineData("""{"streams":[{"codec_type":"video","width":2,"height":2,"disposition":{"attached_pic":1}}],"format":{"duration":"4"}}""", "The clip has no picture track")]
    [InlineData("{}", "The clip has no picture track")]
    public async Task Absurd_facts_are_not_believed(string report, string reason)
    {
        using var scope = WithFfprobe($"echo '{report}'");

        (await scope.WhyUnreadableAsync(scope.Given("a.mp4", Clip))).ShouldStartWith(reason);
    }

    [Fact]
    public async Task What_a_clip_does_not_state_is_zero()
    {
        using var scope = WithFfprobe(
            """echo '{"streams":[{"codec_type":"audio","codec_name":"AAC","sample_rate":"x"},{"codec_type":"video","width":2,"height":3,"avg_frame_rate":"0/0","bit_rate":"-"}],"format":{"duration":"4"}}'""");

        (await scope.ProbeAsync(scope.Given("a.mp4", Clip)))
            .ShouldBe(new MediaProbe.Video("video/mp4", 2, 3, TimeSpan.FromSeconds(4), "unknown", 0, 0, new AudioTrack("aac", 0), Clip.Length));
    }

    [Fact]
    public async Task A_program_that_is_not_ffprobe_is_not_the_clips_fault()
    {
        using var scope = WithFfprobe("echo hello");
        using var absent = new ImagingScope(options => options.FfprobePath = files.In("no-such-program"));

        (await scope.ProbeAsync(scope.Given("a.mp4", Clip))).ShouldBeOfType<MediaProbe.NotProbed>().Reason.ShouldEndWith("correct FFPROBE_PATH.");
        (await absent.ProbeAsync(absent.Given("a.mp4", Clip))).ShouldBeOfType<MediaProbe.NotProbed>().Reason.ShouldEndWith("correct FFPROBE_PATH.");
    }

    [Fact]
    public async Task A_clip_without_ffmpeg_is_probed_and_has_no_thumbnail()
    {
        using var scope = WithFfprobe(
            """echo '{"streams":[{"codec_type":"video","codec_name":"h264","width":9,"height":16}],"format":{"duration":"4"}}'""",
            options => options.SearchPath = "");

        var examination = await scope.ExamineAsync(scope.Given("a.mp4", Clip));

        examination.Probe.ShouldBeOfType<MediaProbe.Video>();
        examination.Thumbnail.ShouldBe(new Thumbnail.NotMade("no thumbnail: ffmpeg is not installed; install the package ffmpeg, then index again."));
    }

    [Fact]
    public async Task The_tools_are_described_for_people()
    {
        using var scope = WithFfprobe("echo 'ffprobe version 5.1.9-0+deb12u1 Copyright (c) 2007-2026'", options => options.SearchPath = "");

        (await scope.Tools.DescribeAsync(TestContext.Current.CancellationToken)).ShouldBe(
        [
            new ImagingTool("libvips", true, $"libvips {LibVips.Version}"),
            new ImagingTool("ffprobe", true, $"ffprobe 5.1.9-0+deb12u1 at {files.In("ffprobe")}"),
            new ImagingTool("ffmpeg", false, "ffmpeg not found, so clips get no thumbnail; install the package ffmpeg or set FFMPEG_PATH."),
        ]);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        await Clips.RunAsync(Clips.Program("mkfifo"), files.In("pipe.jpg"));

        (await files.WhyUnreadableAsync(files.In("pipe.jpg"))).ShouldStartWith("The file is empty, or not an ordinary file");
    }

    private ImagingScope WithFfprobe(string script, Action<ImagingOptions>? more = null)
    {
        var path = files.Given("ffprobe", System.Text.Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        if (OperatingSystem.IsWindows())
        {
            throw SkipException.ForSkip("The stand-in is a shell script.");
        }

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new ImagingScope(options =>
        {
            options.FfprobePath = path;
            more?.Invoke(options);
        });
    }

    private static async Task GoneAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }
}
