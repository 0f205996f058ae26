using System.Collections.Concurrent;

namespace Storyline.Services.Core.Operations.Health;

/// <summary>When each loop of this process last wrote its beat.</summary>
public sealed class BeatMemory
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> written = new(StringComparer.Ordinal);

    internal bool IsTime(string loop, DateTimeOffset now, TimeSpan every)
    {
        if (written.TryGetValue(loop, out var last) && now - last < every)
        {
            return false;
        }

        written[loop] = now;
        return true;
    }
}
