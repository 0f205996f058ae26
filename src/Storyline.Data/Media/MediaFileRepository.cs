using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaFileRepository(StorylineDbContext database) : IMediaFileRepository
{
    private static readonly Expression<Func<MediaItem, KnownFile>> Known = item => new KnownFile(
        item.Id, item.FilePath, item.FileSize, item.FileModifiedAt, item.ContentHash, item.Category, item.IsActive, item.ArchivedAt != null,
        item.ThumbnailPath != null, item.PerceptualHash != null);

    public Task TakeTurnAsync(TeamId teamId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('media filing ' || {teamId.Value}::text, 0))", cancellationToken);

    public async Task<Dictionary<string, KnownFile>> KnownFilesAsync(TeamId teamId, string folder, CancellationToken cancellationToken)
    {
        var prefix = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        return await Of(teamId).Where(item => item.FilePath.StartsWith(prefix)).Select(Known)
            .ToDictionaryAsync(file => file.FilePath, StringComparer.Ordinal, cancellationToken);
    }

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

    public Task<int> DeactivateAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken) =>
        database.MediaItems.Where(item => item.TeamId == teamId && item.IsActive && ids.Contains(item.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.IsActive, false), cancellationToken);

    private IQueryable<MediaItem> Of(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId);
}
