using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>A new container in place of one that is dead and never was published; the team has the post when that happens too often.</summary>
public sealed class ContainerRenewal(ICarouselItemRepository items, PublicationEnds ends, PreparationSteps steps)
{
    private const int MostContainers = 3;

    /// <summary>The post's own container, with those of a carousel's pictures, which die before it. False: somebody else has the publication by now.</summary>
    public Task<bool> RenewAsync(Publication publication, string why, CancellationToken cancellationToken) =>
        RenewAsync(publication, why, token => ForgetPartsAsync(publication, token), cancellationToken);

    /// <summary>That of one picture of a carousel; the others are kept. False: somebody else has the publication by now.</summary>
    public Task<bool> RenewAsync(Publication publication, CarouselItem item, string why, CancellationToken cancellationToken)
    {
        item.ForgetContainer();
        return RenewAsync(publication, why, token => items.SaveAsync(item, token), cancellationToken);
    }

    /// <summary>The containers of a carousel's pictures are of no use any more, inside the caller's unit of work.</summary>
    internal Task ForgetPartsAsync(Publication publication, CancellationToken cancellationToken) =>
        publication.Kind is PublicationKind.Carousel ? items.ForgetContainersAsync(publication.Id, cancellationToken) : Task.CompletedTask;

    private async Task<bool> RenewAsync(Publication publication, string why, Func<CancellationToken, Task> forget, CancellationToken cancellationToken)
    {
        if (publication.Failures + 1 >= MostContainers)
        {
            return await ends.HandToTeamAsync(publication, why, cancellationToken);
        }

        publication.ContainerId = null;
        publication.ContainerAt = null;
        publication.Failures++;
        publication.LastError = why.CutTo(Publication.LongestWords);
        return await steps.CommitAsync(publication, PublicationStep.Uploaded, PublishWaits.AfterFailure(publication.Failures, null), forget, cancellationToken);
    }
}
