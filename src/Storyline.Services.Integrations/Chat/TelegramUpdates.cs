using Telegram.Bot.Types;

namespace Storyline.Services.Integrations.Chat;

/// <summary>Telegram's updates, as Storyline sees them.</summary>
internal static class TelegramUpdates
{
    public static ChatUpdate Read(Update update) => update switch
    {
        { Message: { MigrateToChatId: { } newId } message } => new ChatUpdate.Migrated(update.Id, message.Chat.Id, newId),
        { Message: { Text: { } text, From: { } from } message } =>
            new ChatUpdate.Text(update.Id, message.Chat.Id, message.Chat.Title ?? message.Chat.FirstName ?? "", message.Id, Person(from), text),
        { CallbackQuery: { Data: { } data, Message: { } message } tap } =>
            new ChatUpdate.Tap(update.Id, message.Chat.Id, tap.Id, message.Id, Person(tap.From), data),
        _ => new ChatUpdate.Other(update.Id, update.Message?.Chat.Id ?? 0),
    };

    private static ChatPerson Person(User user) => new(user.Id, user.Username, user.FirstName, user.LastName, user.IsBot);
}
