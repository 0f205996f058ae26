using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

/// <summary>The stored plan as those see it who fill and rearrange it: the slots that are held, and their writes behind one lock.</summary>
public interface IPlanningQueueRepository
{
    /// <summary>Keeps other planners of the chat's team out until the unit of work ends: its chats share one library, and a picture is planned once.</summary>
    Task LockPlanAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>
    /// The same as <see cref="IQueueRepository.ListScheduledAsync"/> for somebody who is about to change them, behind <see cref="LockPlanAsync"/>: until the unit of work ends, no worker can claim
    /// one of them and nobody can decide about one.
    /// </summary>
    Task<IReadOnlyList<QueueItem>> TakeScheduledAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>The rows of a chat that hold a slot, whatever their status, in order.</summary>
    Task<IReadOnlyList<QueueItem>> ListInSlotsAsync(ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>Writes a whole plan in one statement.</summary>
    Task AddPlanAsync(IReadOnlyList<QueueItem> items, CancellationToken cancellationToken);

    /// <summary>Moves rows to other slots, with new reasons where a move has some, in one statement; rows that are no longer only planned stay where they are.</summary>
    Task MoveAsync(IReadOnlyList<QueueMove> moves, CancellationToken cancellationToken);
}
