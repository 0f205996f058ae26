namespace Storyline.Models.Accounts;

/// <summary>Identifies a stored credential.</summary>
public readonly record struct ApiTokenId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static ApiTokenId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
