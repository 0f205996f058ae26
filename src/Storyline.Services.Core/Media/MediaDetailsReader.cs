using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Services.Core.Media;

/// <summary>Puts together all that is known of one item.</summary>
public sealed class MediaDetailsReader(MediaLibrary library, HistoryService history, IMediaLockRepository locks, IMediaTagRepository tags, LookAlikes looks, TimeProvider clock)
{
    private const int LatestLines = 20;

    /// <exception cref="NotFoundException">The team has no such item.</exception>
    public async Task<MediaDetails> ReadAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken)
    {
        var item = await library.GetAsync(teamId, id, cancellationToken);
        return new MediaDetails(
            item,
            await history.ListAsync(teamId, new HistoryFilter(MediaItemId: id), new PageRequest(LatestLines), cancellationToken),
            await locks.ListActiveAsync(teamId, id, clock.GetUtcNow(), cancellationToken),
            await library.ObstaclesAsync(teamId, id, cancellationToken),
            (await tags.OfAsync(teamId, [id], cancellationToken)).GetValueOrDefault(id, []),
            await looks.OfAsync(teamId, [item], cancellationToken));
    }
}
