using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaFileRepository(StorylineDbContext database, NpgsqlDataSource source) : IMediaFileRepository
{
    private static readonly Expression<Func<MediaItem, KnownFile>> Known =
        item => new KnownFile(item.Id, item.FilePath, item.ContentHash, item.Category, item.ArchivedAt != null);

    public Task TakeTurnAsync(TeamId teamId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('media filing ' || {teamId.Value}::text, 0))", cancellationToken);

    /// <remarks>
    /// One row for each file of a library that may be large, so nothing stands between the rows and the stamps. The path is cut as bytes: by characters,
    /// the server would count through each.
    /// </remarks>
    public async Task<Dictionary<string, FileStamp>> StampsAsync(TeamId teamId, string folder, CancellationToken cancellationToken)
    {
        var prefix = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        await using var command = source.CreateCommand(
            """
            SELECT substring(convert_to(file_path, 'UTF8') FROM $3), file_size, file_modified_at, is_active, archived_at IS NOT NULL, perceptual_hash IS NOT NULL,
                CASE WHEN thumbnail_path IS NOT NULL THEN left(content_hash, 32) END
            FROM media_items WHERE team_id = $1 AND starts_with(file_path, $2)
            """);
        command.Parameters.AddWithValue(teamId.Value);
        command.Parameters.AddWithValue(prefix);
        command.Parameters.AddWithValue(Encoding.UTF8.GetByteCount(prefix) + 1);
        var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            stamps.Add(Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(0)), Stamp(rows));
        }

        return stamps;
    }

    public async Task<IReadOnlyList<KnownFile>> FindByPathsAsync(TeamId teamId, IReadOnlyCollection<string> paths, CancellationToken cancellationToken) =>
        await Of(teamId).Where(item => paths.Contains(item.FilePath)).Select(Known).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<KnownFile>> FindByHashAsync(TeamId teamId, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        await Of(teamId).Where(item => hashes.Contains(item.ContentHash)).OrderBy(item => item.Id).Select(Known).ToListAsync(cancellationToken);

    public Task<KnownFile?> FindByPathAsync(TeamId teamId, string path, CancellationToken cancellationToken) =>
        Of(teamId).Where(item => item.FilePath == path).Select(Known).SingleOrDefaultAsync(cancellationToken);

    public async Task<bool> IsPlannedBelowAsync(TeamId teamId, string folder, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<bool>(
            $"""
            SELECT EXISTS (
                SELECT FROM posting_queue q JOIN media_items m ON m.id = q.media_item_id
                WHERE q.team_id = {teamId.Value} AND q.status IN ('scheduled', 'claimed') AND starts_with(m.file_path, {folder})) AS "Value"
            """).ToListAsync(cancellationToken)).Single();

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

    private static FileStamp Stamp(NpgsqlDataReader row)
    {
        Guid? thumbnail = !row.IsDBNull(6) && Guid.TryParseExact(row.GetString(6), "N", out var named) ? named : null;
        return new FileStamp(row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2), row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(5), thumbnail);
    }

    private IQueryable<MediaItem> Of(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId);
}
