using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Core.Media;

/// <summary>Writes what reading a batch of files found: new, changed and moved items, in one transaction.</summary>
public sealed class IndexBatch(IMediaItemRepository media, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <param name="known">What the library knew of the folder before the run, by path.</param>
    internal Task WriteAsync(
        TeamId teamId, IReadOnlyList<FileFindings> batch, Func<FileFindings, string> categoryOf,
        IReadOnlyDictionary<string, KnownFile> known, IndexTally tally, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
                var twins = (await media.FindByHashAsync(teamId, [.. batch.Select(found => found.ContentHash).Distinct()], token)).ToList();
                var added = new List<MediaItem>();
                foreach (var found in batch)
                {
                    var earlier = known.GetValueOrDefault(found.File.FullName) ?? Moved(found, twins);
                    var item = Item(teamId, found, categoryOf(found), earlier?.Id);
                    if (earlier is null)
                    {
                        NameDuplicate(found, twins, added, tally);
                        added.Add(item);
                        tally.Added++;
                    }
                    else
                    {
                        await media.UpdateFileFactsAsync(item, token);
                        twins.Remove(earlier);
                        if (earlier.FilePath == item.FilePath)
                        {
                            tally.Updated++;
                        }
                        else
                        {
                            tally.Moved.Add(earlier.Id);
                        }
                    }
                }

                if (added.Count > 0)
                {
                    await media.AddAsync(added, token);
                }

                await changes.NotifyAsync(new Change(ChangeTopic.Media, teamId.Value), token);
            },
            cancellationToken);

    /// <summary>Archives items whose files are gone. Returns how many were.</summary>
    public async Task<int> ArchiveAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> gone, CancellationToken cancellationToken) =>
        gone.Count == 0 ? 0 : await work.ExecuteAsync(
            async token =>
            {
                var archived = await media.DeactivateAsync(teamId, gone, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Media, teamId.Value), token);
                return archived;
            },
            cancellationToken);

    private static KnownFile? Moved(FileFindings found, IEnumerable<KnownFile> twins) =>
        twins.FirstOrDefault(twin => twin.ContentHash == found.ContentHash && !File.Exists(twin.FilePath));

    private static void NameDuplicate(FileFindings found, IEnumerable<KnownFile> twins, IEnumerable<MediaItem> added, IndexTally tally)
    {
        var twin = twins.Where(twin => twin.ContentHash == found.ContentHash && twin.FilePath != found.File.FullName).Select(twin => twin.FilePath)
            .Concat(added.Where(item => item.ContentHash == found.ContentHash).Select(item => item.FilePath)).FirstOrDefault();
        if (twin is not null)
        {
            tally.Duplicate(found.RelativePath, twin);
        }
    }

    private MediaItem Item(TeamId teamId, FileFindings found, string category, MediaItemId? id)
    {
        var now = clock.GetUtcNow();
        var (mime, width, height, duration) = found.Probe switch
        {
            MediaProbe.Picture picture => (picture.MimeType, picture.Width, picture.Height, (TimeSpan?)null),
            MediaProbe.Video video => (video.MimeType, video.Width, video.Height, video.Duration),
            MediaProbe.NotProbed clip => (clip.MimeType, 0, 0, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new MediaItem
        {
            Id = id ?? MediaItemId.New(now),
            TeamId = teamId,
            FilePath = found.File.FullName,
            FileName = found.File.Name,
            FileSize = found.File.Length,
            FileModifiedAt = ToMicroseconds(found.File.LastWriteTimeUtc),
            ContentHash = found.ContentHash,
            MimeType = mime,
            Width = width,
            Height = height,
            Duration = duration,
            Category = category,
            Verdict = found.Verdict.Verdict,
            VerdictReasons = found.Verdict.Reasons,
            ThumbnailPath = found.Thumbnail is Thumbnail.Made ? found.ThumbnailPath : null,
            Source = MediaSource.Folder,
            CreatedAt = now,
            IndexedAt = now,
        };
    }

    /// <summary>The database keeps microseconds; a finer time would never compare equal again.</summary>
    internal static DateTimeOffset ToMicroseconds(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
