using Microsoft.EntityFrameworkCore;
using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

internal sealed class HeartbeatRepository(StorylineDbContext database) : IHeartbeatRepository
{
    public Task BeatAsync(LoopHeartbeat beat, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO loop_heartbeats (name, instance, beat_at, stale_after) VALUES ({beat.Name}, {beat.Instance}, {beat.BeatAt}, {beat.StaleAfter})
            ON CONFLICT (name, instance) DO UPDATE SET beat_at = EXCLUDED.beat_at, stale_after = EXCLUDED.stale_after
            """,
            cancellationToken);

    public Task EndAsync(string instance, CancellationToken cancellationToken) =>
        database.LoopHeartbeats.Where(beat => beat.Instance == instance).ExecuteDeleteAsync(cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.LoopHeartbeats.Where(beat => beat.BeatAt < before).ExecuteDeleteAsync(cancellationToken);

    public async Task<IReadOnlyList<LoopHeartbeat>> LatestAsync(CancellationToken cancellationToken)
    {
        var beats = await database.LoopHeartbeats.AsNoTracking().ToListAsync(cancellationToken);
        return [.. beats.GroupBy(beat => beat.Name).Select(group => group.MaxBy(beat => beat.BeatAt)!).OrderBy(beat => beat.Name, StringComparer.Ordinal)];
    }
}
