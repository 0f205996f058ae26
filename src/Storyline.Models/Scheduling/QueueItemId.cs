namespace Storyline.Models.Scheduling;

/// <summary>Identifies a planned post.</summary>
public readonly record struct QueueItemId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static QueueItemId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
