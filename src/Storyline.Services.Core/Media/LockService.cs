using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Media;

/// <summary>Locks that people set and take away, and all that hold.</summary>
public sealed class LockService(
    IMediaLockRepository locks, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace, TimeProvider clock)
{
    /// <summary>Locks that hold now; those that end first at the top.</summary>
    public Task<IReadOnlyList<LockedItem>> ListAsync(TeamId teamId, CancellationToken cancellationToken) =>
        locks.ListActiveAsync(teamId, clock.GetUtcNow(), cancellationToken);

    /// <summary>Keeps a picture out of the plan by hand; null for ever.</summary>
    /// <exception cref="InvalidRequestException">The lock would end in the past.</exception>
    public Task<bool> HoldAsync(MediaItem item, DateTimeOffset? until, string? note, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        var now = clock.GetUtcNow();
        if (until <= now)
        {
            throw new InvalidRequestException($"The lock would end at {until:yyyy-MM-dd HH:mm} UTC, which has passed: choose a later time, or none for ever.");
        }

        return trace.RunAsync("LockService", "Hold", by, _ => work.ExecuteAsync(
            async token =>
            {
                var added = await locks.AddAsync(
                    new MediaLock
                    {
                        Id = MediaLockId.New(now),
                        TeamId = by.TeamId,
                        MediaItemId = item.Id,
                        Reason = LockReason.ManualHold,
                        LockedFrom = now,
                        LockedUntil = until,
                        LockedBy = by.UserId,
                        Note = note,
                    },
                    token);
                await changes.NotifyAsync(new Change(ChangeTopic.Locks, by.TeamId.Value), token);
                return added;
            },
            cancellationToken));
    }

    /// <summary>Takes a lock away.</summary>
    /// <exception cref="NotFoundException">The team has no such lock.</exception>
    public Task RemoveAsync(MediaLockId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("LockService", "Remove", by, _ => work.ExecuteAsync(
            async token =>
            {
                if (!await locks.RemoveAsync(by.TeamId, id, token))
                {
                    throw new NotFoundException($"There is no lock {id}: it may have been removed already; list them with storyline lock list.");
                }

                await changes.NotifyAsync(new Change(ChangeTopic.Locks, by.TeamId.Value), token);
                return true;
            },
            cancellationToken));
    }
}
