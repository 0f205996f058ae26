namespace Storyline.Api.Accounts;

/// <summary>Whose tokens were taken back.</summary>
/// <param name="Usernames">The account, and with Facebook all that the same person had allowed.</param>
public sealed record RevocationResponse(IReadOnlyList<string> Usernames);
