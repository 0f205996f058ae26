using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Api.Publishing;

/// <param name="Kind">What it goes out as; a story when left out.</param>
/// <param name="FurtherMediaIds">Of a carousel: the pictures and clips that come after the planned post's own, in order, one to nine. Left out for other kinds.</param>
public sealed record AutoPostRequest(PublicationKind Kind = PublicationKind.Story, IReadOnlyList<Guid>? FurtherMediaIds = null)
{
    public AutoPostWish ToWish() => new(Kind, [.. (FurtherMediaIds ?? []).Select(id => new MediaItemId(id))]);
}
