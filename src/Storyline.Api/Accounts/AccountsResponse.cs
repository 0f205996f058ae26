namespace Storyline.Api.Accounts;

/// <summary>The team's Instagram accounts.</summary>
/// <param name="IsInstagramOn">Whether this installation calls Instagram at all (ENABLE_INSTAGRAM_API).</param>
/// <param name="Logins">How accounts can be connected.</param>
/// <param name="Items">By user name; deactivated ones included.</param>
public sealed record AccountsResponse(bool IsInstagramOn, IReadOnlyList<LoginResponse> Logins, IReadOnlyList<AccountResponse> Items);
