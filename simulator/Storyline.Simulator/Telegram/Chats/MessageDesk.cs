using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>Puts messages into chats and changes the bot's own. Called inside a change of the world.</summary>
internal static class MessageDesk
{
    public static Message Post(this TelegramState state, ChatRoom room, User author, MessageDraft draft, DateTimeOffset now)
    {
        if (draft.Media is { IsNew: true } media)
        {
            foreach (var file in media.Files)
            {
                state.Files[file.FileId] = file;
            }
        }

        var message = new Message
        {
            MessageId = room.NextMessageId++,
            From = author,
            Date = now.ToUnixTimeSeconds(),
            Chat = room.Chat,
            ReplyToMessage = draft.ReplyTo is { } original ? original with { ReplyToMessage = null } : null,
            MediaGroupId = draft.AlbumId,
            HasMediaSpoiler = draft.HasSpoiler,
            ShowCaptionAboveMedia = draft.CaptionAbove,
            HasProtectedContent = draft.IsProtected,
            LinkPreviewOptions = draft.LinkPreview,
            Text = draft.Text?.Text,
            Entities = draft.Text?.Entities,
            Caption = draft.Caption?.Text,
            CaptionEntities = draft.Caption?.Entities,
            ReplyMarkup = draft.Keyboard,
        };
        message = draft.Media is null ? message : Attach(message, draft.Media);
        room.Add(message);
        return message;
    }

    /// <summary>The bot's own message that an edit means.</summary>
    public static Message ToEdit(this TelegramState state, ChatRoom room, TelegramCall call)
    {
        if (call.Integer("message_id") is not { } messageId)
        {
            throw TelegramRefusal.BadRequest("message identifier is not specified");
        }

        var message = room.Find(messageId) ?? throw TelegramRefusal.BadRequest("message to edit not found");
        return message.From?.Id == state.Bot.Id ? message : throw TelegramRefusal.BadRequest("message can't be edited");
    }

    public static Message Attach(Message message, MediaDraft media)
    {
        var main = media.Main;
        return media.Kind switch
        {
            "photo" => message with { Photo = [.. media.Files.Select(Size)], Video = null, Document = null },
            "video" => message with { Photo = null, Document = null, Video = Clip(main) },
            _ => message with { Photo = null, Video = null, Document = Paper(main) },
        };
    }

    private static PhotoSize Size(StoredFile file) => new()
    {
        FileId = file.FileId,
        FileUniqueId = file.FileUniqueId,
        Width = file.Width,
        Height = file.Height,
        FileSize = file.IsScaledCopy ? null : file.UploadSize,
    };

    private static Video Clip(StoredFile file) => new()
    {
        FileId = file.FileId,
        FileUniqueId = file.FileUniqueId,
        Width = file.Width,
        Height = file.Height,
        Duration = file.Duration,
        FileName = file.FileName,
        MimeType = file.MimeType,
        FileSize = file.UploadSize,
    };

    private static Document Paper(StoredFile file) => new()
    {
        FileId = file.FileId,
        FileUniqueId = file.FileUniqueId,
        FileName = file.FileName,
        MimeType = file.MimeType,
        FileSize = file.UploadSize,
    };
}
