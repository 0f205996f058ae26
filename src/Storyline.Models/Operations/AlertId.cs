namespace Storyline.Models.Operations;

/// <summary>Identifies a stored alert.</summary>
public readonly record struct AlertId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static AlertId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
