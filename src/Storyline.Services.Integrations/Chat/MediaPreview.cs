using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Storyline.Services.Integrations.Chat;

/// <summary>The small picture that is shown where Telegram does not take the file itself.</summary>
internal static class MediaPreview
{
    /// <summary>Telegram's words about a file that it cannot show, whatever the limits say.</summary>
    private static readonly string[] Refusals =
        ["IMAGE_PROCESS_FAILED", "PHOTO_INVALID_DIMENSIONS", "PHOTO_SAVE_FILE_INVALID", "PHOTO_EXT_INVALID", "too big for a photo", "VIDEO_CONTENT_TYPE_INVALID"];

    public static SendPhotoRequest Request(long chatId, ChatMedia media, RichText caption, InlineKeyboardMarkup? markup) => new()
    {
        ChatId = chatId,
        Photo = InputFile.FromStream(Open(media), "preview.jpg"),
        Caption = caption.Text,
        CaptionEntities = caption.Entities(),
        ReplyMarkup = markup,
    };

    /// <summary>Whether it is the file that was refused, so that the same words may come with another picture.</summary>
    public static bool IsCalledFor(IntegrationException refused) =>
        refused.InnerException is ApiRequestException { ErrorCode: 413 } or RequestException { HttpStatusCode: System.Net.HttpStatusCode.RequestEntityTooLarge }
        || Refusals.Any(refused.Says);

    private static Stream Open(ChatMedia media) => media.Preview is { } path && File.Exists(path)
        ? File.OpenRead(path)
        : typeof(MediaPreview).Assembly.GetManifestResourceStream("chat/no-preview.png")!;
}
