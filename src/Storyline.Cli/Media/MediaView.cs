using Storyline.Models.Media;

namespace Storyline.Cli.Media;

/// <summary>A media item as <c>--json</c> writes it.</summary>
internal static class MediaView
{
    public static object Of(MediaItem item) => Of(item, [], []);

    public static object Of(MediaItem item, IEnumerable<string> tags, IEnumerable<LookAlike> near) => new
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
        item.ArchivedAt,
        item.RequiresInteraction,
        item.Title,
        item.Caption,
        item.LinkUrl,
        item.ContentHash,
        item.ThumbnailPath,
        item.Source,
        item.IndexedAt,
        Tags = tags,
        Alike = near.Select(like => new { like.Distance, Id = like.Item.Id.Value, like.Item.FileName, like.Item.FilePath }),
    };

    /// <summary>An item that looks like another.</summary>
    public static object Of(LookAlike near) => new { near.Distance, Item = Of(near.Item) };
}
