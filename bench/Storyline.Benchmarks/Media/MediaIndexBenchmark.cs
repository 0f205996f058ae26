using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Npgsql;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Benchmarks.Media;

/// <summary>Indexing new pictures against reading them once for SHA-256 and once for a libvips thumbnail, on as many threads.</summary>
internal sealed class MediaIndexBenchmark : IBenchmark
{
    private const int Pictures = 120;

    public string Name => "media-index";

    public string Description => $"{Pictures} story pictures: SHA-256 + libvips thumbnail alone, then media index";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var world = await BenchmarkWorld.StartAsync(cancellationToken);
        var folder = Path.Combine(world.Folder, "media");
        await WritePicturesAsync(Path.Combine(folder, "memes"), cancellationToken);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var team = await world.TeamAsync(cancellationToken);
        var rounds = await Rounds.AlternateAsync(
            round => LimitAsync(files, Path.Combine(world.Folder, $"limit-{round}")),
            async _ =>
            {
                await ForgetAsync(world, cancellationToken);
                var report = await world.InScopeAsync(scope => scope.GetRequiredService<MediaIngestion>()
                    .IndexAsync(folder, null, Actor.CommandLine(team.Id), null, cancellationToken));
                if (report.Added != Pictures)
                {
                    throw new InvalidOperationException($"{report.Added} of {Pictures} pictures were added.");
                }
            });
        var ratios = rounds.Select(round => round.Limit / round.Product).ToList();
        return [Result.Of(Name, "limit ÷ product", ratios, new Goal(AtMost: false, 0.8, ""), Rounds.Describe(rounds))];
    }

    private static async Task LimitAsync(string[] files, string thumbnails)
    {
        Directory.CreateDirectory(thumbnails);
        await Parallel.ForEachAsync(
            files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (file, token) =>
            {
                await using (var stream = File.OpenRead(file))
                {
                    await SHA256.HashDataAsync(stream, token);
                }

                using var thumbnail = Image.Thumbnail(file, 360, 640, Enums.Size.Down);
                thumbnail.Jpegsave(Path.Combine(thumbnails, Path.GetFileName(file)), q: 80);
            });
    }

    private static async Task WritePicturesAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await Parallel.ForEachAsync(Enumerable.Range(0, Pictures), cancellationToken, (index, _) =>
        {
            using var noise = Image.Gaussnoise(270, 480, sigma: 40, mean: 128, seed: index);
            using var large = noise.Resize(4).Cast(Enums.BandFormat.Uchar);
            using var picture = large.Bandjoin(large.Invert(), large.Rot180()).Copy(interpretation: Enums.Interpretation.Srgb);
            picture.Jpegsave(Path.Combine(folder, $"story-{index:000}.jpg"), q: 85);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task ForgetAsync(BenchmarkWorld world, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var forget = new NpgsqlCommand("DELETE FROM media_items", connection);
        await forget.ExecuteNonQueryAsync(cancellationToken);
        if (Directory.Exists(Path.Combine(world.Folder, "thumbnails")))
        {
            Directory.Delete(Path.Combine(world.Folder, "thumbnails"), recursive: true);
        }
    }
}
