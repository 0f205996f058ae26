namespace Storyline.Models.Teams;

/// <summary>Identifies one command, tap or message of a person.</summary>
public readonly record struct UserInteractionId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static UserInteractionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
