namespace Storyline.Models.Publishing;

/// <summary>Identifies one line of the permanent record.</summary>
public readonly record struct HistoryEntryId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static HistoryEntryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
