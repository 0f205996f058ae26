using System.Globalization;
using System.Text.Json;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Tests.Imaging;

/// <summary>
/// Pictures and clips that others made, where the machine has some: Debian's desktop-base, gnome-backgrounds, plasma-workspace-wallpapers,
/// lomiri-wallpapers-20.04 and forensics-samples-files. vipsheader (libvips-tools) and ffprobe must agree.
/// </summary>
[Collection(VideoProgramsCollection.Name)]
public sealed class ForeignFilesTests : IDisposable
{
    private const int Most = 40;
    private static readonly string[] Folders =
        ["/usr/share/backgrounds", "/usr/share/wallpapers", "/usr/share/desktop-base", "/usr/share/lomiri-wallpapers", "/usr/share/forensics-samples"];

    private readonly ImagingScope scope = new();

    public void Dispose() => scope.Dispose();

    [Fact]
    public async Task Pictures_are_what_vipsheader_says()
    {
        var vipsheader = Clips.Program("vipsheader");
        var pictures = Found(".jpg", ".jpeg", ".png", ".webp", ".gif");

        await Parallel.ForEachAsync(pictures, TestContext.Current.CancellationToken, async (path, _) =>
        {
            var probe = (await scope.ExamineAsync(path, scope.In($"{Path.GetRandomFileName()}.jpg"))).Probe;

            var fields = await Clips.RunAsync(vipsheader, "-a", path);
            var loader = Field(fields, "vips-loader");
            var (width, height) = (int.Parse(Field(fields, "width"), CultureInfo.InvariantCulture), int.Parse(Field(fields, "height"), CultureInfo.InvariantCulture));
            var picture = probe.ShouldBeOfType<MediaProbe.Picture>(path);
            (picture.Width, picture.Height).ShouldBe(Field(fields, "orientation") is "5" or "6" or "7" or "8" ? (height, width) : (width, height), path);
            picture.MimeType.ShouldBe($"image/{loader.Replace("load", "", StringComparison.Ordinal)}", path);
        });
    }

    [Fact]
    public async Task Clips_are_what_ffprobe_says()
    {
        var ffprobe = Clips.Program("ffprobe");
        foreach (var path in Found(".mp4", ".mov", ".webm", ".mkv", ".avi"))
        {
            var examination = await scope.ExamineAsync(path);

            using var answer = JsonDocument.Parse(await Clips.RunAsync(
                ffprobe, "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height,codec_name:format=duration", "-of", "json", path));
            var stream = answer.RootElement.GetProperty("streams")[0];
            var clip = examination.Probe.ShouldBeOfType<MediaProbe.Video>(path);
            (clip.Width, clip.Height, clip.Codec).ShouldBe(
                (stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32(), stream.GetProperty("codec_name").GetString()!), path);
            clip.Duration.TotalSeconds.ShouldBe(
                double.Parse(answer.RootElement.GetProperty("format").GetProperty("duration").GetString()!, CultureInfo.InvariantCulture), tolerance: 0.001, path);
            examination.Thumbnail.ShouldBeOfType<Thumbnail.Made>(path);
        }
    }

    private static List<string> Found(params string[] extensions)
    {
        var files = Folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && new FileInfo(path).LinkTarget is null)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.SkipWhen(files.Count == 0, $"No {string.Join(' ', extensions)} under {string.Join(", ", Folders)}.");
        return [.. files.Where((_, number) => number % ((files.Count / Most) + 1) == 0)];
    }

    private static string Field(string fields, string name) =>
        fields.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim() ?? "";
}
