using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class AlertRepository(StorylineDbContext database) : IAlertRepository
{
    public async Task<bool> RaiseAsync(Alert alert, CancellationToken cancellationToken)
    {
        var teamId = alert.TeamId?.Value;
        var counts = await database.Database.SqlQuery<int>(
            $"""
            INSERT INTO alerts (id, team_id, kind, subject, message, first_seen_at, last_seen_at, count)
            VALUES ({alert.Id.Value}, {teamId}, {alert.Kind}, {alert.Subject}, {alert.Message}, {alert.FirstSeenAt}, {alert.LastSeenAt}, 1)
            ON CONFLICT (team_id, kind, subject) WHERE resolved_at IS NULL DO UPDATE
                SET last_seen_at = EXCLUDED.last_seen_at, message = EXCLUDED.message, count = alerts.count + 1
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

    public Task MarkToldAsync(Alert told, CancellationToken cancellationToken) =>
        database.Alerts.Where(alert => alert.Id == told.Id && alert.TeamId == told.TeamId).ExecuteUpdateAsync(
            set => set.SetProperty(alert => alert.ToldAt, told.ToldAt).SetProperty(alert => alert.OwedTo, told.OwedTo), cancellationToken);

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
