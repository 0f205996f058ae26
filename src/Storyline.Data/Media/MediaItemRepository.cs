using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaItemRepository(StorylineDbContext database, IComposedNames names) : IMediaItemRepository
{
    public Task<MediaItem?> FindAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken) =>
        Of(teamId).SingleOrDefaultAsync(item => item.Id == id, cancellationToken);

    public async Task<IReadOnlyDictionary<MediaItemId, MediaItem>> FindAsync(
        TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken) =>
        await Of(teamId).Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);

    public async Task<IReadOnlyList<MediaItem>> FindByNameAsync(TeamId teamId, string name, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(name, out var guid) ? new MediaItemId(guid) : default;
        var stored = (await names.ComposeAsync([name], cancellationToken))[0];
        return await Of(teamId).Where(item => item.FilePath == name || item.FileName == stored || item.Id == id)
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
        await database.Database.SqlQueryRaw<CandidateRecord>(EligibilitySql.Candidates, teamId.Value, now, categories.ToArray(), perCategory, seed)
            .Select(row => row.ToRow()).ToListAsync(cancellationToken);

    public async Task<int> CountBeforeAsync(TeamId teamId, MediaItemId id, DateTimeOffset now, long seed, CancellationToken cancellationToken) =>
        (await database.Database.SqlQueryRaw<int>(EligibilitySql.CountBefore, teamId.Value, now, id.Value, seed).ToListAsync(cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<string>?> ObstaclesAsync(
        TeamId teamId, MediaItemId id, DateTimeOffset now, bool queuedCounts, PublicationId? own, CancellationToken cancellationToken) =>
        new ObstacleQuery(database, teamId, id).ReadAsync(now, queuedCounts, own, cancellationToken);

    public Task CountPostAsync(TeamId teamId, MediaItemId id, DateTimeOffset postedAt, CancellationToken cancellationToken) =>
        database.MediaItems.Where(item => item.TeamId == teamId && item.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.TimesPosted, item => item.TimesPosted + 1)
                .SetProperty(item => item.LastPostedAt, item => item.LastPostedAt > postedAt ? item.LastPostedAt : postedAt),
            cancellationToken);

    public async Task<IReadOnlyList<CategoryCount>> CountByCategoryAsync(TeamId teamId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.Database.SqlQueryRaw<CategoryCount>(EligibilitySql.CountByCategory, teamId.Value, now).ToListAsync(cancellationToken);

    private IQueryable<MediaItem> Of(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId);

    private sealed record CandidateRecord(Guid Id, string FileName, string Category, string ContentHash, DateTimeOffset? LastPostedAt, int TimesPosted)
    {
        public CandidateRow ToRow() => new(new MediaItemId(Id), FileName, Category, ContentHash, LastPostedAt, TimesPosted);
    }
}
