using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Control;

/// <summary>A message as the control calls and the chat page see it.</summary>
internal sealed record MessageView
{
    public required long MessageId { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>The author's username.</summary>
    public string? From { get; init; }

    public string? FromName { get; init; }

    public long? FromId { get; init; }

    public bool IsBot { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    /// <summary>Of the text or the caption, whichever there is.</summary>
    public IReadOnlyList<EntityView> Entities { get; init; } = [];

    /// <summary>photo, video, document or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>Where the upload can be looked at.</summary>
    public string? MediaUrl { get; init; }

    public MediaView? Media { get; init; }

    public IReadOnlyList<IReadOnlyList<ButtonView>> Buttons { get; init; } = [];

    public bool Edited { get; init; }

    public DateTimeOffset? EditDate { get; init; }

    public ReplyView? ReplyTo { get; init; }

    public string? AlbumId { get; init; }

    public bool HasSpoiler { get; init; }

    public bool CaptionAbove { get; init; }

    public bool Pinned { get; init; }

    /// <summary>The words of a message nobody wrote: joined, moved, pinned.</summary>
    public string? Service { get; init; }

    public static MessageView Of(Message message, ChatRoom room, string baseAddress)
    {
        var (mediaType, media) = MediaOf(message);
        return new MessageView
        {
            MessageId = message.MessageId,
            Date = DateTimeOffset.FromUnixTimeSeconds(message.Date),
            From = message.From?.Username,
            FromName = message.From?.FirstName,
            FromId = message.From?.Id,
            IsBot = message.From?.IsBot ?? false,
            Text = message.Text,
            Caption = message.Caption,
            Entities = [.. (message.Entities ?? message.CaptionEntities ?? []).Select(entity => new EntityView(entity.Type, entity.Offset, entity.Length, entity.Url, entity.Language))],
            MediaType = mediaType,
            Media = media,
            MediaUrl = media is null ? null : $"{baseAddress}/control/telegram/files/{media.FileId}",
            Buttons = [.. (message.ReplyMarkup?.InlineKeyboard ?? []).Select(row => row.Select(button => new ButtonView(button.Text, button.CallbackData, button.Url, button.Style)).ToList())],
            Edited = message.EditDate is not null,
            EditDate = message.EditDate is { } edited ? DateTimeOffset.FromUnixTimeSeconds(edited) : null,
            ReplyTo = message.ReplyToMessage is { } original ? new ReplyView(original.MessageId, original.From?.FirstName ?? "", original.Text ?? original.Caption ?? MediaOf(original).Type) : null,
            AlbumId = message.MediaGroupId,
            HasSpoiler = message.HasMediaSpoiler ?? false,
            CaptionAbove = message.ShowCaptionAboveMedia ?? false,
            Pinned = room.PinnedMessageId == message.MessageId,
            Service = ServiceWords(message),
        };
    }

    private static (string? Type, MediaView? Media) MediaOf(Message message) => message switch
    {
        { Photo: [.., var largest] } => ("photo", new MediaView(largest.Width, largest.Height, 0, null, largest.FileSize, largest.FileId)),
        { Video: { } video } => ("video", new MediaView(video.Width, video.Height, video.Duration, video.FileName, video.FileSize, video.FileId)),
        { Document: { } document } => ("document", new MediaView(0, 0, 0, document.FileName, document.FileSize, document.FileId)),
        _ => (null, null),
    };

    private static string? ServiceWords(Message message) => message switch
    {
        { PinnedMessage: { } pinned } => $"{message.From?.FirstName} pinned “{Shorten(pinned.Text ?? pinned.Caption ?? "a message")}”",
        { MigrateToChatId: not null } => "This group became a supergroup",
        { MigrateFromChatId: not null } => "The group became a supergroup",
        { NewChatMembers: [var newcomer, ..] } => $"{newcomer.FirstName} joined the group",
        { LeftChatMember: { } leaver } => $"{leaver.FirstName} left the group",
        _ => null,
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40].TrimEnd() + "…";
}
