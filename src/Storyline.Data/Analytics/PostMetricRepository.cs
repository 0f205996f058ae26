using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Analytics;

internal sealed class PostMetricRepository(StorylineDbContext database) : IPostMetricRepository
{
    public async Task<IReadOnlyList<DueReading>> ListDueAsync(DateTimeOffset now, IReadOnlyList<int> ages, int limit, CancellationToken cancellationToken)
    {
        var hours = ages.ToArray();
        var rows = await database.Database.SqlQuery<DueRow>(
            $"""
            SELECT h.team_id, h.id, h.instagram_account_id AS account_id, h.instagram_media_id AS media_id, p.kind, due.age,
                (SELECT string_agg(listed.metric, ',') FROM jsonb_array_elements_text(u.metrics) AS listed (metric)) AS missing
            FROM posting_history h
                CROSS JOIN LATERAL (SELECT max(a) AS age FROM unnest({hours}) a WHERE h.posted_at + a * interval '1 hour' <= {now}) due
                LEFT JOIN publications p ON p.queue_item_id = h.queue_item_id AND p.step = 'published'
                LEFT JOIN unfinished_readings u ON u.history_entry_id = h.id AND u.age_hours = due.age
            WHERE h.posted_at > {now.AddHours(-PostMetric.Final)} AND h.posted_at <= {now} AND h.status = 'posted' AND h.confirmed_at IS NOT NULL
                AND h.instagram_media_id IS NOT NULL AND h.instagram_account_id IS NOT NULL AND due.age IS NOT NULL
                AND (u.next_try_at IS NULL OR u.next_try_at <= {now})
                AND NOT EXISTS (
                    SELECT FROM instagram_post_metrics m WHERE m.history_entry_id = h.id AND m.age_hours >= due.age + CASE WHEN u.age_hours IS NULL THEN 0 ELSE 1 END)
            ORDER BY row_number() OVER (PARTITION BY h.team_id, h.instagram_account_id ORDER BY h.posted_at, h.id), h.posted_at, h.id LIMIT {limit}
            """).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new DueReading(
                new TeamId(row.TeamId), new HistoryEntryId(row.Id), new InstagramAccountId(row.AccountId), row.MediaId,
                row.Kind is { } kind ? EnumText.Parse<PublicationKind>(kind) : PublicationKind.Story, row.Age)
            {
                Missing = row.Missing?.Split(',') ?? [],
            }),
        ];
    }

    public Task<int> AddAsync(IReadOnlyList<PostMetric> figures, CancellationToken cancellationToken)
    {
        if (figures.Count == 0)
        {
            return Task.FromResult(0);
        }

        var first = figures[0];
        var ids = figures.Select(figure => figure.Id.Value).ToArray();
        var metrics = figures.Select(figure => figure.Metric).ToArray();
        var parts = figures.Select(figure => figure.Breakdown).ToArray();
        var states = figures.Select(figure => EnumText.Of(figure.State)).ToArray();
        var values = figures.Select(figure => figure.Value).ToArray();
        var reasons = figures.Select(figure => figure.Reason).ToArray();
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO instagram_post_metrics (id, team_id, history_entry_id, instagram_media_id, age_hours, taken_at, metric, breakdown, state, value, reason)
            SELECT f.id, {first.TeamId.Value}, {first.HistoryEntryId.Value}, {first.InstagramMediaId}, {first.AgeHours}, {first.TakenAt}, f.metric, f.part, f.state, f.value, f.reason
            FROM unnest({ids}, {metrics}, {parts}, {states}, {values}, {reasons}) AS f (id, metric, part, state, value, reason)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    public async Task<IReadOnlyList<PostMetric>> ListAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken) =>
        await database.PostMetrics.AsNoTracking().Where(figure => figure.TeamId == teamId && figure.HistoryEntryId == id)
            .OrderBy(figure => figure.AgeHours).ThenBy(figure => figure.Metric).ThenBy(figure => figure.Breakdown).ToListAsync(cancellationToken);

    public Task<HistoryEntry?> FindPostAsync(string instagramId, string mediaId, CancellationToken cancellationToken) =>
        database.History.AsNoTracking().Where(entry => entry.InstagramMediaId == mediaId)
            .Join(
                database.InstagramAccounts.Where(account => account.InstagramId == instagramId),
                entry => new { entry.TeamId, Id = entry.InstagramAccountId }, account => new { account.TeamId, Id = (InstagramAccountId?)account.Id }, (entry, _) => entry)
            .OrderByDescending(entry => entry.PostedAt).FirstOrDefaultAsync(cancellationToken);

    private sealed record DueRow(Guid TeamId, Guid Id, Guid AccountId, string MediaId, string? Kind, int Age, string? Missing);
}
