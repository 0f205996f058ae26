using Microsoft.Extensions.Options;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Tests.Imaging;

/// <summary>A folder of its own, and the examiner as the product wires it.</summary>
internal sealed class ImagingScope : IDisposable
{
    public const string UsualPrograms = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin";

    private readonly MediaExaminer examiner;

    public ImagingScope(Action<ImagingOptions>? configure = null)
    {
        Folder = Directory.CreateTempSubdirectory("storyline-imaging-").FullName;
        var options = new ImagingOptions { SearchPath = UsualPrograms };
        configure?.Invoke(options);
        Tools = new VideoTools(Options.Create(options));
        Decoder = new PictureDecoder(Options.Create(options));
        examiner = new MediaExaminer(Decoder, new ClipProber(Tools), new PosterFrame(Tools));
    }

    public string Folder { get; }

    public VideoTools Tools { get; }

    public PictureDecoder Decoder { get; }

    public string ThumbnailPath => In("thumbnails/ab/thumbnail.jpg");

    public string In(string name) => Path.Combine(Folder, name);

    public string Given(string name, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(In(name), content);
        return In(name);
    }

    public Task<MediaProbe> ProbeAsync(string path) => examiner.ProbeAsync(path, TestContext.Current.CancellationToken);

    public Task<MediaExamination> ExamineAsync(string path) => ExamineAsync(path, ThumbnailPath);

    public Task<MediaExamination> ExamineAsync(string path, string thumbnailPath) =>
        examiner.ExamineAsync(path, thumbnailPath, TestContext.Current.CancellationToken);

    public async Task<string> WhyUnreadableAsync(string path)
    {
        var examination = await ExamineAsync(path);
        var unreadable = examination.Probe.ShouldBeOfType<MediaProbe.Unreadable>();
        examination.Thumbnail.ShouldBe(new Thumbnail.NotMade(unreadable.Reason));
        File.Exists(ThumbnailPath).ShouldBeFalse();
        return unreadable.Reason;
    }

    public void Dispose()
    {
        examiner.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
