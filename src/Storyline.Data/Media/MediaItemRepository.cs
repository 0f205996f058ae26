using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaItemRepository(StorylineDbContext database) : IMediaItemRepository
{
    public Task<MediaItem?> FindAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken) =>
        Of(teamId).SingleOrDefaultAsync(item => item.Id == id, cancellationToken);

    public async Task<IReadOnlyDictionary<MediaItemId, MediaItem>> FindAsync(
        TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken) =>
        await Of(teamId).Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);

    public async Task<IReadOnlyList<MediaItem>> FindByNameAsync(TeamId teamId, string name, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(name, out var guid) ? new MediaItemId(guid) : default;
        return await Of(teamId).Where(item => item.FilePath == name || item.FileName == name || item.Id == id)
            .OrderBy(item => item.FilePath).Take(20).ToListAsync(cancellationToken);
    }

    public async Task<Page<MediaItem>> ListAsync(TeamId teamId, MediaFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var text = filter.Text is { Length: > 0 } words ? $"%{words.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_")}%" : null;
        var items = Of(teamId).Where(item =>
            (filter.Category == null || item.Category == filter.Category)
            && (filter.Verdict == null || item.Verdict == filter.Verdict)
            && (filter.Active == null || item.IsActive == filter.Active)
            && (filter.Posted == null || item.TimesPosted > 0 == filter.Posted)
            && (filter.Archived == null || item.ArchivedAt != null == filter.Archived)
            && (filter.Source == null || item.Source == filter.Source)
            && (filter.AddedFrom == null || item.CreatedAt >= filter.AddedFrom)
            && (filter.AddedUntil == null || item.CreatedAt < filter.AddedUntil)
            && (filter.Tag == null || database.MediaTags.Any(tag => tag.TeamId == teamId && tag.MediaItemId == item.Id && tag.Tag == filter.Tag))
            && (text == null || EF.Functions.ILike(item.FileName, text) || EF.Functions.ILike(item.Title!, text) || EF.Functions.ILike(item.Caption!, text)));
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new MediaItemId(after.Id);
            items = items.Where(item => EF.Functions.LessThan(ValueTuple.Create(item.CreatedAt, item.Id), ValueTuple.Create(after.At, id)));
        }

        var rows = await items.OrderByDescending(item => item.CreatedAt).ThenByDescending(item => item.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, item => new KeysetCursor(item.CreatedAt, item.Id.Value));
    }

    public async Task AddAsync(IReadOnlyList<MediaItem> items, CancellationToken cancellationToken)
    {
        var teamId = items.Select(item => item.TeamId).Distinct().Single();
        var paths = items.Select(item => item.FilePath).ToArray();
        var known = await Of(teamId).Where(item => paths.Contains(item.FilePath)).Select(item => item.FilePath).ToListAsync(cancellationToken);
        database.MediaItems.AddRange(items.ExceptBy(known, item => item.FilePath));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    public async Task<IReadOnlyList<CandidateRow>> CandidatesAsync(
        TeamId teamId, IReadOnlyCollection<string> categories, int perCategory, DateTimeOffset now, long seed, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<CandidateRecord>(
            $"""
            WITH taken AS MATERIALIZED (
                SELECT m.content_hash FROM media_posting_locks l JOIN media_items m ON m.id = l.media_item_id
                WHERE l.team_id = {teamId.Value} AND (l.locked_until IS NULL OR l.locked_until > {now})
                UNION
                SELECT m.content_hash FROM posting_queue q JOIN media_items m ON m.id = q.media_item_id WHERE q.team_id = {teamId.Value}),
            ranked AS (
                SELECT m.id, m.file_name, m.category, m.content_hash, m.last_posted_at, m.times_posted, row_number() OVER (
                    PARTITION BY m.category ORDER BY m.last_posted_at NULLS FIRST, m.times_posted, md5(m.id::text || ':' || {seed}::text)::uuid, m.id) AS place
                FROM media_items m
                WHERE m.team_id = {teamId.Value} AND m.category = ANY ({categories.ToArray()}) AND m.is_active AND m.verdict <> 'invalid'
                    AND m.content_hash NOT IN (SELECT content_hash FROM taken))
            SELECT id, file_name, category, content_hash, last_posted_at, times_posted FROM ranked WHERE place <= {perCategory} ORDER BY category, place
            """).Select(row => row.ToRow()).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>?> ObstaclesAsync(
        TeamId teamId, MediaItemId id, DateTimeOffset now, bool queuedCounts, CancellationToken cancellationToken)
    {
        if (await FindAsync(teamId, id, cancellationToken) is not { } item)
        {
            return null;
        }

        var obstacles = new List<string>();
        if (!item.IsActive)
        {
            obstacles.Add("it is archived or its file is gone");
        }

        if (item.Verdict is MediaVerdict.Invalid)
        {
            obstacles.Add($"Instagram would refuse it: {string.Join(" ", item.VerdictReasons)}");
        }

        var locks = await database.MediaLocks.AsNoTracking()
            .Where(held => held.TeamId == teamId && (held.LockedUntil == null || held.LockedUntil > now))
            .Join(Of(teamId).Where(twin => twin.ContentHash == item.ContentHash), held => held.MediaItemId, twin => twin.Id, (held, twin) => new { held, twin })
            .ToListAsync(cancellationToken);
        obstacles.AddRange(locks.Select(row =>
            (row.twin.Id == item.Id ? "it is" : $"its twin {row.twin.FileName} is")
            + $" locked ({row.held.Reason switch
            {
                LockReason.RecentPost => "posted lately",
                LockReason.SkipCooldown => "skipped lately",
                LockReason.ManualHold => "held by hand",
                LockReason.Seasonal => "out of season",
                LockReason.PermanentReject => "rejected",
            }}) "
            + (row.held.LockedUntil is { } until ? $"until {until:yyyy-MM-dd HH:mm} UTC" : "for ever")));
        if (queuedCounts)
        {
            var queued = await database.Queue.AsNoTracking().Where(row => row.TeamId == teamId)
                .Join(Of(teamId).Where(twin => twin.ContentHash == item.ContentHash), row => row.MediaItemId, twin => twin.Id, (row, twin) => new { row.ScheduledFor, twin })
                .ToListAsync(cancellationToken);
            obstacles.AddRange(queued.Select(row =>
                (row.twin.Id == item.Id ? "it is" : $"its twin {row.twin.FileName} is") + $" in the plan already, for {row.ScheduledFor:yyyy-MM-dd HH:mm} UTC"));
        }

        return obstacles;
    }

    public Task CountPostAsync(TeamId teamId, MediaItemId id, DateTimeOffset postedAt, CancellationToken cancellationToken) =>
        database.MediaItems.Where(item => item.TeamId == teamId && item.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.TimesPosted, item => item.TimesPosted + 1).SetProperty(item => item.LastPostedAt, postedAt),
            cancellationToken);

    public async Task<IReadOnlyList<CategoryCount>> CountByCategoryAsync(TeamId teamId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<CategoryCount>(
            $"""
            WITH taken AS MATERIALIZED (
                SELECT m.content_hash FROM media_posting_locks l JOIN media_items m ON m.id = l.media_item_id
                WHERE l.team_id = {teamId.Value} AND (l.locked_until IS NULL OR l.locked_until > {now})
                UNION
                SELECT m.content_hash FROM posting_queue q JOIN media_items m ON m.id = q.media_item_id WHERE q.team_id = {teamId.Value})
            SELECT m.category, count(*)::int AS active,
                (count(*) FILTER (WHERE m.verdict <> 'invalid' AND m.content_hash NOT IN (SELECT content_hash FROM taken)))::int AS eligible,
                (count(*) FILTER (WHERE m.times_posted = 0))::int AS never_posted
            FROM media_items m WHERE m.team_id = {teamId.Value} AND m.is_active GROUP BY m.category ORDER BY m.category
            """).ToListAsync(cancellationToken);

    private IQueryable<MediaItem> Of(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId);

    private sealed record CandidateRecord(Guid Id, string FileName, string Category, string ContentHash, DateTimeOffset? LastPostedAt, int TimesPosted)
    {
        public CandidateRow ToRow() => new(new MediaItemId(Id), FileName, Category, ContentHash, LastPostedAt, TimesPosted);
    }
}
