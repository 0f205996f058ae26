namespace Storyline.Models.Scheduling;

/// <summary>Identifies one version of a category's share of the mix.</summary>
public readonly record struct CategoryShareId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static CategoryShareId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
