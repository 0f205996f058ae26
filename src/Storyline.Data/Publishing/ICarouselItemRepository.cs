using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>The pictures of carousels, and how far each is prepared.</summary>
public interface ICarouselItemRepository
{
    /// <summary>
    /// Adds those of one publication that begins, inside the unit of work that begins it. False when one of them is going out with another carousel at
    /// this moment: that unit of work must not be committed.
    /// </summary>
    Task<bool> AddAsync(IReadOnlyList<CarouselItem> items, CancellationToken cancellationToken);

    /// <summary>Those of these publications, in order; a publication that is no carousel has none.</summary>
    Task<IReadOnlyList<CarouselItem>> ListAsync(IReadOnlyCollection<PublicationId> publications, CancellationToken cancellationToken);

    /// <summary>Writes its upload and its container, inside the unit of work that saves its publication.</summary>
    Task SaveAsync(CarouselItem item, CancellationToken cancellationToken);

    /// <summary>Their containers are of no use any more, inside the unit of work that saves the publication.</summary>
    Task ForgetContainersAsync(PublicationId publication, CancellationToken cancellationToken);
}
