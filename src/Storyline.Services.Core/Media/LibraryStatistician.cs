using Storyline.Data.Media;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Media;

/// <summary>Counts the library.</summary>
public sealed class LibraryStatistician(IMediaUsageRepository usage, IMediaLockRepository locks, ContentRunway runway, TimeProvider clock)
{
    public async Task<LibraryStatistics> CountAsync(TeamId teamId, CancellationToken cancellationToken) => new(
        await usage.CountUsageAsync(teamId, cancellationToken),
        await locks.CountActiveAsync(teamId, clock.GetUtcNow(), cancellationToken),
        await runway.ForTeamAsync(teamId, cancellationToken));
}
