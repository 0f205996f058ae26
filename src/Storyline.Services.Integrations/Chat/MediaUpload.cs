using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Storyline.Services.Integrations.Chat;

/// <summary>A picture or clip on its way to Telegram.</summary>
internal static class MediaUpload
{
    /// <summary>A request that uploads the file from its beginning, or its preview when it is too large, and closes it when it is done.</summary>
    public static IRequest<Message> Request(long chatId, ChatMedia media, RichText caption, InlineKeyboardMarkup? markup)
    {
        var file = Open(media);
        if (!MediaLimits.Allow(media.IsVideo, file.Length, media.Width, media.Height))
        {
            file.Dispose();
            return MediaPreview.Request(chatId, media, caption, markup);
        }

        var upload = InputFile.FromStream(file, SafeFileName(media.FileName));
        return media.IsVideo
            ? new SendVideoRequest
            {
                ChatId = chatId,
                Video = upload,
                Caption = caption.Text,
                CaptionEntities = caption.Entities(),
                ReplyMarkup = markup,
                Width = Known(media.Width),
                Height = Known(media.Height),
                Duration = media.Duration is { } duration ? (int)Math.Ceiling(duration.TotalSeconds) : null,
                SupportsStreaming = true,
            }
            : new SendPhotoRequest { ChatId = chatId, Photo = upload, Caption = caption.Text, CaptionEntities = caption.Entities(), ReplyMarkup = markup };
    }

    private static FileStream Open(ChatMedia media)
    {
        try
        {
            return File.OpenRead(media.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IntegrationException("telegram", FailureKind.Refused, $"{media.FileName} cannot be sent, because its file cannot be read.", inner: exception);
        }
    }

    // The name is written into a header as it is: no quote or line break may end it early.
    private static string SafeFileName(string name) =>
        string.Concat(name.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '"' or '\\' ? '_' : letter));

    private static int? Known(int pixels) => pixels > 0 ? pixels : null;
}
