using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Analytics;

/// <summary>Which figures are still to be read of a reading that was made. Of each post there is one at most.</summary>
public interface IUnfinishedReadingRepository
{
    /// <summary>Keeps it in the place of what was kept of the same post, and forgets those that were tried last a day ago or earlier.</summary>
    Task AddAsync(UnfinishedReading reading, CancellationToken cancellationToken);

    /// <summary>Nothing of the post is missing any more, or what was is not asked for any more.</summary>
    Task EndAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken);
}
