using Microsoft.EntityFrameworkCore;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class CarouselItemRepository(StorylineDbContext database) : ICarouselItemRepository
{
    public async Task<bool> AddAsync(IReadOnlyList<CarouselItem> items, CancellationToken cancellationToken)
    {
        var (publication, team) = (items[0].PublicationId.Value, items[0].TeamId.Value);
        var positions = items.Select(item => item.Position).ToArray();
        var pictures = items.Select(item => item.MediaItemId.Value).ToArray();
        var publicIds = items.Select(item => item.PublicId).ToArray();

        // In one order whatever the carousel's: two that share pictures wait for each other in turn, never crosswise.
        return await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO publication_media (publication_id, team_id, position, media_item_id, public_id, is_held)
            SELECT {publication}, {team}, i.position, i.picture, i.public_id, true
            FROM unnest({positions}, {pictures}, {publicIds}) AS i (position, picture, public_id) ORDER BY i.picture
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) == items.Count;
    }

    public async Task<IReadOnlyList<CarouselItem>> ListAsync(IReadOnlyCollection<PublicationId> publications, CancellationToken cancellationToken) =>
        await database.CarouselItems.AsNoTracking().Where(item => publications.Contains(item.PublicationId))
            .OrderBy(item => item.PublicationId).ThenBy(item => item.Position).ToListAsync(cancellationToken);

    public Task SaveAsync(CarouselItem item, CancellationToken cancellationToken) =>
        database.CarouselItems.Where(row => row.TeamId == item.TeamId && row.PublicationId == item.PublicationId && row.Position == item.Position).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.MediaAddress, item.MediaAddress).SetProperty(row => row.UploadedAt, item.UploadedAt)
                .SetProperty(row => row.ContainerId, item.ContainerId).SetProperty(row => row.ContainerAt, item.ContainerAt)
                .SetProperty(row => row.FinishedAt, item.FinishedAt),
            cancellationToken);

    public Task ForgetContainersAsync(PublicationId publication, CancellationToken cancellationToken) =>
        database.CarouselItems.Where(row => row.PublicationId == publication).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ContainerId, (string?)null).SetProperty(row => row.ContainerAt, (DateTimeOffset?)null)
                .SetProperty(row => row.FinishedAt, (DateTimeOffset?)null),
            cancellationToken);
}
