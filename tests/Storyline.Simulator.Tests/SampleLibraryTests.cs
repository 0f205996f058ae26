using System.Diagnostics;
using System.Security.Cryptography;
using NetVips;

namespace Storyline.Simulator.Tests;

public sealed class SampleLibraryTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public void It_has_sixty_four_files_in_four_categories()
    {
        sample.Written.ShouldBe(SampleLibrary.FileCount);
        sample.Files.Count.ShouldBe(SampleLibrary.FileCount);
        sample.Files.Select(file => file.Split('/')[0]).Distinct().Order().ShouldBe(["customers", "memes", "merch", "quotes"]);
    }

    [Fact]
    public void Only_the_two_copies_are_alike()
    {
        var twins = sample.Files.GroupBy(file => Convert.ToHexString(SHA256.HashData(sample.Bytes(file)))).Where(group => group.Count() > 1).ToList();
        twins.Count.ShouldBe(2);
        foreach (var (copy, original) in SampleLibrary.Duplicates)
        {
            twins.ShouldContain(group => group.Order().SequenceEqual(new[] { copy, original }.Order()));
        }
    }

    [Fact]
    public void Every_picture_but_one_decodes_and_only_one_is_too_small()
    {
        foreach (var file in sample.Files.Where(file => !file.EndsWith(".mp4", StringComparison.Ordinal) && file != SampleLibrary.BrokenFile))
        {
            using var picture = Image.NewFromBuffer(sample.Bytes(file), failOn: Enums.FailOn.Truncated);
            picture.Avg().ShouldBeInRange(10, 245, file);
            (picture.Width, picture.Height).ShouldBeOneOf(
                file == SampleLibrary.TooSmallFile ? [(200, 300)] : [(1080, 1920), (1080, 1350), (1200, 1200)]);
        }

        using var broken = Image.NewFromBuffer(sample.Bytes(SampleLibrary.BrokenFile), failOn: Enums.FailOn.Truncated);
        Should.Throw<VipsException>(() => broken.Avg());
    }

    [Fact]
    public async Task A_second_run_writes_what_is_missing_and_the_same_bytes_as_before()
    {
        string[] lost = ["quotes/free-shipping.jpg", "merch/print-sunny.png", "memes/cat-blink.mp4", SampleLibrary.BrokenFile];
        var before = lost.ToDictionary(file => file, sample.Bytes);
        Array.ForEach(lost, file => File.Delete(Path.Combine(sample.Folder, file)));

        (await SampleLibrary.WriteAsync(sample.Folder, TestWorld.Stop)).ShouldBe(lost.Length);

        foreach (var file in lost)
        {
            sample.Bytes(file).AsSpan().SequenceEqual(before[file]).ShouldBeTrue(file);
        }
    }

    [Fact]
    public async Task The_clips_are_what_ffprobe_says_a_story_may_be()
    {
        foreach (var (clip, seconds) in SampleLibrary.Clips.Zip([8.0, 6.0]))
        {
            sample.Bytes(clip).Length.ShouldBeLessThan(4 * 1024 * 1024);
            (await ProbeAsync(Path.Combine(sample.Folder, clip))).ShouldBe($"h264,540,960,30/1,{seconds:0.000000}");
        }
    }

    private static async Task<string> ProbeAsync(string file)
    {
        var probe = new ProcessStartInfo("ffprobe", ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=codec_name,width,height,r_frame_rate,duration", "-of", "csv=p=0", file]) { RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(probe)!;
            return (await process.StandardOutput.ReadToEndAsync(TestWorld.Stop)).Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("skipped: ffprobe is not installed");
            throw;
        }
    }
}
