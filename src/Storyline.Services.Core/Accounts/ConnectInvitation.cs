namespace Storyline.Services.Core.Accounts;

/// <summary>Where a person allows the app.</summary>
/// <param name="Address">Of Meta's login; it holds the state, which works once.</param>
/// <param name="StateHash">Finds what came of it.</param>
public sealed record ConnectInvitation(Uri Address, DateTimeOffset ExpiresAt, byte[] StateHash);
