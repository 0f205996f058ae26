using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>Sends a card: its picture or clip, with the thumbnail at hand for what Instagram takes and Telegram does not.</summary>
public sealed class CardDelivery(MediaLibrary library, IChatMessenger messenger)
{
    public Task<SentMessage> SendAsync(ChatSettings chat, MediaItem item, RichText caption, Keyboard? buttons, CancellationToken cancellationToken) =>
        messenger.SendMediaAsync(
            chat.TelegramChatId,
            new ChatMedia(item.FilePath, item.FileName, item.IsVideo, item.Width, item.Height, item.Duration, library.ThumbnailPath(item)),
            caption,
            buttons,
            cancellationToken);
}
