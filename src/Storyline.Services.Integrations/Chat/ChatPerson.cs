namespace Storyline.Services.Integrations.Chat;

/// <summary>A Telegram user, as an update names them.</summary>
public sealed record ChatPerson(long TelegramUserId, string? Username, string FirstName, string? LastName, bool IsBot);
