using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>One Instagram account as it is spoken for: which of Meta's hosts, whose id, with which token.</summary>
/// <param name="Login">Facebook: graph.facebook.com; Instagram: graph.instagram.com.</param>
/// <param name="InstagramId">The professional account's id at that host, a decimal number.</param>
/// <param name="AccessToken">A secret: sent as the Authorization header or form field, never logged, never part of a message.</param>
public sealed record InstagramConnection(LoginKind Login, string InstagramId, string AccessToken)
{
    public override string ToString() => $"{Login} {InstagramId}";
}
