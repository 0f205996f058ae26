using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>Whether pictures can go out together: looked at when a carousel is asked for, and once more before it goes out.</summary>
public sealed class CarouselChoice(IMediaItemRepository media, ICarouselItemRepository items, ClipCheck clips, TimeProvider clock)
{
    /// <summary>Why these cannot go out with the planned post's own picture, and what to do, as a sentence; null when they can.</summary>
    /// <exception cref="NotFoundException">One of them is not in the team's library.</exception>
    public async Task<string?> RefusalAsync(MediaItem own, IReadOnlyList<MediaItemId> further, CancellationToken cancellationToken)
    {
        var found = await media.FindAsync(own.TeamId, further, cancellationToken);
        var pictures = further.Select(id => found.GetValueOrDefault(id) ?? throw new NotFoundException($"There is no media item {id}.")).ToList();
        if (CarouselRules.Repetition([own, .. pictures]) is { } repetition)
        {
            return repetition;
        }

        foreach (var picture in pictures)
        {
            var obstacle = await ObstacleAsync(picture, null, cancellationToken)
                ?? (await clips.RefusalAsync(picture, PublicationKind.Carousel, cancellationToken))?.TrimEnd('.');
            if (obstacle is not null)
            {
                return $"{picture.FileName} cannot go out with it: {obstacle}. Choose another picture, or free this one.";
            }
        }

        return null;
    }

    /// <summary>Why a carousel that is about to go out cannot any more; null when it can, and for other kinds.</summary>
    public async Task<string?> ObjectionAsync(Publication publication, CancellationToken cancellationToken)
    {
        foreach (var item in publication.Kind is PublicationKind.Carousel ? (await items.ListAsync([publication.Id], cancellationToken)).Skip(1) : [])
        {
            var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
            if (await ObstacleAsync(picture, publication.Id, cancellationToken) is { } obstacle)
            {
                return $"{picture.FileName} cannot go out with it: {obstacle}";
            }
        }

        return null;
    }

    private async Task<string?> ObstacleAsync(MediaItem picture, PublicationId? own, CancellationToken cancellationToken) =>
        await media.ObstaclesAsync(picture.TeamId, picture.Id, clock.GetUtcNow(), queuedCounts: true, own, cancellationToken) switch
        {
            [var first, ..] => first,
            _ when picture.RequiresInteraction => PublishingRoute.NeedsSticker,
            _ when !File.Exists(picture.FilePath) => "its file is gone",
            _ => InstagramRules.Refusal(picture, PublicationKind.Carousel)?.TrimEnd('.'),
        };
}
