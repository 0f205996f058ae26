using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>A chat that serves the team.</summary>
/// <param name="TelegramChatId">Negative for groups.</param>
/// <param name="Purpose">Cards go to work chats, alerts to admin chats.</param>
public sealed record TeamChatResponse(Guid Id, string Name, long TelegramChatId, ChatPurpose Purpose, bool IsPaused)
{
    public static TeamChatResponse From(ChatSettings chat) => new(chat.Id.Value, chat.Name, chat.TelegramChatId, chat.Purpose, chat.IsPaused);
}
