using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaFileRepository(StorylineDbContext database) : IMediaFileRepository
{
    private static readonly Expression<Func<MediaItem, KnownFile>> Known =
        item => new KnownFile(item.Id, item.FilePath, item.ContentHash, item.Category, item.ArchivedAt != null);

    public Task TakeTurnAsync(TeamId teamId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('media filing ' || {teamId.Value}::text, 0))", cancellationToken);

    public async Task<Dictionary<string, FileStamp>> StampsAsync(TeamId teamId, string folder, CancellationToken cancellationToken)
    {
        var prefix = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        var rows = database.Database.SqlQuery<StampRow>(
            $"""
            SELECT substr(file_path, length({prefix}) + 1) AS path, file_size AS size, file_modified_at AS modified_at, is_active,
                archived_at IS NOT NULL AS is_archived, perceptual_hash IS NOT NULL AS look_is_known,
                CASE WHEN thumbnail_path IS NOT NULL THEN left(content_hash, 32) END AS thumbnail
            FROM media_items WHERE team_id = {teamId.Value} AND starts_with(file_path, {prefix})
            """);
        var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Guid? thumbnail = Guid.TryParseExact(row.Thumbnail, "N", out var named) ? named : null;
            stamps.Add(row.Path, new FileStamp(row.Size, row.ModifiedAt, row.IsActive, row.IsArchived, row.LookIsKnown, thumbnail));
        }

        return stamps;
    }

    public async Task<IReadOnlyList<KnownFile>> FindByPathsAsync(TeamId teamId, IReadOnlyCollection<string> paths, CancellationToken cancellationToken) =>
        await Of(teamId).Where(item => paths.Contains(item.FilePath)).Select(Known).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<KnownFile>> FindByHashAsync(TeamId teamId, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        await Of(teamId).Where(item => hashes.Contains(item.ContentHash)).OrderBy(item => item.Id).Select(Known).ToListAsync(cancellationToken);

    public Task<KnownFile?> FindByPathAsync(TeamId teamId, string path, CancellationToken cancellationToken) =>
        Of(teamId).Where(item => item.FilePath == path).Select(Known).SingleOrDefaultAsync(cancellationToken);

    public Task UpdateFileFactsAsync(MediaItem item, CancellationToken cancellationToken) =>
        database.MediaItems.Where(row => row.TeamId == item.TeamId && row.Id == item.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.FilePath, item.FilePath).SetProperty(row => row.FileName, item.FileName)
                .SetProperty(row => row.FileSize, item.FileSize).SetProperty(row => row.FileModifiedAt, item.FileModifiedAt)
                .SetProperty(row => row.ContentHash, item.ContentHash).SetProperty(row => row.PerceptualHash, item.PerceptualHash)
                .SetProperty(row => row.MimeType, item.MimeType)
                .SetProperty(row => row.Width, item.Width).SetProperty(row => row.Height, item.Height)
                .SetProperty(row => row.Duration, item.Duration).SetProperty(row => row.Category, item.Category)
                .SetProperty(row => row.Verdict, item.Verdict).SetProperty(row => row.VerdictReasons, item.VerdictReasons)
                .SetProperty(row => row.ThumbnailPath, item.ThumbnailPath).SetProperty(row => row.IsActive, row => row.ArchivedAt == null)
                .SetProperty(row => row.IndexedAt, item.IndexedAt),
            cancellationToken);

    public Task<int> DeactivateAsync(TeamId teamId, IReadOnlyCollection<string> paths, CancellationToken cancellationToken) =>
        database.MediaItems.Where(item => item.TeamId == teamId && item.IsActive && paths.Contains(item.FilePath))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.IsActive, false), cancellationToken);

    private IQueryable<MediaItem> Of(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId);

    private sealed record StampRow(string Path, long Size, DateTimeOffset ModifiedAt, bool IsActive, bool IsArchived, bool LookIsKnown, string? Thumbnail);
}
