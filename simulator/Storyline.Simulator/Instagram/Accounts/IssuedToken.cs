namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>One access token and what has become of it.</summary>
internal sealed record IssuedToken
{
    /// <summary>Facebook Login: graph.facebook.com.</summary>
    public const string Facebook = "facebook";

    /// <summary>Instagram Login: graph.instagram.com.</summary>
    public const string Instagram = "instagram";

    public static readonly TimeSpan ShortLife = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongLife = TimeSpan.FromDays(60);

    public required string Value { get; init; }

    public required string Login { get; init; }

    /// <summary>The accounts it may act for.</summary>
    public required IReadOnlyList<string> AccountIds { get; init; }

    /// <summary>Set for a page's own token.</summary>
    public string? PageId { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required bool IsLongLived { get; init; }

    /// <summary><see cref="TokenTrouble"/>, or null while it is good.</summary>
    public string? Trouble { get; init; }

    public bool IsGood(DateTimeOffset now) => Trouble is null && now < ExpiresAt;
}
