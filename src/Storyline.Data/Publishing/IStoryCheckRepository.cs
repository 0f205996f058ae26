using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>Searches for the proof that a post is on Instagram.</summary>
public interface IStoryCheckRepository
{
    /// <summary>Opens a search; one that exists is left as it is.</summary>
    Task AddAsync(StoryCheck check, CancellationToken cancellationToken);

    /// <summary>
    /// Takes up to <paramref name="limit"/> searches that are due. Nobody else gets them until <paramref name="until"/>, which is their next time unless
    /// they are saved before.
    /// </summary>
    Task<IReadOnlyList<StoryCheck>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>When the next search is due, or null when there is none.</summary>
    Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken);

    /// <summary>Writes how a search stands. False when it was taken over, answered or ended since it was claimed until <paramref name="claimedUntil"/>.</summary>
    Task<bool> SaveAsync(StoryCheck check, DateTimeOffset claimedUntil, CancellationToken cancellationToken);

    /// <summary>Ends a search that goes on or waits for an answer. False when it had ended.</summary>
    Task<bool> EndAsync(TeamId teamId, HistoryEntryId id, string outcome, CancellationToken cancellationToken);
}
