using Microsoft.Extensions.Options;
using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>
/// Takes a folder tree into the library: the first folder below it is the category. Unchanged files are not read again; what was found is
/// written batch by batch, so that an interrupted index goes on where it was. A folder without any picture takes nothing out of the library: it is what
/// an unmounted disk leaves behind.
/// </summary>
public sealed class MediaIngestion(
    IMediaFileRepository files, IMediaExaminer examiner, IOptions<LibraryOptions> options, IncomingFolder incoming, IndexBatch batches, CategoryMixService mixes,
    TypedNames typed, ServiceTrace trace)
{
    private const int BatchSize = 50;

    /// <summary>A category without a name could neither be chosen in a chat nor have a share of the mix.</summary>
    private const string Unnamed = "unnamed";

    /// <param name="category">
    /// The category of every new file; null for the name of the first folder, or of the folder itself for files directly in it or in a folder whose name
    /// is blank.
    /// </param>
    /// <exception cref="NotFoundException">There is no such folder.</exception>
    public Task<IndexReport> IndexAsync(string folder, string? category, Actor by, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(root))
        {
            throw new NotFoundException(File.Exists(root)
                ? $"{root} is a file, not a folder: name the folder that it lies in."
                : $"The folder {root} does not exist: check its name, or make it and put pictures into it.");
        }

        return trace.RunAsync("MediaIngestion", "Index", by, async notes =>
        {
            var report = await RunAsync(root, await typed.AsStoredAsync(category, cancellationToken), by, progress, cancellationToken);
            notes.Set("added", report.Added);
            notes.Set("updated", report.Updated);
            notes.Set("moved", report.Moved);
            notes.Set("archived", report.Archived);
            notes.Set("problems", report.Problems.Count);
            return report;
        });
    }

    private async Task<IndexReport> RunAsync(string root, string? category, Actor by, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        incoming.Sweep();
        var (walking, listing) = (FolderWalk.RunAsync(root, cancellationToken), ThumbnailShelf.ListAsync(options.Value.ThumbnailFolder, cancellationToken));
        var known = await files.StampsAsync(by.TeamId, root, cancellationToken);
        var walk = await walking;
        var difference = new FolderDifference(walk, known, await listing);
        var tally = new IndexTally { Unchanged = difference.Unchanged };
        foreach (var (unopened, reason) in walk.Unopened)
        {
            tally.Problem(unopened.Length > 0 ? unopened : ".", $"The folder cannot be opened ({reason}): allow Storyline to read it. What lies in it stays as it was.");
        }

        progress?.Report(new IndexProgress(walk.Files.Count, difference.Unchanged));
        await ReadAndWriteAsync(
            root, [.. difference.Changed.Select(path => new FileInfo(Path.Join(root, path)))], category, tally, by,
            done => progress?.Report(new IndexProgress(walk.Files.Count, difference.Unchanged + done)), cancellationToken);

        var gone = difference.Missed.Select(path => Path.Join(root, path)).Where(path => !File.Exists(path)).ToList();
        if (gone.Count > 0 && tally.InLibrary == 0)
        {
            tally.NothingFound(gone.Count);
        }
        else
        {
            tally.Archived = await batches.ArchiveAsync(by.TeamId, gone, cancellationToken);
        }

        var report = tally.Report(root);
        await mixes.EnsureAsync(report.Categories, by, cancellationToken);
        return report;
    }

    private async Task ReadAndWriteAsync(
        string root, List<FileInfo> files, string? category, IndexTally tally, Actor by,
        Action<int> progress, CancellationToken cancellationToken)
    {
        var reading = new FileReading(new FileReader(examiner, options), root);
        var running = reading.RunAsync(files, cancellationToken);
        var batch = new List<FileFindings>(BatchSize);
        var done = 0;
        await foreach (var file in reading.Results)
        {
            if (tally.Note(file) is { } findings)
            {
                batch.Add(findings);
            }

            if (batch.Count == BatchSize)
            {
                await WriteAsync();
            }

            progress(++done);
        }

        await WriteAsync();
        await running;

        Task WriteAsync()
        {
            var full = batch.ToList();
            batch.Clear();
            return full.Count == 0
                ? Task.CompletedTask
                : batches.WriteAsync(by.TeamId, full, file => FolderCategory(root, file, category), tally, CancellationToken.None);
        }
    }

    private static string? FolderCategory(string root, string file, string? given)
    {
        var path = Path.GetRelativePath(root, file);
        if (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
        {
            return null;
        }

        var name = given ?? (path.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal) is var end and > 0 ? path[..end] : "");
        return CategoryName.OfFolder(name) ?? CategoryName.OfFolder(Path.GetFileName(root)) ?? Unnamed;
    }
}
