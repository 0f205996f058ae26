namespace Storyline.Models.Analytics;

/// <summary>Identifies one measured figure of a post.</summary>
public readonly record struct PostMetricId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static PostMetricId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
