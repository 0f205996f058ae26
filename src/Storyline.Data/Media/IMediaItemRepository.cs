using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>The library.</summary>
public interface IMediaItemRepository
{
    /// <summary>The item of a team, or null.</summary>
    Task<MediaItem?> FindAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken);

    /// <summary>Several items of a team by id; those that do not exist are absent.</summary>
    Task<IReadOnlyDictionary<MediaItemId, MediaItem>> FindAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken);

    /// <summary>Items with this path, this file name or this id written out: how a person names one.</summary>
    Task<IReadOnlyList<MediaItem>> FindByNameAsync(TeamId teamId, string name, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<MediaItem>> ListAsync(TeamId teamId, MediaFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Adds new items; one whose path is known already is left out, so that two runs side by side do no harm.</summary>
    Task AddAsync(IReadOnlyList<MediaItem> items, CancellationToken cancellationToken);

    /// <summary>
    /// Up to <paramref name="perCategory"/> items of each category that may be planned now, in the order in which they should be:
    /// never posted first (oldest last), then least posted, then by chance of the seed. Not locked, not queued, no twin that is.
    /// </summary>
    Task<IReadOnlyList<CandidateRow>> CandidatesAsync(
        TeamId teamId, IReadOnlyCollection<string> categories, int perCategory, DateTimeOffset now, long seed, CancellationToken cancellationToken);

    /// <summary>
    /// How many items of its category would come before an item in <see cref="CandidatesAsync"/>, which is not asked for them: there may be a million.
    /// 0 when the team has no such item.
    /// </summary>
    Task<int> CountBeforeAsync(TeamId teamId, MediaItemId id, DateTimeOffset now, long seed, CancellationToken cancellationToken);

    /// <summary>Why an item may not be planned now, as words; empty when it may. Null when there is no such item.</summary>
    /// <param name="queuedCounts">Whether a place in the plan, or in a carousel on its way, is an obstacle.</param>
    /// <param name="own">The carousel of which is asked, which is none; null for all others.</param>
    Task<IReadOnlyList<string>?> ObstaclesAsync(TeamId teamId, MediaItemId id, DateTimeOffset now, bool queuedCounts, PublicationId? own, CancellationToken cancellationToken);

    /// <summary>Counts one post of an item, which need not be its latest.</summary>
    Task CountPostAsync(TeamId teamId, MediaItemId id, DateTimeOffset postedAt, CancellationToken cancellationToken);

    /// <summary>What each category holds, by name.</summary>
    Task<IReadOnlyList<CategoryCount>> CountByCategoryAsync(TeamId teamId, DateTimeOffset now, CancellationToken cancellationToken);
}
