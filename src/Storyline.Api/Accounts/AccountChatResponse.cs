namespace Storyline.Api.Accounts;

/// <summary>A work chat that posts to an account.</summary>
public sealed record AccountChatResponse(Guid Id, string Name);
