using Microsoft.EntityFrameworkCore;
using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class PublishingQueueRepository(StorylineDbContext database) : IPublishingQueueRepository
{
    /// <summary>Planned posts of chats with Instagram on whose category is published by itself; {0} is the time that preparing takes, {1} is now.</summary>
    private const string Automatic =
        """
        SELECT q.*, q.scheduled_for - GREATEST(make_interval(mins => p.veto_minutes), {0}) AS begins_at, c.is_paused, m.requires_interaction
        FROM posting_queue q
        JOIN chat_settings c ON c.id = q.chat_settings_id AND c.enable_instagram_api
        JOIN media_items m ON m.id = q.media_item_id
        JOIN LATERAL (
            SELECT p.mode, p.veto_minutes FROM publishing_policies p
            WHERE p.team_id = q.team_id AND p.chat_settings_id = q.chat_settings_id AND (p.category = m.category OR p.category IS NULL)
            ORDER BY p.category NULLS LAST LIMIT 1) p ON p.mode = 'automatic'
        WHERE q.status = 'scheduled' AND q.scheduled_for <= {1} + interval '5 hours'
        """;

    public async Task<IReadOnlyList<QueueItem>> ListBeginningAsync(
        DateTimeOffset now, DateTimeOffset notBefore, TimeSpan preparation, IReadOnlyCollection<QueueItemId> except, int limit, CancellationToken cancellationToken) =>
        await database.Queue.FromSqlRaw(
            $$"""
            SELECT q.* FROM ({{Automatic}}) q
            WHERE q.scheduled_for >= {2} AND q.begins_at <= {1} AND (q.is_forced OR NOT q.is_paused) AND NOT q.requires_interaction
                AND (q.next_retry_at IS NULL OR q.next_retry_at <= {1}) AND NOT q.id = ANY ({3})
            ORDER BY q.scheduled_for, q.id LIMIT {4}
            """,
            preparation, now, notBefore, except.Select(id => id.Value).ToArray(), limit).AsNoTracking().ToListAsync(cancellationToken);

    public async Task<DateTimeOffset?> NextBeginsAtAsync(DateTimeOffset now, TimeSpan preparation, CancellationToken cancellationToken) =>
        (await database.Database.SqlQueryRaw<DateTimeOffset?>(
            $$"""
            SELECT min(q.begins_at) AS "Value" FROM ({{Automatic}}) q WHERE q.scheduled_for > {1} AND q.begins_at > {1} AND NOT q.is_paused
            """,
            preparation, now).ToListAsync(cancellationToken)).Single();

    public async Task<QueueItem?> ClaimAsync(TeamId teamId, QueueItemId id, Lease lease, CancellationToken cancellationToken) =>
        (await database.Queue.FromSql(
            $"""
            UPDATE posting_queue SET status = 'claimed', lease_owner = {lease.Owner}, lease_until = {lease.Until}, fence = fence + 1
            WHERE id = (SELECT id FROM posting_queue WHERE team_id = {teamId.Value} AND id = {id.Value} AND status = 'scheduled' FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault();

    public async Task<bool> BeginWaitingAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        await database.Queue.Where(item => item.TeamId == claimed.TeamId && item.Id == claimed.Id && item.Status == QueueStatus.Claimed && item.Fence == claimed.Fence).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.Status, QueueStatus.AwaitingTeam).SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.LeaseUntil, (DateTimeOffset?)null).SetProperty(item => item.RetryCount, 0)
                .SetProperty(item => item.NextRetryAt, (DateTimeOffset?)null).SetProperty(item => item.LastError, (string?)null),
            cancellationToken) == 1;

    public Task HoldAsync(QueueItemId id, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT FROM posting_queue WHERE id = {id.Value} FOR UPDATE", cancellationToken);

    public async Task<bool> MoveAsync(QueueItemId id, QueueStatus from, QueueStatus to, CancellationToken cancellationToken) =>
        await database.Queue.Where(item => item.Id == id && item.Status == from)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Status, to), cancellationToken) == 1;

    public Task HandToTeamAsync(QueueItemId id, string? reason, CancellationToken cancellationToken) =>
        database.Queue.Where(item => item.Id == id && (item.Status == QueueStatus.AwaitingTeam || item.Status == QueueStatus.Publishing || item.Status == QueueStatus.Unconfirmed))
            .ExecuteUpdateAsync(
                set => set.SetProperty(item => item.Status, QueueStatus.AwaitingTeam).SetProperty(item => item.LastError, reason)
                    .SetProperty(item => item.SendsInDoubt, item => item.TelegramMessageId == null ? 0 : item.SendsInDoubt),
                cancellationToken);

    public async Task<IReadOnlyList<QueueItem>> ClaimUnshownAsync(
        DateTimeOffset now, Lease lease, int mostInDoubt, int limit, CancellationToken cancellationToken) =>
        await database.Queue.FromSql(
            $"""
            UPDATE posting_queue SET lease_owner = {lease.Owner}, lease_until = {lease.Until}, fence = fence + 1, sends_in_doubt = sends_in_doubt + 1
            WHERE id = ANY (ARRAY(
                SELECT id FROM posting_queue
                WHERE status IN ('awaiting_team', 'publishing', 'unconfirmed') AND telegram_message_id IS NULL
                    AND sends_in_doubt <= {mostInDoubt} AND (lease_until IS NULL OR lease_until <= {now}) AND (next_retry_at IS NULL OR next_retry_at <= {now})
                ORDER BY scheduled_for, id LIMIT {limit} FOR UPDATE SKIP LOCKED))
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);

    public async Task<DateTimeOffset?> NextUnshownAtAsync(int mostInDoubt, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<DateTimeOffset?>(
            $"""
            SELECT min(GREATEST(created_at, lease_until, next_retry_at)) AS "Value" FROM posting_queue
            WHERE status IN ('awaiting_team', 'publishing', 'unconfirmed') AND telegram_message_id IS NULL AND sends_in_doubt <= {mostInDoubt}
            """).ToListAsync(cancellationToken)).Single();

    public async Task<bool> MarkShownAsync(QueueItem claimed, long telegramChatId, int telegramMessageId, CancellationToken cancellationToken) =>
        await Shown(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.TelegramChatId, telegramChatId).SetProperty(item => item.TelegramMessageId, telegramMessageId)
                .SetProperty(item => item.LeaseOwner, (string?)null).SetProperty(item => item.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(item => item.RetryCount, 0).SetProperty(item => item.NextRetryAt, (DateTimeOffset?)null)
                .SetProperty(item => item.SendsInDoubt, 0),
            cancellationToken) == 1;

    public Task ShowLaterAsync(QueueItem claimed, DateTimeOffset at, bool isInDoubt, bool isTry, CancellationToken cancellationToken) =>
        Shown(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.NextRetryAt, at).SetProperty(item => item.RetryCount, item => item.RetryCount + (isTry ? 1 : 0))
                .SetProperty(item => item.SendsInDoubt, item => item.SendsInDoubt - (isInDoubt ? 0 : 1))
                .SetProperty(item => item.LeaseOwner, (string?)null).SetProperty(item => item.LeaseUntil, (DateTimeOffset?)null),
            cancellationToken);

    public Task LoseCardAsync(QueueItem seen, int mostInDoubt, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            UPDATE posting_queue q SET telegram_chat_id = NULL, telegram_message_id = NULL,
                sends_in_doubt = LEAST({mostInDoubt}, (SELECT count(*)::int FROM chat_cards c WHERE c.team_id = q.team_id AND c.queue_item_id = q.id))
            WHERE q.team_id = {seen.TeamId.Value} AND q.id = {seen.Id.Value}
                AND q.telegram_chat_id = {seen.TelegramChatId} AND q.telegram_message_id = {seen.TelegramMessageId}
            """,
            cancellationToken);

    public async Task<bool> ShowAnewAsync(QueueItem seen, int mostInDoubt, CancellationToken cancellationToken) =>
        await database.Queue.Where(item => item.TeamId == seen.TeamId && item.Id == seen.Id && item.TelegramMessageId == seen.TelegramMessageId
                && (item.Status == QueueStatus.AwaitingTeam || item.Status == QueueStatus.Publishing || item.Status == QueueStatus.Unconfirmed)
                && (item.TelegramMessageId != null || item.SendsInDoubt > mostInDoubt))
            .ExecuteUpdateAsync(
                set => set.SetProperty(item => item.TelegramChatId, (long?)null).SetProperty(item => item.TelegramMessageId, (int?)null)
                    .SetProperty(item => item.SendsInDoubt, 0).SetProperty(item => item.RetryCount, 0).SetProperty(item => item.NextRetryAt, (DateTimeOffset?)null),
                cancellationToken) == 1;

    private IQueryable<QueueItem> Shown(QueueItem claimed) => database.Queue.Where(item => item.TeamId == claimed.TeamId && item.Id == claimed.Id && item.Fence == claimed.Fence);
}
