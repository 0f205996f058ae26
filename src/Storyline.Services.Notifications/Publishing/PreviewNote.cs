using Storyline.Models.Media;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>Says on a card that its picture is not the whole thing: Instagram takes larger files than Telegram.</summary>
internal static class PreviewNote
{
    public const string Brief = "🔍 a preview";

    /// <summary>What is too large and where it is whole, or null when the card shows the file itself.</summary>
    public static string? Of(MediaItem media) => MediaLimits.Allow(media.IsVideo, media.FileSize, media.Width, media.Height)
        ? null
        : $"🔍 A preview: {TooLarge(media)}. The dashboard has the whole {(media.IsVideo ? "clip" : "picture")}, and storyline media show says where its file is.";

    private static string TooLarge(MediaItem media) => media switch
    {
        { IsVideo: true } => $"the clip has {Megabytes(media)} MB and Telegram takes {MediaLimits.ClipMegabytes}",
        _ when MediaLimits.Allow(isVideo: false, bytes: 0, media.Width, media.Height) => $"the picture has {Megabytes(media)} MB and Telegram takes {MediaLimits.PictureMegabytes}",
        _ => $"Telegram does not show pictures of {media.Width}×{media.Height} pixels",
    };

    /// <summary>Rounded up, so that what is over a limit never reads as the limit.</summary>
    private static long Megabytes(MediaItem media) => (media.FileSize + 999_999) / 1_000_000;
}
