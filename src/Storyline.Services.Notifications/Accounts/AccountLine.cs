namespace Storyline.Services.Notifications.Accounts;

/// <summary>An Instagram account, as the chat shows it.</summary>
/// <param name="IsActiveHere">The chat posts to it.</param>
/// <param name="HasToken">It has a credential that was not revoked.</param>
/// <param name="Trouble">Why its credential is of no use, in a few words; null when it is.</param>
/// <param name="ExpiresAt">When the credential ends, or null when it does not, or is not known.</param>
public sealed record AccountLine(string Username, string DisplayName, bool IsActive, bool IsActiveHere, bool HasToken, string? Trouble, DateTimeOffset? ExpiresAt);
