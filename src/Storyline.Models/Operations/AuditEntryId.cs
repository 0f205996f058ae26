namespace Storyline.Models.Operations;

/// <summary>Identifies one line of the audit log.</summary>
public readonly record struct AuditEntryId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static AuditEntryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
