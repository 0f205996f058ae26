namespace Storyline.Models.Teams;

/// <summary>Identifies a person, whichever teams they belong to.</summary>
public readonly record struct UserId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static UserId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
