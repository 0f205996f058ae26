namespace Storyline.Models.Teams;

/// <summary>Identifies a registered chat and its settings.</summary>
public readonly record struct ChatSettingsId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static ChatSettingsId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
