using Storyline.Models.Accounts;

namespace Storyline.Services.Core.Accounts;

/// <summary>An Instagram account of a team.</summary>
/// <param name="Token">Its credential that was not revoked, or null when it has none.</param>
public sealed record ConnectedAccount(InstagramAccount Account, ApiToken? Token);
