using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaItemRepository(StorylineDbContext database) : IMediaItemRepository
{
    private static readonly Expression<Func<MediaItem, KnownFile>> Known = item => new KnownFile(
        item.Id, item.FilePath, item.FileSize, item.FileModifiedAt, item.ContentHash, item.IsActive, item.ThumbnailPath);

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
            && (text == null || EF.Functions.ILike(item.FileName, text) || EF.Functions.ILike(item.Title!, text) || EF.Functions.ILike(item.Caption!, text)));
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new MediaItemId(after.Id);
            items = items.Where(item => EF.Functions.LessThan(ValueTuple.Create(item.CreatedAt, item.Id), ValueTuple.Create(after.At, id)));
        }

        var rows = await items.OrderByDescending(item => item.CreatedAt).ThenByDescending(item => item.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, item => new KeysetCursor(item.CreatedAt, item.Id.Value));
    }

    public async Task<Dictionary<string, KnownFile>> KnownFilesAsync(TeamId teamId, string folder, CancellationToken cancellationToken)
    {
        var prefix = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        return await Of(teamId).Where(item => item.FilePath.StartsWith(prefix)).Select(Known)
            .ToDictionaryAsync(file => file.FilePath, StringComparer.Ordinal, cancellationToken);
    }

    public async Task<IReadOnlyList<KnownFile>> FindByHashAsync(TeamId teamId, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        await Of(teamId).Where(item => hashes.Contains(item.ContentHash)).OrderBy(item => item.Id).Select(Known).ToListAsync(cancellationToken);

    public async Task AddAsync(IReadOnlyList<MediaItem> items, CancellationToken cancellationToken)
    {
        var teamId = items.Select(item => item.TeamId).Distinct().Single();
        var paths = items.Select(item => item.FilePath).ToArray();
        var known = await Of(teamId).Where(item => paths.Contains(item.FilePath)).Select(item => item.FilePath).ToListAsync(cancellationToken);
        database.MediaItems.AddRange(items.ExceptBy(known, item => item.FilePath));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    public Task UpdateFileFactsAsync(MediaItem item, CancellationToken cancellationToken) =>
        database.MediaItems.Where(row => row.TeamId == item.TeamId && row.Id == item.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.FilePath, item.FilePath).SetProperty(row => row.FileName, item.FileName)
                .SetProperty(row => row.FileSize, item.FileSize).SetProperty(row => row.FileModifiedAt, item.FileModifiedAt)
                .SetProperty(row => row.ContentHash, item.ContentHash).SetProperty(row => row.MimeType, item.MimeType)
                .SetProperty(row => row.Width, item.Width).SetProperty(row => row.Height, item.Height)
                .SetProperty(row => row.Duration, item.Duration).SetProperty(row => row.Category, item.Category)
                .SetProperty(row => row.Verdict, item.Verdict).SetProperty(row => row.VerdictReasons, item.VerdictReasons)
                .SetProperty(row => row.ThumbnailPath, item.ThumbnailPath).SetProperty(row => row.IsActive, item.IsActive)
                .SetProperty(row => row.IndexedAt, item.IndexedAt),
            cancellationToken);

    public Task<int> DeactivateAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken) =>
        database.MediaItems.Where(item => item.TeamId == teamId && item.IsActive && ids.Contains(item.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.IsActive, false), cancellationToken);

    public async Task<IReadOnlyList<CandidateRow>> CandidatesAsync(
        TeamId teamId, IReadOnlyCollection<string> categories, int perCategory, DateTimeOffset now, long seed, CancellationToken cancellationToken) =>
        await database.Database.SqlQueryRaw<CandidateRecord>(EligibilitySql.Candidates, teamId.Value, now, categories.ToArray(), perCategory, seed)
            .Select(row => row.ToRow()).ToListAsync(cancellationToken);

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

        var locks = await database.ActiveLocks(teamId, now)
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
            + (row.held switch
            {
                { LockedUntil: { } until } => $"until {until:yyyy-MM-dd HH:mm} UTC",
                { SeasonStart: { } first, SeasonEnd: { } last } => $"outside {Season.Of(first, last)}",
                _ => "for ever",
            })));
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
        await database.Database.SqlQueryRaw<CategoryCount>(EligibilitySql.CountByCategory, teamId.Value, now).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<IReadOnlyList<MediaItem>>> DuplicatesAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var active = Of(teamId).Where(item => item.IsActive);
        var twins = await active.Where(item => active.Count(other => other.ContentHash == item.ContentHash) > 1)
            .OrderBy(item => item.FilePath).ToListAsync(cancellationToken);
        return [.. twins.GroupBy(item => item.ContentHash).Select(group => (IReadOnlyList<MediaItem>)[.. group])];
    }

    private IQueryable<MediaItem> Of(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId);

    private sealed record CandidateRecord(Guid Id, string FileName, string Category, string ContentHash, DateTimeOffset? LastPostedAt, int TimesPosted)
    {
        public CandidateRow ToRow() => new(new MediaItemId(Id), FileName, Category, ContentHash, LastPostedAt, TimesPosted);
    }
}
