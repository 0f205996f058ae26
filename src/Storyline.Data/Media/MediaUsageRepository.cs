using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaUsageRepository(StorylineDbContext database) : IMediaUsageRepository
{
    public async Task<UsageCount> CountUsageAsync(TeamId teamId, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<UsageCount>(
            $"""
            SELECT count(*)::int AS active, (count(*) FILTER (WHERE times_posted = 0))::int AS never_posted,
                (count(*) FILTER (WHERE times_posted = 1))::int AS posted_once, (count(*) FILTER (WHERE times_posted > 1))::int AS posted_more
            FROM media_items WHERE team_id = {teamId.Value} AND is_active
            """).ToListAsync(cancellationToken)).Single();

    public async Task<IReadOnlyDictionary<string, int>> CountPlannedAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await database.Queue.Where(item => item.TeamId == teamId && item.Status == QueueStatus.Scheduled)
            .Join(database.MediaItems, item => item.MediaItemId, media => media.Id, (_, media) => media.Category)
            .GroupBy(category => category).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);

    public async Task<IReadOnlyList<ReturningItem>> ReturningAsync(
        TeamId teamId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<ReturningItem>(
            $"""
            SELECT min(m.category) AS category, max(l.locked_until) AS at
            FROM active_locks({teamId.Value}, {now}) l JOIN media_items m ON m.id = l.media_item_id
            WHERE m.is_active AND m.verdict <> 'invalid'
            GROUP BY m.content_hash HAVING bool_and(l.locked_until <= {until}) IS TRUE AND count(*) = count(l.locked_until)
            """).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MediaItem>> UnusedSinceAsync(TeamId teamId, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        await Active(teamId).Where(item => (item.LastPostedAt ?? item.CreatedAt) < since)
            .OrderBy(item => item.LastPostedAt ?? item.CreatedAt).ThenBy(item => item.Id).Take(limit).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MediaItem>> NeverEligibleAsync(TeamId teamId, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var forEver = database.ActiveLocks(teamId, now).Where(held => held.LockedUntil == null && held.SeasonStart == null).Select(held => held.MediaItemId);
        var refused = Active(teamId).Where(item => item.Verdict == MediaVerdict.Invalid).Select(item => item.Id);
        var either = refused.Union(forEver);
        return await Active(teamId).Where(item => either.Contains(item.Id)).OrderByDescending(item => item.CreatedAt).ThenBy(item => item.Id).Take(limit).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<MediaItem>> ReusedAsync(TeamId teamId, int limit, CancellationToken cancellationToken) =>
        await Active(teamId).Where(item => item.TimesPosted > 1)
            .OrderByDescending(item => item.TimesPosted).ThenBy(item => item.Id).Take(limit).ToListAsync(cancellationToken);

    private IQueryable<MediaItem> Active(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId && item.IsActive);
}
