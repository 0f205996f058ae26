namespace Storyline.Models.Accounts;

/// <summary>Identifies an Instagram account of a team.</summary>
public readonly record struct InstagramAccountId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static InstagramAccountId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
