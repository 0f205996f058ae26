using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

internal sealed class QueueRepository(StorylineDbContext database) : IQueueRepository
{
    public async Task<Page<QueueItem>> ListAsync(TeamId teamId, ChatSettingsId? chat, PageRequest page, CancellationToken cancellationToken)
    {
        var items = database.Queue.AsNoTracking().Where(item => item.TeamId == teamId && (chat == null || item.ChatSettingsId == chat));
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new QueueItemId(after.Id);
            items = items.Where(item => EF.Functions.GreaterThan(ValueTuple.Create(item.ScheduledFor, item.Id), ValueTuple.Create(after.At, id)));
        }

        var rows = await items.OrderBy(item => item.ScheduledFor).ThenBy(item => item.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, item => new KeysetCursor(item.ScheduledFor, item.Id.Value));
    }

    public Task<QueueItem?> FindAsync(TeamId teamId, QueueItemId id, CancellationToken cancellationToken) =>
        database.Queue.AsNoTracking().SingleOrDefaultAsync(item => item.TeamId == teamId && item.Id == id, cancellationToken);

    public Task<QueueItem?> FindByMediaAsync(TeamId teamId, MediaItemId media, CancellationToken cancellationToken) =>
        database.Queue.AsNoTracking().SingleOrDefaultAsync(item => item.TeamId == teamId && item.MediaItemId == media, cancellationToken);

    public Task<QueueItem?> FindNextAsync(TeamId teamId, ChatSettingsId? chat, DateTimeOffset missedBefore, CancellationToken cancellationToken) =>
        database.Queue.AsNoTracking()
            .Where(item => item.TeamId == teamId && (chat == null || item.ChatSettingsId == chat) && item.Status == QueueStatus.Scheduled
                && (item.IsForced || item.ScheduledFor >= missedBefore || item.NextRetryAt >= missedBefore))
            .OrderBy(item => item.ScheduledFor).ThenBy(item => item.Id).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<QueueItem>> ListScheduledAsync(ChatSettingsId chat, CancellationToken cancellationToken) =>
        await Scheduled(chat).AsNoTracking().OrderBy(item => item.ScheduledFor).ThenBy(item => item.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<QueueItem>> ListScheduledOutsideAsync(
        TeamId teamId, IReadOnlyCollection<string> categories, CancellationToken cancellationToken) =>
        await database.Queue.AsNoTracking().Where(item => item.TeamId == teamId && item.Status == QueueStatus.Scheduled
                && database.MediaItems.Any(media => media.Id == item.MediaItemId && !categories.Contains(media.Category)))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<QueueItem>> ListBetweenAsync(
        TeamId teamId, ChatSettingsId chat, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        await database.Queue.AsNoTracking()
            .Where(item => item.TeamId == teamId && item.ChatSettingsId == chat && item.ScheduledFor >= from && item.ScheduledFor < until)
            .OrderBy(item => item.ScheduledFor).ThenBy(item => item.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> CountByCategoryAsync(ChatSettingsId chat, CancellationToken cancellationToken) =>
        await database.Queue.Where(item => item.ChatSettingsId == chat)
            .Join(database.MediaItems, item => item.MediaItemId, media => media.Id, (_, media) => media.Category)
            .GroupBy(category => category).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);

    public async Task<IReadOnlyDictionary<QueueStatus, int>> CountByStatusAsync(TeamId teamId, ChatSettingsId? chat, CancellationToken cancellationToken) =>
        await database.Queue.Where(item => item.TeamId == teamId && (chat == null || item.ChatSettingsId == chat)).GroupBy(item => item.Status)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);

    public async Task<bool> SetAccountAsync(TeamId teamId, QueueItemId id, InstagramAccountId account, CancellationToken cancellationToken) =>
        await database.Queue.Where(item => item.TeamId == teamId && item.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.InstagramAccountId, account), cancellationToken) == 1;

    public async Task<Taken> TakeAsync(TeamId teamId, QueueItemId id, CancellationToken cancellationToken)
    {
        var rows = await database.Queue.FromSql(
            $"SELECT * FROM posting_queue WHERE team_id = {teamId.Value} AND id = {id.Value} FOR UPDATE SKIP LOCKED").AsNoTracking().ToListAsync(cancellationToken);
        if (rows is [var item])
        {
            return new Taken.Ours(item);
        }

        return await FindAsync(teamId, id, cancellationToken) is null ? new Taken.Gone() : new Taken.Busy();
    }

    public Task<int> RemoveAsync(IReadOnlyCollection<QueueItemId> ids, CancellationToken cancellationToken) =>
        database.Queue.Where(item => ids.Contains(item.Id)).ExecuteDeleteAsync(cancellationToken);

    public Task<int> ResetAsync(ChatSettingsId chat, CancellationToken cancellationToken) => Scheduled(chat).ExecuteDeleteAsync(cancellationToken);

    public async Task<bool> ForceAsync(TeamId teamId, QueueItemId id, DateTimeOffset now, IReadOnlyList<string> reasons, CancellationToken cancellationToken) =>
        await Planned(teamId, id).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.IsForced, true).SetProperty(item => item.ScheduledFor, now)
                .SetProperty(item => item.SlotNumber, (SlotNumber?)null).SetProperty(item => item.Reasons, reasons)
                .SetProperty(item => item.NextRetryAt, (DateTimeOffset?)null),
            cancellationToken) == 1;

    public async Task<bool> ReplacePictureAsync(
        TeamId teamId, QueueItemId id, MediaItemId with, IReadOnlyList<string> reasons, CancellationToken cancellationToken) =>
        await Planned(teamId, id).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.SwappedFrom, item => item.MediaItemId).SetProperty(item => item.MediaItemId, with)
                .SetProperty(item => item.Reasons, reasons),
            cancellationToken) == 1;

    public async Task<DateTimeOffset?> LastPlannedAtAsync(ChatSettingsId chat, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<DateTimeOffset?>(
            $"""
            SELECT (SELECT scheduled_for FROM posting_queue
                WHERE chat_settings_id = {chat.Value} AND status = 'scheduled' AND slot_number % 100 < {SlotNumber.FirstByHand}
                ORDER BY scheduled_for DESC LIMIT 1) AS "Value"
            """).ToListAsync(cancellationToken)).Single();

    public Task<bool> IsAnyForcedAsync(ChatSettingsId chat, CancellationToken cancellationToken) =>
        database.Queue.AnyAsync(
            item => item.ChatSettingsId == chat && item.IsForced && (item.Status == QueueStatus.Scheduled || item.Status == QueueStatus.Claimed), cancellationToken);

    public async Task<IReadOnlyDictionary<ChatSettingsId, int>> CountMissedAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        await Missed(before).GroupBy(item => item.ChatSettingsId).Select(chat => new { chat.Key, Count = chat.Count() })
            .ToDictionaryAsync(chat => chat.Key, chat => chat.Count, cancellationToken);

    public async Task<IReadOnlyList<QueueItem>> ListMissedAsync(ChatSettingsId chat, DateTimeOffset before, CancellationToken cancellationToken) =>
        await Missed(before).AsNoTracking().Where(item => item.ChatSettingsId == chat).OrderBy(item => item.ScheduledFor).ToListAsync(cancellationToken);

    private IQueryable<QueueItem> Missed(DateTimeOffset before) => database.Queue.Where(item =>
        item.Status == QueueStatus.Scheduled && item.ScheduledFor < before && !item.IsForced && (item.NextRetryAt == null || item.NextRetryAt < before));

    private IQueryable<QueueItem> Scheduled(ChatSettingsId chat) =>
        database.Queue.Where(item => item.ChatSettingsId == chat && item.Status == QueueStatus.Scheduled);

    private IQueryable<QueueItem> Planned(TeamId teamId, QueueItemId id) =>
        database.Queue.Where(item => item.TeamId == teamId && item.Id == id && item.Status == QueueStatus.Scheduled);
}
