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

    public Task EndAsync(string instance, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM loop_heartbeats b WHERE b.instance = {instance} OR (b.beat_at + b.stale_after < {now}
                AND EXISTS (SELECT 1 FROM loop_heartbeats ours WHERE ours.name = b.name AND ours.instance = {instance}))
            """,
            cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset succeeded, DateTimeOffset alone, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM loop_heartbeats b WHERE b.beat_at < {alone} OR (b.beat_at < {succeeded}
                AND EXISTS (SELECT 1 FROM loop_heartbeats later WHERE later.name = b.name AND later.beat_at > b.beat_at))
            """,
            cancellationToken);

    public async Task<IReadOnlyList<LoopHeartbeat>> LatestAsync(CancellationToken cancellationToken)
    {
        var beats = await database.LoopHeartbeats.AsNoTracking().ToListAsync(cancellationToken);
        return [.. beats.GroupBy(beat => beat.Name).Select(group => group.MaxBy(beat => beat.BeatAt)!).OrderBy(beat => beat.Name, StringComparer.Ordinal)];
    }
}
