using System.IO.Enumeration;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Benchmarks.Media;

/// <summary>Indexing a large library again in which nothing changed, against a bare walk that asks for each file's size and time.</summary>
internal sealed class ReindexBenchmark : IBenchmark
{
    private const int Files = 100_000;
    private const int FilesInAFolder = 500;

    public string Name => "reindex";

    public string Description => $"{Files:N0} unchanged files with thumbnails: bare walk with stat, then media index";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var world = await BenchmarkWorld.StartAsync(cancellationToken);
        var team = await world.TeamAsync(cancellationToken);
        var folder = Path.Combine(world.Folder, "media");
        await WriteAsync(world, folder, cancellationToken);
        var rounds = await Rounds.AlternateAsync(
            _ => Task.Run(() => Walk(folder), cancellationToken),
            async _ =>
            {
                var report = await world.InScopeAsync(scope => scope.GetRequiredService<MediaIngestion>()
                    .IndexAsync(folder, null, Actor.CommandLine(team.Id), null, cancellationToken));
                if (report.Unchanged != Files)
                {
                    throw new InvalidOperationException($"{report.Unchanged} of {Files} files were unchanged.");
                }
            },
            turns: 5);
        return [Result.Of(Name, "product ÷ limit", [.. rounds.Select(round => round.Product / round.Limit)], new Goal(AtMost: true, 3, ""), Rounds.Describe(rounds))];
    }

    private static void Walk(string folder)
    {
        var walk = new FileSystemEnumerable<long>(
            folder, (ref FileSystemEntry entry) => entry.IsDirectory ? 0 : entry.Length + entry.LastWriteTimeUtc.Ticks,
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 });
        if (walk.Count(sum => sum > 0) != Files)
        {
            throw new InvalidOperationException("The walk missed files.");
        }
    }

    /// <summary>Files on disk, and the library's rows about them as an index would have left them.</summary>
    private static async Task WriteAsync(BenchmarkWorld world, string folder, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using (var writer = await connection.BeginTextImportAsync(
            "COPY media_items (id, team_id, file_path, file_name, file_size, file_modified_at, content_hash, hash_algorithm, mime_type, width, height, category, "
            + "requires_interaction, custom_metadata, times_posted, is_active, verdict, verdict_reasons, thumbnail_path, perceptual_hash, source, created_at, indexed_at) FROM STDIN",
            cancellationToken))
        {
            var team = await world.TeamAsync(cancellationToken);
            for (var number = 0; number < Files; number++)
            {
                await writer.WriteLineAsync(Row(world, team, folder, number));
            }
        }

        await world.RunSqlAsync("VACUUM ANALYZE media_items", cancellationToken);
    }

    private static string Row(BenchmarkWorld world, Team team, string folder, int number)
    {
        var file = new FileInfo(Path.Combine(folder, $"category-{number % 4}", $"{number / FilesInAFolder:000}", $"picture-{number:000000}.jpg"));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes($"{number}")));
        var thumbnail = Path.Combine(hash[..2], $"{hash}.jpg");
        foreach (var path in new[] { file.FullName, Path.Combine(world.Folder, "thumbnails", thumbnail) })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "picture");
        }

        file.Refresh();
        var modified = new DateTime(file.LastWriteTimeUtc.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        return string.Join(
            '\t', Guid.CreateVersion7(file.LastWriteTimeUtc), team.Id, file.FullName, file.Name, file.Length, modified.ToString("O"), hash, "sha256", "image/jpeg", 1080, 1920,
            $"category-{number % 4}", "false", "{}", 0, "true", "valid", "[]", thumbnail, number + 1, "folder", modified.ToString("O"), modified.ToString("O"));
    }
}
