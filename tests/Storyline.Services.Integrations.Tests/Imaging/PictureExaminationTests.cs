using NetVips;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Tests.Imaging;

public sealed class PictureExaminationTests : IDisposable
{
    private readonly ImagingScope scope = new();

    public void Dispose() => scope.Dispose();

    [Theory]
    [InlineData("jpeg", "image/jpeg")]
    [InlineData("progressive jpeg", "image/jpeg")]
    [InlineData("png", "image/png")]
    [InlineData("interlaced png", "image/png")]
    [InlineData("webp", "image/webp")]
    [InlineData("lossless webp", "image/webp")]
    [InlineData("gif", "image/gif")]
    [InlineData("avif", "image/avif")]
    public async Task A_picture_is_known_by_its_content_and_gets_a_thumbnail(string kind, string mimeType)
    {
        var content = Pictures.Make(kind, 540, 960);

        var examination = await scope.ExamineAsync(scope.Given("no-extension", content));

        var picture = examination.Probe.ShouldBeOfType<MediaProbe.Picture>();
        picture.ShouldSatisfyAllConditions(
            () => picture.MimeType.ShouldBe(mimeType),
            () => (picture.Width, picture.Height).ShouldBe((540, 960)),
            () => picture.IsAnimated.ShouldBeFalse(),
            () => picture.ColourSpace.ShouldBe("sRGB"),
            () => picture.FileSize.ShouldBe(content.Length),
            () => picture.MisleadingExtension.ShouldBeNull());
        var made = examination.Thumbnail.ShouldBeOfType<Thumbnail.Made>();
        made.ShouldBe(new Thumbnail.Made(scope.ThumbnailPath, new FileInfo(scope.ThumbnailPath).Length));
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        (thumbnail.Width, thumbnail.Height).ShouldBe((360, 640));
    }

    [Theory]
    [InlineData("gif", "image/gif")]
    [InlineData("webp", "image/webp")]
    public async Task The_frames_of_an_animation_are_counted_and_its_size_is_that_of_one(string kind, string mimeType)
    {
        var picture = (await scope.ProbeAsync(scope.Given("moving", Pictures.Animation(kind, frames: 5)))).ShouldBeOfType<MediaProbe.Picture>();

        (picture.MimeType, picture.Frames, picture.Width, picture.Height).ShouldBe((mimeType, 5, 64, 64));
    }

    [Theory]
    [InlineData(1, 540, 960)]
    [InlineData(3, 540, 960)]
    [InlineData(6, 960, 540)]
    [InlineData(8, 960, 540)]
    public async Task Sizes_are_those_that_people_see(int orientation, int width, int height)
    {
        using var photo = Pictures.Photo(540, 960);
        using var turned = photo.Mutate(image => image.Set(GValue.GIntType, "orientation", orientation));

        var examination = await scope.ExamineAsync(scope.Given("phone.jpg", turned.JpegsaveBuffer(q: 80)));

        var picture = examination.Probe.ShouldBeOfType<MediaProbe.Picture>();
        (picture.Width, picture.Height).ShouldBe((width, height));
        using var thumbnail = Image.Jpegload(scope.ThumbnailPath);
        (thumbnail.Width > thumbnail.Height).ShouldBe(width > height);
        thumbnail.Contains("exif-data").ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_lies_is_noted()
    {
        var probe = await scope.ProbeAsync(scope.Given("holiday.JPG", Pictures.Make("png", 32, 32)));

        probe.ShouldBeOfType<MediaProbe.Picture>().MimeType.ShouldBe("image/png");
        probe.MisleadingExtension.ShouldBe(".JPG");
    }

    [Theory]
    [InlineData("-rf.jpg")]
    [InlineData("cat[page=2].jpg")]
    [InlineData("100%03d $(touch x);'\"&.jpg")]
    [InlineData("line\nbreak.jpg")]
    [InlineData("Größe 猫 🐈.jpg")]
    public async Task A_name_is_only_a_name(string name)
    {
        var examination = await scope.ExamineAsync(scope.Given(name, Pictures.Jpeg(90, 160)));

        examination.Probe.ShouldBeOfType<MediaProbe.Picture>();
        examination.Thumbnail.ShouldBeOfType<Thumbnail.Made>();
    }

    [Fact]
    public async Task Probing_writes_nothing()
    {
        await scope.ProbeAsync(scope.Given("a.jpg", Pictures.Jpeg(90, 160)));

        Directory.GetFileSystemEntries(scope.Folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Many_files_at_once_each_get_their_own_answer()
    {
        var whole = Pictures.Jpeg(270, 480);
        var files = Enumerable.Range(0, 60)
            .Select(number => (Path: scope.Given($"{number}.jpg", number % 3 == 0 ? whole.AsSpan(0, whole.Length / 2) : whole), Truncated: number % 3 == 0))
            .ToList();

        var answers = await Task.WhenAll(files.Select(file => scope.ExamineAsync(file.Path, $"{file.Path}.thumbnail")));

        answers.Select(answer => answer.Probe is MediaProbe.Unreadable).ShouldBe(files.Select(file => file.Truncated));
        answers.Select(answer => answer.Thumbnail is Thumbnail.NotMade).ShouldBe(files.Select(file => file.Truncated));
    }

    [Fact]
    public void A_cancelled_decode_throws_instead_of_blaming_the_file()
    {
        var path = scope.Given("a.jpg", Pictures.Jpeg(540, 960));

        Should.Throw<OperationCanceledException>(() => scope.Decoder.Decode(path, "image/jpeg", 1, wantsThumbnail: true, new CancellationToken(canceled: true)));
    }
}
