namespace Storyline.Models.Publishing;

/// <summary>Identifies how a chat wants a category to be published.</summary>
public readonly record struct PublishingPolicyId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static PublishingPolicyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
