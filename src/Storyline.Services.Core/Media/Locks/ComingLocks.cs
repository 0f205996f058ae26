using Storyline.Data.Media;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Media.Locks;

/// <summary>Looks ahead: which pictures that are free now will be locked when their slot comes.</summary>
public sealed class ComingLocks(IMediaLockRepository locks, ITeamRepository teams)
{
    /// <summary>By content hash, the first moment before <paramref name="until"/> at which a lock begins or a season closes.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ByHashAsync(
        TeamId teamId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var coming = await locks.ListComingAsync(teamId, now, until, cancellationToken);
        var zone = coming.Any(held => held.Season is not null) ? (await teams.FindAsync(teamId, cancellationToken))!.TimeZone : "UTC";
        return coming
            .Select(held => (held.ContentHash, At: held.Season is { } season ? SeasonEnd.Of(season, zone, now) : held.LockedFrom))
            .Where(held => held.At is not null)
            .GroupBy(held => held.ContentHash, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(held => held.At!.Value), StringComparer.Ordinal);
    }
}
