using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class HistoryRepository(StorylineDbContext database) : IHistoryRepository
{
    public async Task AddAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        database.History.Add(entry);
        await database.SaveChangesAsync(cancellationToken);
    }

    public async Task AddAsync(IReadOnlyCollection<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        database.History.AddRange(entries);
        await database.SaveChangesAsync(cancellationToken);
    }

    public async Task<Page<HistoryEntry>> ListAsync(TeamId teamId, HistoryFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var entries = database.History.AsNoTracking().Where(entry => entry.TeamId == teamId
            && (filter.Chat == null || entry.ChatSettingsId == filter.Chat)
            && (filter.Status == null || entry.Status == filter.Status)
            && (filter.MediaItemId == null || entry.MediaItemId == filter.MediaItemId)
            && (filter.Since == null || entry.PostedAt >= filter.Since));
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new HistoryEntryId(after.Id);
            entries = entries.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.PostedAt, entry.Id), ValueTuple.Create(after.At, id)));
        }

        var rows = await entries.OrderByDescending(entry => entry.PostedAt).ThenByDescending(entry => entry.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, entry => new KeysetCursor(entry.PostedAt, entry.Id.Value));
    }

    public Task<HistoryEntry?> FindAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken) =>
        database.History.AsNoTracking().SingleOrDefaultAsync(entry => entry.TeamId == teamId && entry.Id == id, cancellationToken);

    public Task<HistoryEntry?> FindByQueueItemAsync(TeamId teamId, QueueItemId queueItemId, CancellationToken cancellationToken) =>
        database.History.AsNoTracking().SingleOrDefaultAsync(entry => entry.TeamId == teamId && entry.QueueItemId == queueItemId, cancellationToken);

    public async Task<IReadOnlyDictionary<QueueItemId, string>> AccountNamesAsync(IReadOnlyCollection<QueueItemId> posts, CancellationToken cancellationToken) =>
        await database.History.Where(entry => posts.Contains(entry.QueueItemId))
            .Join(database.InstagramAccounts, entry => entry.InstagramAccountId, account => account.Id, (entry, account) => new { entry.QueueItemId, account.Username })
            .ToDictionaryAsync(post => post.QueueItemId, post => post.Username, cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> PostsByCategoryAsync(ChatSettingsId chat, DateTimeOffset since, CancellationToken cancellationToken) =>
        await Posts().AsNoTracking().Where(entry => entry.ChatSettingsId == chat && entry.PostedAt >= since)
            .Join(database.MediaItems, entry => entry.MediaItemId, item => item.Id, (_, item) => item.Category)
            .GroupBy(category => category).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);

    public async Task<IReadOnlyList<SlotNumber>> SlotsFromAsync(TeamId teamId, ChatSettingsId chat, SlotNumber first, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<long>(
            $"""
            SELECT slot_number AS "Value" FROM posting_history
            WHERE team_id = {teamId.Value} AND chat_settings_id = {chat.Value} AND slot_number >= {first.Value}
            """).Select(number => new SlotNumber(number)).ToListAsync(cancellationToken);

    public Task<int> CountPostsAsync(TeamId teamId, ChatSettingsId? chat, DateTimeOffset since, CancellationToken cancellationToken) =>
        Posts().CountAsync(entry => entry.TeamId == teamId && (chat == null || entry.ChatSettingsId == chat) && entry.PostedAt >= since, cancellationToken);

    public Task<DateTimeOffset?> LastPostAtAsync(TeamId teamId, ChatSettingsId chat, CancellationToken cancellationToken) =>
        Posts().Where(entry => entry.TeamId == teamId && entry.ChatSettingsId == chat)
            .OrderByDescending(entry => entry.PostedAt).Select(entry => (DateTimeOffset?)entry.PostedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What a person said is not on Instagram was no post.</summary>
    private IQueryable<HistoryEntry> Posts() => database.History.Where(entry => entry.Status == HistoryStatus.Posted
        && !database.StoryChecks.Any(check => check.HistoryEntryId == entry.Id && check.Outcome == CheckOutcome.Denied));
}
