using System.Text.Json;
using Storyline.Models.Media;

namespace Storyline.Models.Publishing;

/// <summary>A media item as it was when a decision was recorded: what the history shows, whatever becomes of the item.</summary>
public sealed record MediaSnapshot(
    string FileName, string FilePath, string Category, string MimeType, string ContentHash, int Width, int Height, double? DurationSeconds, int TimesPosted, string? Caption)
{
    public static MediaSnapshot Of(MediaItem item) => new(
        item.FileName, item.FilePath, item.Category, item.MimeType, item.ContentHash, item.Width, item.Height,
        item.Duration?.TotalSeconds, item.TimesPosted, item.Caption);

    public static MediaSnapshot Read(string json) => JsonSerializer.Deserialize<MediaSnapshot>(json, JsonSerializerOptions.Web)!;

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
