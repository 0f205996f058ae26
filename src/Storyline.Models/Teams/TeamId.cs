namespace Storyline.Models.Teams;

/// <summary>Identifies a team, the tenant that owns rows.</summary>
public readonly record struct TeamId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static TeamId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
