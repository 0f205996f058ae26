using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>The permanent record of what happened.</summary>
public interface IHistoryRepository
{
    /// <summary>Writes a line; a queue row can end only once, so a second line for it is refused by the database.</summary>
    Task AddAsync(HistoryEntry entry, CancellationToken cancellationToken);

    /// <summary>Writes several lines at once.</summary>
    /// <inheritdoc cref="AddAsync(HistoryEntry, CancellationToken)"/>
    Task AddAsync(IReadOnlyCollection<HistoryEntry> entries, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<HistoryEntry>> ListAsync(TeamId teamId, HistoryFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One line, or null when the team has none of that id.</summary>
    Task<HistoryEntry?> FindAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken);

    /// <summary>How this planned post ended, or null when it has not.</summary>
    Task<HistoryEntry?> FindByQueueItemAsync(TeamId teamId, QueueItemId queueItemId, CancellationToken cancellationToken);

    /// <summary>The user names of the Instagram accounts that ended posts went to; a post without one is absent.</summary>
    Task<IReadOnlyDictionary<QueueItemId, string>> AccountNamesAsync(IReadOnlyCollection<QueueItemId> posts, CancellationToken cancellationToken);

    /// <summary>Posts per category of one chat since then: where a new plan's mix starts.</summary>
    Task<IReadOnlyDictionary<string, int>> PostsByCategoryAsync(ChatSettingsId chat, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The slots of a chat, from that one on, whose posts ended already: a plan does not fill them once more.</summary>
    Task<IReadOnlyList<SlotNumber>> SlotsFromAsync(TeamId teamId, ChatSettingsId chat, SlotNumber first, CancellationToken cancellationToken);

    /// <summary>Posts since then; of one chat, or of the whole team when none is named.</summary>
    Task<int> CountPostsAsync(TeamId teamId, ChatSettingsId? chat, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>When a chat last posted, or null when it never did.</summary>
    Task<DateTimeOffset?> LastPostAtAsync(TeamId teamId, ChatSettingsId chat, CancellationToken cancellationToken);
}
