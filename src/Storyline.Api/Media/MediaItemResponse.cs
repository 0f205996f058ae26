using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>A picture or clip of the library.</summary>
/// <param name="FileName">The file's name in its folder.</param>
/// <param name="FilePath">Where the file lies on Storyline's machine.</param>
/// <param name="FileSize">Bytes.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hexadecimal: two items with the same are the same picture.</param>
/// <param name="MimeType">By content, not by name.</param>
/// <param name="Width">Pixels as displayed; 0 when not probed.</param>
/// <param name="Height">Pixels as displayed; 0 when not probed.</param>
/// <param name="DurationSeconds">Length of a clip; null for pictures.</param>
/// <param name="RequiresInteraction">Needs a sticker or another step that only a person can do.</param>
/// <param name="IsActive">False when archived or when its file is gone.</param>
/// <param name="ArchivedAt">When a person put it away; null otherwise.</param>
/// <param name="Verdict">What Instagram's story rules say about the file.</param>
/// <param name="VerdictReasons">One sentence each: what, why, how to mend.</param>
/// <param name="ThumbnailUrl">Null when none could be made.</param>
/// <param name="FileUrl">The file itself; takes range requests.</param>
public sealed record MediaItemResponse(
    Guid Id,
    string FileName,
    string FilePath,
    long FileSize,
    string ContentHash,
    string MimeType,
    bool IsVideo,
    int Width,
    int Height,
    double? DurationSeconds,
    string Category,
    bool RequiresInteraction,
    string? Title,
    string? Caption,
    string? LinkUrl,
    int TimesPosted,
    DateTimeOffset? LastPostedAt,
    bool IsActive,
    DateTimeOffset? ArchivedAt,
    MediaVerdict Verdict,
    IReadOnlyList<string> VerdictReasons,
    MediaSource Source,
    DateTimeOffset CreatedAt,
    DateTimeOffset IndexedAt,
    string? ThumbnailUrl,
    string FileUrl,
    IReadOnlyList<string> Tags)
{
    public static MediaItemResponse From(MediaItem item, IReadOnlyList<MediaTag> tags) => new(
        item.Id.Value, item.FileName, item.FilePath, item.FileSize, item.ContentHash, item.MimeType, item.IsVideo, item.Width, item.Height,
        item.Duration?.TotalSeconds, item.Category, item.RequiresInteraction, item.Title, item.Caption, item.LinkUrl, item.TimesPosted,
        item.LastPostedAt, item.IsActive, item.ArchivedAt, item.Verdict, item.VerdictReasons, item.Source, item.CreatedAt, item.IndexedAt,
        MediaUrls.ThumbnailOf(item), MediaUrls.FileOf(item.Id), [.. tags.Select(tag => tag.Tag)]);
}
