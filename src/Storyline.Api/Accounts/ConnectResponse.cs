namespace Storyline.Api.Accounts;

/// <summary>Where the person's browser goes next.</summary>
/// <param name="Address">Of Meta's login; it works once, for the browser that asked.</param>
public sealed record ConnectResponse(string Address, DateTimeOffset ExpiresAt);
