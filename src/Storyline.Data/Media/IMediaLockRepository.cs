using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>Locks on media. Expiry needs no clean-up: a lock whose end has passed is not active.</summary>
public interface IMediaLockRepository
{
    /// <summary>
    /// Adds a lock; the same lock twice is one lock, from the earlier of the two starts on, and a new yearly season takes the place of the item's old
    /// one. False when nothing changed.
    /// </summary>
    Task<bool> AddAsync(MediaLock held, CancellationToken cancellationToken);

    /// <summary>Locks that hold now or will, those that end first at the top, those without an end last; of one reason, or of all when none is named.</summary>
    Task<Page<LockedItem>> ListAsync(TeamId teamId, LockReason? reason, DateTimeOffset now, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many locks of a reason hold now or will.</summary>
    Task<int> CountAsync(TeamId teamId, LockReason reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The lock of a team, or null.</summary>
    Task<LockedItem?> FindAsync(TeamId teamId, MediaLockId id, CancellationToken cancellationToken);

    /// <summary>
    /// When pictures that are free now will be locked before <paramref name="until"/>: locks that begin by then, and seasons that are open now.
    /// </summary>
    Task<IReadOnlyList<ComingLock>> ListComingAsync(TeamId teamId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Locks on one item that hold now; the order is the same.</summary>
    Task<IReadOnlyList<LockedItem>> ListActiveAsync(TeamId teamId, MediaItemId item, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes a lock away. False when the team has no such lock.</summary>
    Task<bool> RemoveAsync(TeamId teamId, MediaLockId id, CancellationToken cancellationToken);

    /// <summary>How many locks of each reason hold now.</summary>
    Task<IReadOnlyDictionary<LockReason, int>> CountActiveAsync(TeamId teamId, DateTimeOffset now, CancellationToken cancellationToken);
}
