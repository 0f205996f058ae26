using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaLockRepository(StorylineDbContext database) : IMediaLockRepository
{
    /// <summary>The end that a lock without one has in cursors.</summary>
    private static readonly DateTimeOffset ForEver = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<bool> AddAsync(MediaLock held, CancellationToken cancellationToken)
    {
        var by = held.LockedBy?.Value;
        return await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from, locked_until, locked_by, note, season_start, season_end)
            VALUES ({held.Id.Value}, {held.TeamId.Value}, {held.MediaItemId.Value}, {EnumText.Of(held.Reason)}, {held.LockedFrom}, {held.LockedUntil}, {by}, {held.Note},
                {held.SeasonStart}, {held.SeasonEnd})
            ON CONFLICT (media_item_id, reason, locked_until) DO UPDATE
                SET season_start = EXCLUDED.season_start, season_end = EXCLUDED.season_end, locked_by = EXCLUDED.locked_by, note = EXCLUDED.note,
                    locked_from = LEAST(media_posting_locks.locked_from, EXCLUDED.locked_from)
                WHERE (media_posting_locks.season_start, media_posting_locks.season_end) IS DISTINCT FROM (EXCLUDED.season_start, EXCLUDED.season_end)
                    OR EXCLUDED.locked_from < media_posting_locks.locked_from
            """,
            cancellationToken) == 1;
    }

    /// <remarks>Two ranges of one index, the locks that end and behind them those that do not: a page reads as many rows as it has, however many locks there are.</remarks>
    public async Task<Page<LockedItem>> ListAsync(TeamId teamId, LockReason? reason, DateTimeOffset now, PageRequest page, CancellationToken cancellationToken)
    {
        var after = KeysetCursor.Parse(page.Cursor) ?? new KeysetCursor(now, Guid.Empty);
        var isEndless = after.At >= ForEver;
        var rows = isEndless ? [] : await FirstAsync(Ending(teamId, now, after), reason, page.Size + 1, cancellationToken);
        if (rows.Count <= page.Size)
        {
            rows.AddRange(await FirstAsync(Endless(teamId, isEndless ? after.Id : Guid.Empty), reason, page.Size + 1 - rows.Count, cancellationToken));
        }

        var ids = rows.Select(row => row.Lock.Id).ToList();
        var holding = await database.ActiveLocks(teamId, now).Where(held => ids.Contains(held.Id)).Select(held => held.Id).ToHashSetAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, row => new KeysetCursor(row.Lock.LockedUntil ?? ForEver, row.Lock.Id.Value))
            .Select(row => row with { HoldsNow = holding.Contains(row.Lock.Id) });
    }

    public Task<int> CountAsync(TeamId teamId, LockReason reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        Lasting(teamId, now).CountAsync(held => held.Reason == reason, cancellationToken);

    public async Task<IReadOnlyList<LockedItem>> ListActiveAsync(TeamId teamId, MediaItemId item, DateTimeOffset now, CancellationToken cancellationToken) =>
        await ReadAsync(database.ActiveLocks(teamId, now).Where(held => held.MediaItemId == item), cancellationToken);

    public async Task<LockedItem?> FindAsync(TeamId teamId, MediaLockId id, CancellationToken cancellationToken) =>
        (await ReadAsync(Of(teamId).Where(held => held.Id == id), cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<ComingLock>> ListComingAsync(
        TeamId teamId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rows =
            from held in Of(teamId)
            where held.SeasonStart != null || (held.LockedFrom > now && held.LockedFrom <= until)
            join item in database.MediaItems on held.MediaItemId equals item.Id
            select new { item.ContentHash, held.LockedFrom, held.SeasonStart, held.SeasonEnd };
        return [.. (await rows.ToListAsync(cancellationToken)).Select(row => new ComingLock(
            row.ContentHash, row.LockedFrom, row.SeasonStart is { } first ? Season.Of(first, row.SeasonEnd!.Value) : null))];
    }

    public async Task<bool> RemoveAsync(TeamId teamId, MediaLockId id, CancellationToken cancellationToken) =>
        await database.MediaLocks.Where(held => held.TeamId == teamId && held.Id == id).ExecuteDeleteAsync(cancellationToken) == 1;

    public async Task<IReadOnlyDictionary<LockReason, int>> CountActiveAsync(TeamId teamId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ActiveLocks(teamId, now).GroupBy(held => held.Reason).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);

    private async Task<List<LockedItem>> ReadAsync(IQueryable<MediaLock> locks, CancellationToken cancellationToken)
    {
        var rows =
            from held in locks
            join item in database.MediaItems on held.MediaItemId equals item.Id
            join user in database.Users on held.LockedBy equals user.Id into people
            from person in people.DefaultIfEmpty()
            orderby held.LockedUntil, held.Id
            select new { held, item.FileName, item.Category, person };
        return [.. (await rows.ToListAsync(cancellationToken)).Select(row => new LockedItem(row.held, row.FileName, row.Category, row.person?.DisplayName))];
    }

    /// <summary>In the order of the indexes, in which PostgreSQL puts what has no end last.</summary>
    private Task<List<LockedItem>> FirstAsync(IQueryable<MediaLock> range, LockReason? reason, int count, CancellationToken cancellationToken)
    {
        var locks = reason is { } wanted ? range.Where(held => held.Reason == wanted) : range;
        return ReadAsync(locks.OrderBy(held => held.LockedUntil).ThenBy(held => held.Id).Take(count), cancellationToken);
    }

    private IQueryable<MediaLock> Ending(TeamId teamId, DateTimeOffset now, KeysetCursor after) => database.MediaLocks.FromSql(
        $"""
        SELECT * FROM media_posting_locks
        WHERE team_id = {teamId.Value} AND locked_until > {now} AND (locked_until, id) > ({after.At}, {after.Id})
        """).AsNoTracking();

    private IQueryable<MediaLock> Endless(TeamId teamId, Guid after) => database.MediaLocks.FromSql(
        $"SELECT * FROM media_posting_locks WHERE team_id = {teamId.Value} AND locked_until IS NULL AND id > {after}").AsNoTracking();

    /// <summary>Those that hold now or will.</summary>
    private IQueryable<MediaLock> Lasting(TeamId teamId, DateTimeOffset now) => Of(teamId).Where(held => held.LockedUntil == null || held.LockedUntil > now);

    private IQueryable<MediaLock> Of(TeamId teamId) => database.MediaLocks.AsNoTracking().Where(held => held.TeamId == teamId);
}
