using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Spectre.Console;
using Storyline.Models.Media;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Imaging;
using Storyline.Simulator;

namespace Storyline.Benchmarks.Media;

/// <summary>
/// How often the same picture is known again after it was changed, and how often two different ones are taken for the same. Over the sample library, and
/// over the photographs and drawings that Debian's packages of wallpapers bring, where they are installed.
/// </summary>
internal sealed partial class NearDuplicateBenchmark : IBenchmark
{
    private const int Widest = 1200;
    private static readonly string[] Wallpapers = ["/usr/share/wallpapers", "/usr/share/backgrounds"];
    private static readonly int[] Thresholds = [0, 2, 3, 4, 5, 6, 7, 8, 10, 12];

    public string Name => "near-duplicates";

    public string Description => "changed pictures that are known again, and different ones that are confused";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("storyline-looks-");
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddLogging().AddStorylineIntegrations().BuildServiceProvider();
            var examiner = services.GetRequiredService<IMediaExaminer>();
            var sample = Path.Combine(folder.FullName, "sample");
            await SampleLibrary.WriteAsync(sample, cancellationToken);
            return
            [
                .. await MeasureAsync(examiner, "wallpapers", Originals(), folder.FullName, cancellationToken),
                .. await MeasureAsync(
                    examiner, "sample library",
                    [.. Directory.GetFiles(sample, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".mp4", StringComparison.Ordinal))
                        .Where(file => !SampleLibrary.Duplicates.Keys.Append(SampleLibrary.BrokenFile).Any(other => file.EndsWith(other, StringComparison.Ordinal)))],
                    folder.FullName, cancellationToken),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<Result>> MeasureAsync(
        IMediaExaminer examiner, string what, IReadOnlyList<string> files, string folder, CancellationToken cancellationToken)
    {
        var distances = PictureVariants.All.Keys.ToDictionary(name => name, _ => new List<int>());
        var looks = new List<(string File, PictureLook Look)>();
        foreach (var file in files)
        {
            if (await LookAsync(examiner, file, folder, cancellationToken) is not { IsPlain: false } original)
            {
                continue;
            }

            looks.Add((file, original));
            using var small = Image.Thumbnail(file, Widest);
            using var coloured = small.Colourspace(Enums.Interpretation.Srgb);
            using var opaque = coloured.HasAlpha() ? coloured.Flatten(background: [255, 255, 255]) : coloured.Copy();
            using var picture = opaque.CopyMemory();
            foreach (var (name, change) in PictureVariants.All)
            {
                var changed = Path.Combine(folder, "changed.jpg");
                using (var variant = change(picture))
                {
                    variant.Jpegsave(changed, q: 85);
                }

                distances[name].Add(original.DistanceTo((await LookAsync(examiner, changed, folder, cancellationToken))!.Value));
            }
        }

        var others = Pairs(looks).Select(pair => pair.Left.Look.DistanceTo(pair.Right.Look)).ToList();
        Tell(what, looks, distances);
        var known = distances.Values.SelectMany(found => found).ToList();
        return looks.Count == 0 ? [] :
        [
            Result.Of(Name, $"{what}: changed pictures known again", [Share(known, PictureLook.MostDifferentBits)], new Goal(AtMost: false, 0.9, ""), Rates(known)),
            Result.Of(Name, $"{what}: different ones confused", [Share(others, PictureLook.MostDifferentBits)], new Goal(AtMost: true, 0.001, ""), Rates(others)),
        ];
    }

    private static void Tell(string what, List<(string File, PictureLook Look)> looks, Dictionary<string, List<int>> distances)
    {
        Report.Errors.MarkupLineInterpolated($"{what}: {looks.Count} pictures; rates at thresholds {string.Join(", ", Thresholds)}");
        foreach (var (name, found) in distances)
        {
            Report.Errors.MarkupLineInterpolated($"  {name,-20} {Rates(found)}");
        }

        foreach (var (left, right) in Pairs(looks).Where(pair => pair.Left.Look.DistanceTo(pair.Right.Look) <= Thresholds[^1])
            .OrderBy(pair => pair.Left.Look.DistanceTo(pair.Right.Look)).Take(25))
        {
            Report.Errors.MarkupLineInterpolated($"  {left.Look.DistanceTo(right.Look),2} bits: {left.File} and {right.File}");
        }
    }

    private static async Task<PictureLook?> LookAsync(IMediaExaminer examiner, string file, string folder, CancellationToken cancellationToken) =>
        (await examiner.ExamineAsync(file, Path.Combine(folder, "thumbnail.jpg"), cancellationToken)).Look;

    private static IEnumerable<((string File, PictureLook Look) Left, (string File, PictureLook Look) Right)> Pairs(List<(string File, PictureLook Look)> looks) =>
        looks.SelectMany((left, index) => looks.Skip(index + 1).Select(right => (left, right)));

    private static double Share(IReadOnlyCollection<int> distances, int threshold) =>
        distances.Count == 0 ? 0 : distances.Count(distance => distance <= threshold) / (double)distances.Count;

    private static string Rates(IReadOnlyCollection<int> distances) =>
        string.Join("  ", Thresholds.Select(threshold => Share(distances, threshold).ToString("0.0000", CultureInfo.InvariantCulture)));

    // One picture comes in many sizes: the largest stands for it. Previews and the same drawing by night are left out.
    private static IReadOnlyList<string> Originals() =>
    [
        .. Wallpapers.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            .Where(file => Path.GetExtension(file) is ".jpg" or ".png" or ".webp" && !Preview().IsMatch(file))
            .GroupBy(file => Sized().Replace(file, "")).Select(sizes => sizes.OrderByDescending(file => new FileInfo(file).Length).ThenBy(file => file).First())
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("screenshot|images_dark|-d\\.[a-z]+$")]
    private static partial Regex Preview();

    [GeneratedRegex("(_dark)?/contents/images/.*$|[0-9]+x[0-9]+\\.[a-z]+$")]
    private static partial Regex Sized();
}
