using Storyline.Data.Operations;

namespace Storyline.Services.Core.Operations.Health;

/// <summary>Whether the loops are alive, in whichever process they run.</summary>
public sealed class HealthReporter(IHeartbeatRepository heartbeats, TimeProvider clock)
{
    public async Task<IReadOnlyList<LoopHealth>> LoopsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return [.. (await heartbeats.LatestAsync(cancellationToken)).Select(beat => new LoopHealth(beat.Name, beat.BeatAt, now - beat.BeatAt > beat.StaleAfter))];
    }
}
