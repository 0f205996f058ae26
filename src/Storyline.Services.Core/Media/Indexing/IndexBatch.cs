using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>Writes what reading a batch of files found: new, changed and moved items, in one transaction.</summary>
public sealed class IndexBatch(
    IMediaItemRepository media, IMediaFileRepository files, ILookAlikeRepository looks, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <param name="categoryOf">The category that a path stands for; null when it lies outside the folder.</param>
    internal async Task WriteAsync(
        TeamId teamId, IReadOnlyList<FileFindings> batch, Func<string, string?> categoryOf,
        IndexTally tally, CancellationToken cancellationToken)
    {
        var added = await work.ExecuteAsync(
            async token =>
            {
                await files.TakeTurnAsync(teamId, token);
                var known = (await files.FindByPathsAsync(teamId, [.. batch.Select(found => found.File.FullName)], token)).ToDictionary(file => file.FilePath, StringComparer.Ordinal);
                var twins = (await files.FindByHashAsync(teamId, [.. batch.Select(found => found.ContentHash).Distinct()], token)).ToList();
                var added = new List<MediaItem>();
                foreach (var found in batch)
                {
                    if ((known.GetValueOrDefault(found.File.FullName) ?? Moved(found, twins)) is { } earlier)
                    {
                        await UpdateAsync(teamId, found, earlier, categoryOf, tally, token);
                        twins.Remove(earlier);
                    }
                    else
                    {
                        added.Add(New(teamId, found, categoryOf(found.File.FullName)!, twins, added, tally));
                        tally.Added++;
                    }
                }

                if (added.Count > 0)
                {
                    await media.AddAsync(added, token);
                }

                await changes.NotifyAsync(new Change(ChangeTopic.Media, teamId.Value), token);
                return added;
            },
            cancellationToken);
        foreach (var near in await looks.NearAsync(teamId, [.. added.Where(item => item.IsActive)], cancellationToken))
        {
            tally.Alike(batch.First(found => found.File.FullName == added.Single(item => item.Id == near.Of).FilePath).RelativePath, near);
        }
    }

    /// <summary>Takes items out of use whose files are gone. Returns how many were.</summary>
    public async Task<int> ArchiveAsync(TeamId teamId, IReadOnlyCollection<string> gone, CancellationToken cancellationToken) =>
        gone.Count == 0 ? 0 : await work.ExecuteAsync(
            async token =>
            {
                var archived = await files.DeactivateAsync(teamId, gone, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Media, teamId.Value), token);
                return archived;
            },
            cancellationToken);

    private static KnownFile? Moved(FileFindings found, IEnumerable<KnownFile> twins) =>
        twins.FirstOrDefault(twin => twin.ContentHash == found.ContentHash && !File.Exists(twin.FilePath));

    private async Task UpdateAsync(
        TeamId teamId, FileFindings found, KnownFile earlier, Func<string, string?> categoryOf, IndexTally tally, CancellationToken cancellationToken)
    {
        // A file that stays in its folder keeps the category that a person may have given it: see docs/decisions/0011.
        var folder = categoryOf(found.File.FullName)!;
        var category = folder == categoryOf(earlier.FilePath) ? earlier.Category : folder;
        tally.Category(category);
        await files.UpdateFileFactsAsync(found.ToItem(teamId, earlier.Id, category, MediaSource.Folder, clock.GetUtcNow()), cancellationToken);
        if (earlier.FilePath == found.File.FullName)
        {
            tally.Updated++;
        }
        else
        {
            tally.Moved++;
        }
    }

    private MediaItem New(TeamId teamId, FileFindings found, string category, List<KnownFile> twins, List<MediaItem> added, IndexTally tally)
    {
        var now = clock.GetUtcNow();
        tally.Category(category);
        var item = found.ToItem(teamId, MediaItemId.New(now), category, MediaSource.Folder, now);
        var same = twins.Where(twin => twin.ContentHash == found.ContentHash && twin.FilePath != item.FilePath).ToList();
        if (same.Count > 0 && same.All(twin => twin.IsArchived))
        {
            (item.IsActive, item.ArchivedAt) = (false, now);
            tally.PutAway(found.RelativePath, same[0].FilePath);
        }
        else if (same.Select(twin => twin.FilePath).Concat(added.Where(other => other.ContentHash == found.ContentHash).Select(other => other.FilePath))
            .FirstOrDefault() is { } twin)
        {
            tally.Duplicate(found.RelativePath, twin);
        }

        return item;
    }
}
