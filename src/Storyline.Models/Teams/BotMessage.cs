namespace Storyline.Models.Teams;

/// <summary>A message of the bot that is no card, so that <c>/cleanup</c> finds it after a restart. Forgotten when Telegram would not delete it any more.</summary>
public sealed class BotMessage
{
    public required long TelegramChatId { get; init; }
    public required int TelegramMessageId { get; init; }
    public required TeamId TeamId { get; init; }
    public required DateTimeOffset SentAt { get; init; }
}
