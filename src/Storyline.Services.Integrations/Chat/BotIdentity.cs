namespace Storyline.Services.Integrations.Chat;

/// <summary>The bot that a token belongs to.</summary>
public sealed record BotIdentity(long Id, string Username);
