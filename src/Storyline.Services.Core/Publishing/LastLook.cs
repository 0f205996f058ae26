using Storyline.Data.Media;
using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// What people did with a post's pictures while it was on its way: one that was rejected, held or archived meanwhile does not go out. It is looked at in
/// the transaction that decides about the call.
/// </summary>
public sealed class LastLook(IMediaItemRepository media, CarouselChoice carousel, TimeProvider clock)
{
    /// <summary>Why it cannot go out any more; null when it can.</summary>
    public async Task<string?> ObjectionAsync(Publication publication, CancellationToken cancellationToken)
    {
        var obstacles = await media.ObstaclesAsync(
            publication.TeamId, publication.MediaItemId, clock.GetUtcNow(), queuedCounts: false, own: publication.Id, cancellationToken);
        return obstacles is [var first, ..] ? first : await carousel.ObjectionAsync(publication, cancellationToken);
    }
}
