namespace Storyline.Testing.Instagram;

/// <summary>A token that simulated Meta has issued.</summary>
public sealed record SeenToken(string Token, string Login, IReadOnlyList<string> Accounts, IReadOnlyList<string> Scopes, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, bool LongLived, string State);
