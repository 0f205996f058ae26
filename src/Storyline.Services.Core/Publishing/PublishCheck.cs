using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Preparation;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Whether a post's pictures may go out by themselves: looked at when somebody asks for it, and once more in the transaction that decides about the call,
/// for a picture may have been rejected, held or archived while it was on its way.
/// </summary>
public sealed class PublishCheck(IMediaItemRepository media, CarouselChoice carousel, ClipCheck clips, TimeProvider clock)
{
    /// <summary>Why a planned picture, with those that go with it, cannot go out, as a sentence; null when it can.</summary>
    /// <exception cref="NotFoundException">One of them is not in the team's library.</exception>
    public async Task<string?> RefusalAsync(MediaItem picture, AutoPostWish wish, CancellationToken cancellationToken) =>
        (await ObstacleAsync(picture.TeamId, picture.Id, cancellationToken)
            ?? (await clips.RefusalAsync(picture, wish.Kind, cancellationToken))?.TrimEnd('.')) is { } obstacle
            ? $"It cannot go out by itself: {obstacle}."
            : await carousel.RefusalAsync(picture, wish.Further, cancellationToken);

    /// <summary>Why it cannot go out any more, in words that follow the picture's name; null when it can.</summary>
    public async Task<string?> ObjectionAsync(Publication publication, CancellationToken cancellationToken) =>
        await ObstacleAsync(publication.TeamId, publication.MediaItemId, cancellationToken)
        ?? await carousel.ObjectionAsync(publication, cancellationToken);

    private async Task<string?> ObstacleAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken) =>
        (await media.ObstaclesAsync(teamId, id, clock.GetUtcNow(), queuedCounts: false, own: null, cancellationToken))?.FirstOrDefault();
}
