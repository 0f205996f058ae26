namespace Storyline.Models.Media;

/// <summary>Identifies a lock on a media item.</summary>
public readonly record struct MediaLockId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static MediaLockId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
