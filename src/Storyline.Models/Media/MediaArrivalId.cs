namespace Storyline.Models.Media;

/// <summary>Identifies a file that people sent and that has no category yet.</summary>
public readonly record struct MediaArrivalId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static MediaArrivalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
