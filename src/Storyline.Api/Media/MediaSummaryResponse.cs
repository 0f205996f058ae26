using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>What a list shows of a picture or clip.</summary>
/// <param name="Width">Pixels as displayed; 0 when not probed.</param>
/// <param name="Height">Pixels as displayed; 0 when not probed.</param>
/// <param name="ThumbnailUrl">Null when none could be made.</param>
public sealed record MediaSummaryResponse(
    Guid Id,
    string FileName,
    string Category,
    string MimeType,
    bool IsVideo,
    int Width,
    int Height,
    string? Caption,
    int TimesPosted,
    DateTimeOffset? LastPostedAt,
    string? ThumbnailUrl)
{
    public static MediaSummaryResponse From(MediaItem item) => new(
        item.Id.Value, item.FileName, item.Category, item.MimeType, item.IsVideo, item.Width, item.Height, item.Caption, item.TimesPosted,
        item.LastPostedAt, MediaUrls.ThumbnailOf(item));
}
