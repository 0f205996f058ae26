using Microsoft.EntityFrameworkCore;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class DispatchQueueRepository(StorylineDbContext database) : IDispatchQueueRepository
{
    public async Task<IReadOnlyList<QueueItem>> ClaimDueAsync(
        DateTimeOffset now, DateTimeOffset notBefore, Lease lease, int limit, CancellationToken cancellationToken)
    {
        // A chat's first row is chosen from one view of the table and looked at again when it is locked: if another worker was faster, the
        // chat is left to that one, and its second row never overtakes the first. Each step is computed once, whatever the planner believes
        // about the tables: with no statistics yet it took a thousand due rows for one, and the query for a thousand queries.
        // What was claimed ahead of its time, to go out by itself, and lost its worker is no card's yet: it is only planned again.
        var claimed = await database.Queue.FromSql(
            $"""
            WITH early AS (
                    UPDATE posting_queue SET status = 'scheduled', lease_owner = NULL, lease_until = NULL, fence = fence + 1
                    WHERE id = ANY (ARRAY(
                        SELECT id FROM posting_queue WHERE status = 'claimed' AND lease_until <= {now} AND scheduled_for > {now} FOR UPDATE SKIP LOCKED))),
                busy AS MATERIALIZED (SELECT chat_settings_id FROM posting_queue WHERE status = 'claimed' AND lease_until > {now}),
                first AS MATERIALIZED (
                    SELECT DISTINCT ON (d.chat_settings_id) d.id, d.scheduled_for
                    FROM posting_queue d JOIN chat_settings c ON c.id = d.chat_settings_id
                    WHERE (d.is_forced OR NOT c.is_paused)
                        AND ((d.status = 'scheduled' AND d.scheduled_for <= {now} AND (d.is_forced OR GREATEST(d.scheduled_for, d.next_retry_at) >= {notBefore})
                                AND (d.next_retry_at IS NULL OR d.next_retry_at <= {now}))
                            OR (d.status = 'claimed' AND d.lease_until <= {now} AND d.scheduled_for <= {now}))
                        AND d.chat_settings_id NOT IN (SELECT chat_settings_id FROM busy)
                    ORDER BY d.chat_settings_id, d.scheduled_for, d.id)
            UPDATE posting_queue SET status = 'claimed', lease_owner = {lease.Owner}, lease_until = {lease.Until}, fence = fence + 1
            WHERE id = ANY (ARRAY(
                SELECT q.id FROM first JOIN posting_queue q ON q.id = first.id
                WHERE (q.status = 'scheduled' OR (q.status = 'claimed' AND q.lease_until <= {now}))
                ORDER BY first.scheduled_for LIMIT {limit} FOR UPDATE OF q SKIP LOCKED))
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);
        return [.. claimed.OrderBy(item => item.ScheduledFor)];
    }

    public async Task<DateTimeOffset?> NextDueAtAsync(DateTimeOffset now, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<DateTimeOffset?>(
            $"""
            SELECT LEAST(
                (SELECT min(q.lease_until)
                    FROM posting_queue q JOIN chat_settings c ON c.id = q.chat_settings_id
                    WHERE q.status = 'claimed' AND (q.lease_until > {now} OR q.scheduled_for > {now} OR ((q.is_forced OR NOT c.is_paused)
                        AND q.chat_settings_id NOT IN (SELECT o.chat_settings_id FROM posting_queue o WHERE o.status = 'claimed' AND o.lease_until > {now})))),
                (SELECT min(GREATEST(q.scheduled_for, q.next_retry_at))
                    FROM posting_queue q JOIN chat_settings c ON c.id = q.chat_settings_id
                    WHERE q.status = 'scheduled' AND q.scheduled_for <= {now} AND (q.is_forced OR NOT c.is_paused)
                        AND (q.is_forced OR GREATEST(q.scheduled_for, q.next_retry_at) >= {notBefore})
                        AND q.chat_settings_id NOT IN (SELECT o.chat_settings_id FROM posting_queue o WHERE o.status = 'claimed' AND o.lease_until > {now})),
                (SELECT q.scheduled_for
                    FROM posting_queue q JOIN chat_settings c ON c.id = q.chat_settings_id
                    WHERE q.status = 'scheduled' AND q.scheduled_for > {now} AND (q.is_forced OR NOT c.is_paused)
                    ORDER BY q.scheduled_for LIMIT 1)) AS "Value"
            """).ToListAsync(cancellationToken)).Single();

    public Task RenewAsync(IReadOnlyCollection<QueueItem> claimed, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var (teams, ids, fences) = (claimed.Select(row => row.TeamId.Value).ToArray(), claimed.Select(row => row.Id.Value).ToArray(), claimed.Select(row => row.Fence).ToArray());
        return database.Database.ExecuteSqlAsync(
            $"""
            UPDATE posting_queue q SET lease_until = {until}
            FROM unnest({teams}, {ids}, {fences}) AS c (team_id, id, fence) WHERE q.team_id = c.team_id AND q.id = c.id AND q.fence = c.fence AND q.status = 'claimed'
            """,
            cancellationToken);
    }

    public async Task<bool> BeginSendAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        await Claimed(claimed).ExecuteUpdateAsync(set => set.SetProperty(item => item.SendsInDoubt, claimed.SendsInDoubt + 1), cancellationToken) == 1;

    public async Task<bool> ReleaseAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        await Claimed(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.Status, QueueStatus.Scheduled).SetProperty(item => item.SendsInDoubt, claimed.SendsInDoubt)
                .SetProperty(item => item.LeaseOwner, (string?)null).SetProperty(item => item.LeaseUntil, (DateTimeOffset?)null),
            cancellationToken) == 1;

    public async Task<bool> PostponeAsync(QueueItem claimed, DateTimeOffset? until, string why, CancellationToken cancellationToken) =>
        await Claimed(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.Status, QueueStatus.Scheduled).SetProperty(item => item.NextRetryAt, until).SetProperty(item => item.LastError, why)
                .SetProperty(item => item.SendsInDoubt, claimed.SendsInDoubt).SetProperty(item => item.LeaseOwner, (string?)null).SetProperty(item => item.LeaseUntil, (DateTimeOffset?)null),
            cancellationToken) == 1;

    public async Task<bool> MarkAwaitingTeamAsync(QueueItem claimed, long telegramChatId, int telegramMessageId, CancellationToken cancellationToken) =>
        await Claimed(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.Status, QueueStatus.AwaitingTeam).SetProperty(item => item.TelegramChatId, telegramChatId)
                .SetProperty(item => item.TelegramMessageId, telegramMessageId).SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.LeaseUntil, (DateTimeOffset?)null).SetProperty(item => item.LastError, (string?)null)
                .SetProperty(item => item.RetryCount, 0).SetProperty(item => item.NextRetryAt, (DateTimeOffset?)null)
                .SetProperty(item => item.SendsInDoubt, 0),
            cancellationToken) == 1;

    public async Task<bool> RetryLaterAsync(
        QueueItem claimed, DateTimeOffset nextRetryAt, string error, bool isInDoubt, CancellationToken cancellationToken) =>
        await Claimed(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.Status, QueueStatus.Scheduled).SetProperty(item => item.RetryCount, item => item.RetryCount + 1)
                .SetProperty(item => item.NextRetryAt, nextRetryAt).SetProperty(item => item.LastError, error)
                .SetProperty(item => item.SendsInDoubt, claimed.SendsInDoubt + (isInDoubt ? 1 : 0))
                .SetProperty(item => item.LeaseOwner, (string?)null).SetProperty(item => item.LeaseUntil, (DateTimeOffset?)null),
            cancellationToken) == 1;

    public Task RestAsync(ChatSettingsId chat, DateTimeOffset notBefore, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.Queue
            .Where(item => item.ChatSettingsId == chat && item.Status == QueueStatus.Scheduled && item.ScheduledFor < until && !item.IsForced
                && (item.ScheduledFor >= notBefore || item.NextRetryAt >= notBefore) && (item.NextRetryAt == null || item.NextRetryAt < until))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.NextRetryAt, until), cancellationToken);

    public async Task<bool> SwapAsync(QueueItem claimed, MediaItemId with, IReadOnlyList<string> reasons, CancellationToken cancellationToken) =>
        await Claimed(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.SwappedFrom, item => item.MediaItemId).SetProperty(item => item.MediaItemId, with)
                .SetProperty(item => item.Reasons, reasons),
            cancellationToken) == 1;

    private IQueryable<QueueItem> Claimed(QueueItem claimed) =>
        database.Queue.Where(item => item.TeamId == claimed.TeamId && item.Id == claimed.Id && item.Status == QueueStatus.Claimed && item.Fence == claimed.Fence);
}
