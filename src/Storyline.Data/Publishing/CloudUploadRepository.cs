using Microsoft.EntityFrameworkCore;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class CloudUploadRepository(StorylineDbContext database) : ICloudUploadRepository
{
    public Task BeginAsync(CloudUpload upload, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO cloud_uploads (public_id, team_id, publication_id, is_video, started_at)
        VALUES ({upload.PublicId}, {upload.TeamId.Value}, {upload.PublicationId.Value}, {upload.IsVideo}, {upload.StartedAt})
        ON CONFLICT (public_id) DO UPDATE SET started_at = EXCLUDED.started_at, expires_at = NULL, removed_at = NULL
        """,
        cancellationToken);

    public Task MarkUploadedAsync(string publicId, string address, DateTimeOffset now, CancellationToken cancellationToken) =>
        Row(publicId).ExecuteUpdateAsync(set => set.SetProperty(row => row.UploadedAt, now).SetProperty(row => row.Address, address), cancellationToken);

    public Task ExpireAsync(PublicationId publication, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.CloudUploads.Where(row => row.PublicationId == publication && row.RemovedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, at), cancellationToken);

    public async Task<IReadOnlyList<CloudUpload>> ListToRemoveAsync(
        DateTimeOffset now, DateTimeOffset brokenOffBefore, DateTimeOffset orphanedBefore, CloudUpload? after, int limit, CancellationToken cancellationToken)
    {
        var (begun, id) = (after?.StartedAt ?? DateTimeOffset.UnixEpoch, after?.PublicId ?? "");
        return await database.CloudUploads.FromSql(
            $"""
            SELECT u.* FROM cloud_uploads u
            WHERE u.removed_at IS NULL AND (u.started_at, u.public_id) > ({begun}, {id}) AND (
                (u.expires_at <= {now} AND (u.uploaded_at >= u.started_at OR u.started_at < {brokenOffBefore}))
                OR (u.expires_at IS NULL AND u.started_at < {orphanedBefore} AND NOT EXISTS (
                    SELECT FROM publications p WHERE p.id = u.publication_id AND p.step NOT IN ('published', 'failed', 'cancelled', 'rehearsed'))))
            ORDER BY u.started_at, u.public_id LIMIT {limit}
            """).AsNoTracking().ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<CloudUpload>> ListToRemoveAsync(PublicationId publication, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.CloudUploads.AsNoTracking().Where(row => row.PublicationId == publication && row.RemovedAt == null && row.ExpiresAt <= now)
            .OrderBy(row => row.StartedAt).ToListAsync(cancellationToken);

    public Task MarkRemovedAsync(string publicId, DateTimeOffset now, CancellationToken cancellationToken) =>
        Row(publicId).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, now), cancellationToken);

    private IQueryable<CloudUpload> Row(string publicId) => database.CloudUploads.Where(row => row.PublicId == publicId);
}
