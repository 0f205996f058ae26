namespace Storyline.Services.Integrations.Chat;

/// <summary>Where a message ended up. The chat's id differs from the one asked for when the group became a supergroup meanwhile.</summary>
public sealed record SentMessage(long ChatId, int MessageId);
