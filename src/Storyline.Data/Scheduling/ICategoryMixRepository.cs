using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

/// <summary>The mix of categories, version by version (Type 2 SCD).</summary>
public interface ICategoryMixRepository
{
    /// <summary>The shares that hold now, largest first; empty when the team has no mix yet.</summary>
    Task<IReadOnlyList<CategoryShare>> CurrentAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Keeps others from changing a team's mix until the unit of work ends. Returns the number of the latest version; 0 when there is none.</summary>
    Task<int> LockAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the current shares and starts these, inside the caller's unit of work. They must sum to 1: the database refuses the commit otherwise.
    /// </summary>
    Task ReplaceAsync(TeamId teamId, IReadOnlyDictionary<string, decimal> ratios, UserId? by, string reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>All versions, newest first.</summary>
    Task<IReadOnlyList<CategoryShare>> HistoryAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Versions, newest first, each with its shares, largest first.</summary>
    Task<Page<IReadOnlyList<CategoryShare>>> ListVersionsAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken);
}
