namespace Storyline.Models.Media;

/// <summary>Identifies a picture or clip of a team's library.</summary>
public readonly record struct MediaItemId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static MediaItemId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
