using System.Collections.Concurrent;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing;

/// <summary>Posts that were looked at just now and stay with the team for the time being.</summary>
public sealed class IntakeMemory(TimeProvider clock)
{
    /// <summary>After that long it is looked again: an account may have come back.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<QueueItemId, DateTimeOffset> looked = new();

    public void Note(QueueItemId id) => looked[id] = clock.GetUtcNow();

    public IReadOnlyCollection<QueueItemId> Recent()
    {
        var before = clock.GetUtcNow() - Again;
        foreach (var (id, _) in looked.Where(one => one.Value < before))
        {
            looked.TryRemove(id, out _);
        }

        return [.. looked.Keys];
    }
}
