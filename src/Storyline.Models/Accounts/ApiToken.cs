using Storyline.Models.Teams;

namespace Storyline.Models.Accounts;

/// <summary>A credential, encrypted; the ciphertext is bound to this row.</summary>
public sealed class ApiToken
{
    public const string Instagram = "instagram";

    public required ApiTokenId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required string Service { get; init; }

    /// <summary>One of <see cref="TokenKind"/>; of each kind an account has one that lives.</summary>
    public required string Kind { get; init; }
    public InstagramAccountId? InstagramAccountId { get; init; }
    public required byte[] Ciphertext { get; set; }
    public required string KeyId { get; set; }
    public IReadOnlyList<string> Scopes { get; set; } = [];

    /// <summary>What publishing or figures need and was not allowed.</summary>
    public IReadOnlyList<string> MissingScopes { get; set; } = [];
    public required DateTimeOffset IssuedAt { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When refreshing is of no use any more, and a person has to log in again: with Meta, the end of the data access.</summary>
    public DateTimeOffset? RefreshExpiresAt { get; set; }
    public DateTimeOffset? LastRefreshedAt { get; set; }

    /// <summary>
    /// When the outside system was last asked how it stands, and answered that it is sound; null when it was not since the account was connected. A refresh
    /// leaves it as it is.
    /// </summary>
    public DateTimeOffset? InspectedAt { get; set; }

    /// <summary>A process is refreshing it, until then at most.</summary>
    public DateTimeOffset? RefreshLeasedUntil { get; set; }

    /// <summary>Since when the outside system does not accept it any more; null when it does, as far as known.</summary>
    public DateTimeOffset? BrokenAt { get; set; }

    /// <summary>Why it is not accepted, for people.</summary>
    public string? Problem { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
