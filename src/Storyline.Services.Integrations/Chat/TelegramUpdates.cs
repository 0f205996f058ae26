using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Storyline.Services.Integrations.Chat;

/// <summary>Telegram's updates, as Storyline sees them.</summary>
internal static class TelegramUpdates
{
    public static ChatUpdate Read(Update update) => update switch
    {
        { Message: { MigrateToChatId: { } newId } message } => new ChatUpdate.Migrated(update.Id, message.Chat.Id, newId),
        { Message: { Text: { } text, From: { } from } message } =>
            new ChatUpdate.Text(update.Id, message.Chat.Id, message.Chat.Title ?? message.Chat.FirstName ?? "", message.Id, Person(from), text) { ReplyTo = message.ReplyToMessage?.Id },
        { Message: { From: { } from } message } when FileOf(message) is { } file =>
            new ChatUpdate.Media(update.Id, message.Chat.Id, message.Id, Person(from), file, message.MediaGroupId, message.Caption)
            {
                ReplyTo = message.ReplyToMessage?.Id,
                RepliesTo = message.ReplyToMessage?.From?.Username,
            },
        { CallbackQuery: { Data: { } data, Message: { } message } tap } =>
            new ChatUpdate.Tap(update.Id, message.Chat.Id, tap.Id, message.Id, Person(tap.From), data),
        { MyChatMember: { } change } => new ChatUpdate.Membership(
            update.Id, change.Chat.Id, change.Chat.Title ?? change.Chat.FirstName ?? "", Person(change.From),
            change.NewChatMember.Status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked)),
        _ => new ChatUpdate.Other(update.Id, update.Message?.Chat.Id ?? 0),
    };

    // Photos come in several sizes, the largest last. A document is taken for a picture or clip when it says that it is one.
    private static ReceivedFile? FileOf(Message message) => message switch
    {
        { Photo: [.., var largest] } => new ReceivedFile(largest.FileId, null, "image/jpeg", largest.FileSize),
        { Video: { } video } => new ReceivedFile(video.FileId, video.FileName, video.MimeType, video.FileSize),
        { Animation: { } animation } => new ReceivedFile(animation.FileId, animation.FileName, animation.MimeType, animation.FileSize),
        { Document: { MimeType: { } type } document } when type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal) =>
            new ReceivedFile(document.FileId, document.FileName, type, document.FileSize),
        _ => null,
    };

    private static ChatPerson Person(User user) => new(user.Id, user.Username, user.FirstName, user.LastName, user.IsBot);
}
