namespace Storyline.Services.Notifications.Accounts;

/// <summary>An Instagram account, as the chat shows it.</summary>
/// <param name="IsActiveHere">The chat posts to it.</param>
/// <param name="HasToken">It has a credential that was not revoked.</param>
/// <param name="ExpiresAt">When the credential ends, or null when it does not, or is not known.</param>
public sealed record AccountLine(string Username, string DisplayName, bool IsActive, bool IsActiveHere, bool HasToken, DateTimeOffset? ExpiresAt);
