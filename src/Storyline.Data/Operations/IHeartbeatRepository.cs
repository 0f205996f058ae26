using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>Signs of life of the loops, from every process.</summary>
public interface IHeartbeatRepository
{
    Task BeatAsync(LoopHeartbeat beat, CancellationToken cancellationToken);

    /// <summary>Removes the beats of a process that stops in good order.</summary>
    Task EndAsync(string instance, CancellationToken cancellationToken);

    /// <summary>Removes beats older than that: of processes that are long gone. Returns how many.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>The latest beat of each loop, whichever process it came from.</summary>
    Task<IReadOnlyList<LoopHeartbeat>> LatestAsync(CancellationToken cancellationToken);
}
