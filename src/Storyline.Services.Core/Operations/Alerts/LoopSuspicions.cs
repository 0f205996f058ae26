using System.Collections.Concurrent;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>
/// Since when this process has seen a loop's same old beat. After a suspended machine or a database that was away, every beat is old at first:
/// only a loop that does not catch up is dead.
/// </summary>
public sealed class LoopSuspicions
{
    private static readonly TimeSpan TimeToCatchUp = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Beat, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);

    /// <summary>Whether the loop was silent before, by the same beat, and long enough.</summary>
    internal bool Confirms(LoopHealth loop, DateTimeOffset now)
    {
        if (!loop.IsStale)
        {
            seen.TryRemove(loop.Name, out _);
            return false;
        }

        var suspicion = seen.AddOrUpdate(
            loop.Name, _ => (loop.LastTickAt, now), (_, before) => before.Beat == loop.LastTickAt ? before : (loop.LastTickAt, now));
        return now - suspicion.Since >= TimeToCatchUp;
    }
}
