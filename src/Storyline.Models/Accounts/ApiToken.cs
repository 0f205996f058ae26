using Storyline.Models.Teams;

namespace Storyline.Models.Accounts;

/// <summary>A credential, encrypted; the ciphertext is bound to this row.</summary>
public sealed class ApiToken
{
    public required ApiTokenId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required string Service { get; init; }
    public required string Kind { get; init; }
    public InstagramAccountId? InstagramAccountId { get; init; }
    public required byte[] Ciphertext { get; set; }
    public required string KeyId { get; set; }
    public IReadOnlyList<string> Scopes { get; set; } = [];
    public required DateTimeOffset IssuedAt { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }
    public DateTimeOffset? RefreshExpiresAt { get; set; }
    public DateTimeOffset? LastRefreshedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
