namespace Storyline.Services.Integrations.Chat;

/// <summary>What Telegram says about a bot.</summary>
/// <param name="Bot">Who the token belongs to.</param>
/// <param name="ServerTime">Telegram's clock, from the answer's Date header; null when it showed none.</param>
public sealed record BotReport(BotIdentity Bot, DateTimeOffset? ServerTime);
