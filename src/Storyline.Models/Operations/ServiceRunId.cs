namespace Storyline.Models.Operations;

/// <summary>Identifies one traced service operation.</summary>
public readonly record struct ServiceRunId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static ServiceRunId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
