using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>Where an item's pictures are, relative to the API's host.</summary>
internal static class MediaUrls
{
    public static string? ThumbnailOf(MediaItem item) => item.ThumbnailPath is null ? null : ThumbnailOf(item.Id);

    public static string ThumbnailOf(MediaItemId id) => $"{Endpoints.Root}/media/{id}/thumbnail";

    public static string FileOf(MediaItemId id) => $"{Endpoints.Root}/media/{id}/file";
}
