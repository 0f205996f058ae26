using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Analytics;

internal sealed class UnfinishedReadingRepository(StorylineDbContext database) : IUnfinishedReadingRepository
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task AddAsync(UnfinishedReading reading, CancellationToken cancellationToken)
    {
        var (forgotten, metrics) = (reading.TriedAt - Kept, JsonSerializer.Serialize(reading.Metrics, JsonSerializerOptions.Default));
        await database.UnfinishedReadings.Where(old => old.TriedAt < forgotten).ExecuteDeleteAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO unfinished_readings (history_entry_id, team_id, age_hours, metrics, tried_at, next_try_at)
            VALUES ({reading.HistoryEntryId.Value}, {reading.TeamId.Value}, {reading.AgeHours}, {metrics}::jsonb, {reading.TriedAt}, {reading.NextTryAt})
            ON CONFLICT (history_entry_id) DO UPDATE SET
                age_hours = EXCLUDED.age_hours, metrics = EXCLUDED.metrics, tried_at = EXCLUDED.tried_at, next_try_at = EXCLUDED.next_try_at
            WHERE unfinished_readings.team_id = EXCLUDED.team_id
            """,
            cancellationToken);
    }

    public Task EndAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken) =>
        database.UnfinishedReadings.Where(reading => reading.TeamId == teamId && reading.HistoryEntryId == id).ExecuteDeleteAsync(cancellationToken);
}
