using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

/// <summary>The stored plan: work waiting to be shown and published.</summary>
public interface IQueueRepository
{
    /// <summary>In the order in which they go out; of one chat, or of the whole team when none is named.</summary>
    Task<Page<QueueItem>> ListAsync(TeamId teamId, ChatSettingsId? chat, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The planned post of a team, or null.</summary>
    Task<QueueItem?> FindAsync(TeamId teamId, QueueItemId id, CancellationToken cancellationToken);

    /// <summary>The row of a team that shows this picture, whatever its status, or null.</summary>
    Task<QueueItem?> FindByMediaAsync(TeamId teamId, MediaItemId media, CancellationToken cancellationToken);

    /// <summary>The earliest row that is still only planned and was not missed before then, or null; of one chat, or of the whole team when none is named.</summary>
    Task<QueueItem?> FindNextAsync(TeamId teamId, ChatSettingsId? chat, DateTimeOffset missedBefore, CancellationToken cancellationToken);

    /// <summary>A chat's rows that are still only planned, in order.</summary>
    Task<IReadOnlyList<QueueItem>> ListScheduledAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>A team's rows that are still only planned and whose picture is of none of these categories.</summary>
    Task<IReadOnlyList<QueueItem>> ListScheduledOutsideAsync(TeamId teamId, IReadOnlyCollection<string> categories, CancellationToken cancellationToken);

    /// <summary>A chat's rows that are planned for a span of time, whatever their status, in order.</summary>
    Task<IReadOnlyList<QueueItem>> ListBetweenAsync(
        TeamId teamId, ChatSettingsId chat, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>How many rows of a chat wait in each category, cards that wait for the team included.</summary>
    Task<IReadOnlyDictionary<string, int>> CountByCategoryAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>Rows by status; of one chat, or of the whole team when none is named.</summary>
    Task<IReadOnlyDictionary<QueueStatus, int>> CountByStatusAsync(TeamId teamId, ChatSettingsId? chat, CancellationToken cancellationToken);

    /// <summary>The account that this post goes to, whatever its chat's is. False when the team has no such row.</summary>
    Task<bool> SetAccountAsync(TeamId teamId, QueueItemId id, InstagramAccountId account, CancellationToken cancellationToken);

    /// <summary>
    /// Reaches for a planned post in order to decide about it, inside the caller's unit of work: of two at once one gets it, the other
    /// learns that it is busy.
    /// </summary>
    Task<Taken> TakeAsync(TeamId teamId, QueueItemId id, CancellationToken cancellationToken);

    /// <summary>Removes rows, whatever their status.</summary>
    Task<int> RemoveAsync(IReadOnlyCollection<QueueItemId> ids, CancellationToken cancellationToken);

    /// <summary>Removes a chat's rows that are only planned. Returns how many.</summary>
    Task<int> ResetAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>Marks a planned row to go out now, ahead of its time and without a slot, for these reasons. False when it is no longer only planned.</summary>
    Task<bool> ForceAsync(TeamId teamId, QueueItemId id, DateTimeOffset now, IReadOnlyList<string> reasons, CancellationToken cancellationToken);

    /// <summary>Puts another picture into the slot of a row that is only planned, for these reasons. False when it is no longer.</summary>
    Task<bool> ReplacePictureAsync(TeamId teamId, QueueItemId id, MediaItemId with, IReadOnlyList<string> reasons, CancellationToken cancellationToken);

    /// <summary>
    /// When the last row of a chat's plan that is still only planned goes out, or null when none is. Single posts that people moved to another date or sent
    /// ahead are not the plan's end.
    /// </summary>
    Task<DateTimeOffset?> LastPlannedAtAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>Whether a row of the chat that is to go out at once has not gone yet: it waits for a worker, or one is sending it.</summary>
    Task<bool> IsAnyForcedAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>How many planned rows were due before then and did not go out, by chat; those with none are left out.</summary>
    Task<IReadOnlyDictionary<ChatSettingsId, int>> CountMissedAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>A chat's planned rows that were due before then and did not go out, oldest first.</summary>
    Task<IReadOnlyList<QueueItem>> ListMissedAsync(ChatSettingsId chat, DateTimeOffset before, CancellationToken cancellationToken);
}
