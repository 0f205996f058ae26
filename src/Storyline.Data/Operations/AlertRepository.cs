using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class AlertRepository(StorylineDbContext database) : IAlertRepository
{
    public async Task<bool> RaiseAsync(Alert alert, bool isNews, CancellationToken cancellationToken)
    {
        var teamId = alert.TeamId?.Value;
        // The count makes the new alert wait for the end of the one that was heard. What is heard only after that look is open still, and counts as not told.
        var counts = await database.Database.SqlQuery<int>(
            $"""
            WITH heard AS (
                UPDATE alerts SET resolved_at = {alert.LastSeenAt}
                WHERE {isNews} AND team_id = {teamId}::uuid AND kind = {alert.Kind} AND subject = {alert.Subject} AND resolved_at IS NULL AND told_at IS NOT NULL
                RETURNING id)
            INSERT INTO alerts (id, team_id, kind, subject, message, first_seen_at, last_seen_at, count)
            SELECT {alert.Id.Value}, {teamId}::uuid, {alert.Kind}, {alert.Subject}, {alert.Message}, {alert.FirstSeenAt}, {alert.LastSeenAt}, 1
            FROM (SELECT count(*) AS news FROM heard) AS ended WHERE ended.news >= 0
            ON CONFLICT (team_id, kind, subject) WHERE resolved_at IS NULL DO UPDATE
                SET last_seen_at = EXCLUDED.last_seen_at, message = EXCLUDED.message, count = alerts.count + 1,
                    told_at = CASE WHEN {isNews} THEN NULL ELSE alerts.told_at END
            RETURNING count AS "Value"
            """).ToListAsync(cancellationToken);
        return counts.Single() == 1;
    }

    public async Task<bool> ResolveAsync(TeamId? teamId, string kind, string subject, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.Alerts
            .Where(alert => alert.TeamId == teamId && alert.Kind == kind && alert.Subject == subject && alert.ResolvedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(alert => alert.ResolvedAt, now), cancellationToken) > 0;

    public async Task<IReadOnlyList<Alert>> ListUntoldAsync(CancellationToken cancellationToken) =>
        await database.Alerts.AsNoTracking().Where(alert => alert.ResolvedAt == null && (alert.ToldAt == null || alert.OwedTo.Length > 0))
            .OrderBy(alert => alert.FirstSeenAt).ToListAsync(cancellationToken);

    public Task<DateTimeOffset?> LastToldAtAsync(TeamId teamId, CancellationToken cancellationToken) =>
        database.Alerts.Where(alert => alert.TeamId == teamId).MaxAsync(alert => alert.ToldAt, cancellationToken);

    public async Task<bool> MarkToldAsync(Alert told, ChatSettingsId? heard, bool isNews, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (teamId, isHeard, chat) = (told.TeamId?.Value, heard is not null, heard?.Value ?? Guid.Empty);
        var ended = await database.Database.SqlQuery<bool>(
            $"""
            WITH note AS (
                SELECT a.id, ({isNews} AND ({isHeard} OR a.told_at IS NOT NULL)) AS is_news,
                    array_remove(ARRAY(
                        SELECT c.id FROM chat_settings c
                        WHERE c.team_id = a.team_id AND c.purpose = 'admin' AND (a.told_at IS NULL OR c.id = ANY (a.owed_to))), {chat}) AS owed_to
                FROM alerts a
                WHERE a.id = {told.Id.Value} AND a.team_id = {teamId}::uuid AND (NOT {isNews} OR a.count = {told.Count})
                    AND (NOT {isHeard} OR a.told_at IS NULL OR {chat} = ANY (a.owed_to))
                FOR UPDATE OF a)
            UPDATE alerts SET told_at = COALESCE(alerts.told_at, {now}), owed_to = note.owed_to,
                resolved_at = CASE WHEN note.is_news AND cardinality(note.owed_to) = 0 THEN COALESCE(alerts.resolved_at, {now}) ELSE alerts.resolved_at END
            FROM note WHERE alerts.id = note.id
            RETURNING (note.is_news AND alerts.resolved_at IS NOT NULL) AS "Value"
            """).ToListAsync(cancellationToken);
        return ended.SingleOrDefault();
    }

    public async Task<IReadOnlyList<Alert>> ListOpenAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await Open(teamId).OrderBy(alert => alert.FirstSeenAt).ToListAsync(cancellationToken);

    public async Task<Page<Alert>> ListOpenAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken)
    {
        var alerts = Open(teamId);
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new AlertId(after.Id);
            alerts = alerts.Where(alert => EF.Functions.GreaterThan(ValueTuple.Create(alert.FirstSeenAt, alert.Id), ValueTuple.Create(after.At, id)));
        }

        var rows = await alerts.OrderBy(alert => alert.FirstSeenAt).ThenBy(alert => alert.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, alert => new KeysetCursor(alert.FirstSeenAt, alert.Id.Value));
    }

    public async Task<IReadOnlyList<Alert>> ListOpenAsync(string kind, CancellationToken cancellationToken) =>
        await database.Alerts.AsNoTracking().Where(alert => alert.Kind == kind && alert.ResolvedAt == null).ToListAsync(cancellationToken);

    private IQueryable<Alert> Open(TeamId teamId) => database.Alerts.AsNoTracking().Where(alert => alert.TeamId == teamId && alert.ResolvedAt == null);
}
