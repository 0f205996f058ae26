using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>Signs of life of the loops, from every process.</summary>
public interface IHeartbeatRepository
{
    Task BeatAsync(LoopHeartbeat beat, CancellationToken cancellationToken);

    /// <summary>Removes the beats of a process that stops in good order, and stale ones of its loops that a killed process left: nobody is missing now.</summary>
    Task EndAsync(string instance, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Removes beats before <paramref name="succeeded"/> whose loop has beaten since, in whichever process, and any before <paramref name="alone"/>.
    /// The last beat of a loop that died stays that long: without it nobody would see that the loop is missing. Returns how many went.
    /// </summary>
    Task<int> PurgeAsync(DateTimeOffset succeeded, DateTimeOffset alone, CancellationToken cancellationToken);

    /// <summary>The latest beat of each loop, whichever process it came from.</summary>
    Task<IReadOnlyList<LoopHeartbeat>> LatestAsync(CancellationToken cancellationToken);
}
