namespace Storyline.Models.Publishing;

/// <summary>Identifies one automatic publish.</summary>
public readonly record struct PublicationId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static PublicationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
