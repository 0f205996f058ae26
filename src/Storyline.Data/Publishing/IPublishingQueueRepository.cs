using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>Planned posts as automatic publishing sees them.</summary>
public interface IPublishingQueueRepository
{
    /// <summary>
    /// Posts that are only planned, whose category a policy of their chat publishes by itself at some hour, and that begin now: so long before
    /// their time as the policy leaves for a veto, at least <paramref name="preparation"/>. Those due before <paramref name="notBefore"/> were missed.
    /// </summary>
    /// <param name="except">Posts that were looked at just now.</param>
    Task<IReadOnlyList<QueueItem>> ListBeginningAsync(
        DateTimeOffset now, DateTimeOffset notBefore, TimeSpan preparation, IReadOnlyCollection<QueueItemId> except, int limit, CancellationToken cancellationToken);

    /// <summary>When the next one begins, or null when none does.</summary>
    Task<DateTimeOffset?> NextBeginsAtAsync(DateTimeOffset now, TimeSpan preparation, CancellationToken cancellationToken);

    /// <summary>Takes a post that is only planned for this worker, as if its card were to be sent. Null when somebody was faster.</summary>
    Task<QueueItem?> ClaimAsync(TeamId teamId, QueueItemId id, Lease lease, CancellationToken cancellationToken);

    /// <summary>It waits for the team from now on, and its card is still to be sent. False when the lease was lost meanwhile.</summary>
    Task<bool> BeginWaitingAsync(QueueItem claimed, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps everybody else from deciding about it until the unit of work ends. Whoever changes both takes it before its publication, so that no two
    /// wait for each other.
    /// </summary>
    Task HoldAsync(QueueItemId id, CancellationToken cancellationToken);

    /// <summary>Moves it on with its publication. False when it is not at <paramref name="from"/> (any more): somebody has decided.</summary>
    Task<bool> MoveAsync(QueueItemId id, QueueStatus from, QueueStatus to, CancellationToken cancellationToken);

    /// <summary>It is the team's again, whatever it was, and its card says why; one that may have come or not comes again for this.</summary>
    Task HandToTeamAsync(QueueItemId id, string? reason, CancellationToken cancellationToken);

    /// <summary>
    /// Takes posts whose card is in no chat yet although they wait or are on their way; a try's failure and a dead worker's lease are waited for. The
    /// card is sent right after: each claim counts as <see cref="QueueItem.SendsInDoubt"/> already, until it is known that it was not; a row with more of them
    /// than <paramref name="mostInDoubt"/> is left alone.
    /// </summary>
    Task<IReadOnlyList<QueueItem>> ClaimUnshownAsync(DateTimeOffset now, Lease lease, int mostInDoubt, int limit, CancellationToken cancellationToken);

    /// <summary>When the next card is to be sent, or null.</summary>
    Task<DateTimeOffset?> NextUnshownAtAsync(int mostInDoubt, CancellationToken cancellationToken);

    /// <summary>The card is in the chat. False when the post is decided, or somebody else's by now.</summary>
    Task<bool> MarkShownAsync(QueueItem claimed, long telegramChatId, int telegramMessageId, CancellationToken cancellationToken);

    /// <summary>The card could not be sent; try again later.</summary>
    /// <param name="isInDoubt">Whether it may be in the chat all the same.</param>
    /// <param name="isTry">False: it only did not get its turn.</param>
    Task ShowLaterAsync(QueueItem claimed, DateTimeOffset at, bool isInDoubt, bool isTry, CancellationToken cancellationToken);

    /// <summary>
    /// The card that the row was seen with is in the chat no more, or cannot be changed: it is still to be sent, as if there had been none. The cards that the
    /// post has had so far count as <see cref="QueueItem.SendsInDoubt"/>, up to <paramref name="mostInDoubt"/>, so that one that is deleted again and again ends.
    /// </summary>
    Task LoseCardAsync(QueueItem seen, int mostInDoubt, CancellationToken cancellationToken);

    /// <summary>
    /// Somebody looks for the card that the row was seen with, or for one that was given up: it is still to be sent, however often it was sent before. False when
    /// the row is decided, has another card by now, or one is on its way already.
    /// </summary>
    /// <param name="mostInDoubt">A row without a card was given up when it has more <see cref="QueueItem.SendsInDoubt"/> than that.</param>
    Task<bool> ShowAnewAsync(QueueItem seen, int mostInDoubt, CancellationToken cancellationToken);
}
