using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>Active items with the same bytes.</summary>
public sealed record DuplicatesResponse(string ContentHash, IReadOnlyList<MediaItemResponse> Items)
{
    public static DuplicatesResponse From(IReadOnlyList<MediaItem> twins) => new(twins[0].ContentHash, [.. twins.Select(MediaItemResponse.From)]);
}
