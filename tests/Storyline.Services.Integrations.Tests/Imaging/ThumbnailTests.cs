using NetVips;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Tests.Imaging;

public sealed class ThumbnailTests : IDisposable
{
    private readonly ImagingScope scope = new();

    public void Dispose() => scope.Dispose();

    [Theory]
    [InlineData(1080, 1920, 360, 640)]
    [InlineData(1920, 1080, 360, 203)]
    [InlineData(3000, 3000, 360, 360)]
    [InlineData(200, 3000, 43, 640)]
    [InlineData(100, 80, 100, 80)]
    public async Task It_fits_the_frame_and_is_never_enlarged(int width, int height, int expectedWidth, int expectedHeight)
    {
        using var plain = Pictures.Plain(width, height, Pictures.Terracotta);

        await scope.ExamineAsync(scope.Given("a.jpg", plain.JpegsaveBuffer()));

        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        Math.Abs(thumbnail.Width - expectedWidth).ShouldBeLessThanOrEqualTo(1);
        Math.Abs(thumbnail.Height - expectedHeight).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("p3", "sRGB")]
    [InlineData("cmyk", "CMYK")]
    public async Task Colours_of_other_spaces_are_brought_to_sRGB(string profile, string colourSpace)
    {
        using var plain = Pictures.Plain(400, 700, Pictures.Terracotta);
        using var elsewhere = plain.IccTransform(profile, inputProfile: "srgb", intent: Enums.Intent.Relative);

        var examination = await scope.ExamineAsync(scope.Given("a.jpg", elsewhere.JpegsaveBuffer(q: 95)));

        examination.Probe.ShouldBeOfType<MediaProbe.Picture>().ColourSpace.ShouldBe(colourSpace);
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        thumbnail.Contains("icc-profile-data").ShouldBeFalse();
        thumbnail[10, 10].Zip(Pictures.Terracotta, (seen, meant) => Math.Abs(seen - meant)).Max().ShouldBeLessThan(12);
    }

    [Fact]
    public async Task A_broken_colour_profile_does_not_spoil_the_picture()
    {
        using var plain = Pictures.Plain(400, 700, Pictures.Terracotta);
        using var tagged = plain.Mutate(image => image.Set(GValue.BlobType, "icc-profile-data", new byte[300]));

        var examination = await scope.ExamineAsync(scope.Given("a.jpg", tagged.JpegsaveBuffer()));

        examination.Probe.ShouldBeOfType<MediaProbe.Picture>();
        examination.Thumbnail.ShouldBeOfType<Thumbnail.Made>();
    }

    [Fact]
    public async Task What_was_transparent_is_white()
    {
        using var plain = Pictures.Plain(100, 100, Pictures.Terracotta);
        using var glass = plain.Bandjoin(0);

        var examination = await scope.ExamineAsync(scope.Given("a.png", glass.PngsaveBuffer()));

        examination.Probe.ShouldBeOfType<MediaProbe.Picture>().HasAlpha.ShouldBeTrue();
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        thumbnail[50, 50].ShouldAllBe(value => value > 250);
    }

    [Theory]
    [InlineData(Enums.Interpretation.Bw, "grey")]
    [InlineData(Enums.Interpretation.Grey16, "grey")]
    [InlineData(Enums.Interpretation.Rgb16, "sRGB")]
    public async Task Grey_and_deep_pictures_are_shown_too(Enums.Interpretation space, string colourSpace)
    {
        using var photo = Pictures.Photo(400, 700);
        using var other = photo.Colourspace(space);

        var examination = await scope.ExamineAsync(scope.Given("a.png", other.PngsaveBuffer(compression: 1)));

        examination.Probe.ShouldBeOfType<MediaProbe.Picture>().ColourSpace.ShouldBe(colourSpace);
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        thumbnail.Format.ShouldBe(Enums.BandFormat.Uchar);
        thumbnail.Avg().ShouldBe(photo.Avg(), tolerance: 40);
    }

    [Fact]
    public async Task It_replaces_an_older_one_and_leaves_no_draft_behind()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(scope.ThumbnailPath)!);
        File.WriteAllText(scope.ThumbnailPath, "older");

        await scope.ExamineAsync(scope.Given("a.jpg", Pictures.Jpeg(90, 160)));

        Directory.GetFiles(Path.GetDirectoryName(scope.ThumbnailPath)!).ShouldBe([scope.ThumbnailPath]);
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        thumbnail.Width.ShouldBe(90);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_said_and_the_facts_are_kept()
    {
        scope.Given("thumbnails", "a file where the folder should be"u8);

        var examination = await scope.ExamineAsync(scope.Given("a.jpg", Pictures.Jpeg(90, 160)));

        examination.Probe.ShouldBeOfType<MediaProbe.Picture>();
        examination.Thumbnail.ShouldBeOfType<Thumbnail.NotMade>().Reason.ShouldStartWith("The thumbnail could not be written (");
    }
}
