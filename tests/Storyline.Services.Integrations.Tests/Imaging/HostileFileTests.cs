using System.Buffers.Binary;
using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Tests.Imaging;

public sealed class HostileFileTests : IDisposable
{
    private readonly ImagingScope scope = new();

    public static TheoryData<string, int> Cuts { get; } = new(
        from kind in (string[])["jpeg", "progressive jpeg", "png", "interlaced png", "webp", "lossless webp", "gif", "avif"]
        from share in (int[])[2, 10, 50, 90, 99]
        select (kind, share));

    public void Dispose() => scope.Dispose();

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_truncated_picture_is_found(string kind, int percentKept)
    {
        var whole = Pictures.Make(kind, 540, 960);

        var why = await scope.WhyUnreadableAsync(scope.Given("cut", whole.AsSpan(0, whole.Length * percentKept / 100)));

        why.ShouldEndWith("copy it again from its source.");
    }

    [Fact]
    public async Task An_empty_file_is_named()
    {
        (await scope.WhyUnreadableAsync(scope.Given("empty.jpg", []))).ShouldStartWith("The file is empty");
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        (await scope.WhyUnreadableAsync(scope.In("gone.jpg"))).ShouldStartWith("The file cannot be read (");
    }

    [Fact]
    public async Task A_folder_is_no_picture()
    {
        Directory.CreateDirectory(scope.In("folder.jpg"));

        (await scope.WhyUnreadableAsync(scope.In("folder.jpg"))).ShouldStartWith("The file cannot be read (");
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj", "This is application/pdf")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><image href=\"/etc/passwd\"/></svg>", "This is a drawing in text form (SVG)")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg/>", "This is a drawing in text form (SVG)")]
    [InlineData("<!doctype html><title>404</title>", "This is a web page")]
    [InlineData("PK\u0003\u0004zip", "This is application/zip")]
    [InlineData("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "The content is neither a picture nor a clip")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n", "The content is neither a picture nor a clip")]
    [InlineData("hello", "The content is neither a picture nor a clip")]
    [InlineData("x", "The content is neither a picture nor a clip")]
    public async Task What_is_no_media_never_reaches_a_decoder(string content, string reason)
    {
        foreach (var name in (string[])["a.jpg", "a.mp4", "a.svg"])
        {
            (await scope.WhyUnreadableAsync(scope.Given(name, System.Text.Encoding.UTF8.GetBytes(content)))).ShouldStartWith(reason);
        }
    }

    [Theory]
    [InlineData("ftypheic", "HEIC pictures can be shown neither in Telegram nor in a story; save it as JPEG.")]
    [InlineData("ftypmif1", "HEIC pictures can be shown neither in Telegram nor in a story; save it as JPEG.")]
    public async Task A_picture_type_that_nobody_can_show_says_what_to_do(string brand, string reason)
    {
        var content = new byte[64];
        content[3] = 24;
        System.Text.Encoding.ASCII.GetBytes(brand, content.AsSpan(4));

        (await scope.WhyUnreadableAsync(scope.Given("IMG_0001.HEIC", content))).ShouldBe(reason);
        (await scope.ProbeAsync(scope.In("IMG_0001.HEIC"))).MisleadingExtension.ShouldBeNull();
    }

    [Fact]
    public async Task A_JPEG_that_claims_an_absurd_size_is_refused_before_it_is_decoded()
    {
        byte[] content = [.. Pictures.Jpeg(64, 64)];
        var frame = content.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(frame + 5), 60_000);
        BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(frame + 7), 60_000);

        (await scope.WhyUnreadableAsync(scope.Given("bomb.jpg", content)))
            .ShouldBe("It claims 60000×60000 pixels and at most 100 million are decoded; save it smaller.");
    }

    [Fact]
    public async Task A_GIF_that_claims_an_absurd_size_is_refused_before_it_is_decoded()
    {
        byte[] content = [.. Pictures.Make("gif", 64, 64)];
        foreach (var size in (int[])[6, content.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x2C, 0, 0, 0, 0, 64, 0, 64, 0]) + 5])
        {
            BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(size), 30_000);
            BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(size + 2), 30_000);
        }

        (await scope.WhyUnreadableAsync(scope.Given("bomb.gif", content))).ShouldStartWith("It claims 30000×30000 pixels and at most 50 million");
    }

    [Fact]
    public async Task A_progressive_picture_is_held_to_the_lower_limit()
    {
        using var strict = new ImagingScope(options => (options.MaxMegapixels, options.MaxMegapixelsHeldWhole) = (9, 1));
        var whole = strict.Given("whole.jpg", Pictures.Make("progressive jpeg", 1600, 1600));
        var lines = strict.Given("lines.jpg", Pictures.Make("jpeg", 1600, 1600));

        (await strict.WhyUnreadableAsync(whole)).ShouldStartWith("It claims 1600×1600 pixels and at most 1 million");
        (await strict.ProbeAsync(lines)).ShouldBeOfType<MediaProbe.Picture>();
    }

    [Fact]
    public async Task A_huge_file_is_not_opened()
    {
        var path = scope.Given("huge.jpg", Pictures.Jpeg(64, 64));
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(101_000_000);
        }

        (await scope.WhyUnreadableAsync(path)).ShouldBe("The file has 101 MB and pictures over 100 MB are not opened; save it smaller.");
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_stopped()
    {
        using var impatient = new ImagingScope(options => options.PictureTimeLimit = TimeSpan.Zero);

        (await impatient.WhyUnreadableAsync(impatient.Given("slow.jpg", Pictures.Jpeg(540, 960)))).ShouldStartWith("Decoding took longer than 0 s and was stopped");
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("progressive jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("lossless webp")]
    [InlineData("gif")]
    [InlineData("avif")]
    public async Task No_damage_is_more_than_an_answer(string kind)
    {
        var whole = Pictures.Make(kind, 72, 128);
        var chance = new Random(20261123);
        foreach (var round in Enumerable.Range(0, 40))
        {
            var damaged = (byte[])whole.Clone();
            foreach (var _ in Enumerable.Range(0, 1 + (round % 8)))
            {
                damaged[chance.Next(round % 2 == 0 ? Math.Min(200, damaged.Length) : damaged.Length)] = (byte)chance.Next(256);
            }

            var probe = (await scope.ExamineAsync(scope.Given("damaged", damaged))).Probe;
            (probe is MediaProbe.Picture or MediaProbe.Unreadable).ShouldBeTrue($"round {round} gave {probe}");
        }
    }
}
