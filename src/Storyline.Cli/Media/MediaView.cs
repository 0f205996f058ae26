using Storyline.Models.Media;

namespace Storyline.Cli.Media;

/// <summary>A media item as <c>--json</c> writes it.</summary>
internal static class MediaView
{
    public static object Of(MediaItem item) => new
    {
        Id = item.Id.Value,
        item.FileName,
        item.FilePath,
        item.Category,
        item.MimeType,
        item.FileSize,
        item.Width,
        item.Height,
        DurationSeconds = item.Duration?.TotalSeconds,
        item.Verdict,
        item.VerdictReasons,
        item.TimesPosted,
        item.LastPostedAt,
        item.IsActive,
        item.RequiresInteraction,
        item.Title,
        item.Caption,
        item.LinkUrl,
        item.ContentHash,
        item.ThumbnailPath,
        item.Source,
        item.IndexedAt,
    };
}
