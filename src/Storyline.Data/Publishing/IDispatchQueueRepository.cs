using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>Planned posts as the worker sees them that shows them to the team: claimed when they are due, and what came of it.</summary>
public interface IDispatchQueueRepository
{
    /// <summary>
    /// Takes for this worker the next due row of each chat in which nobody is sending, of up to <paramref name="limit"/> chats, those that
    /// have waited longest first; nobody else can take them until the lease ends. A row is due between <paramref name="notBefore"/> (older
    /// ones were missed and are the catch-up's business) and <paramref name="now"/>, in a chat that is not paused; a forced row always is.
    /// A row whose lease ran out is taken again, with a higher fence; one whose time has not come, because it was taken ahead to go out by itself, is only
    /// planned again instead. A chat's rows go out in order, whichever workers take them.
    /// </summary>
    Task<IReadOnlyList<QueueItem>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset notBefore, Lease lease, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// When the next row can be claimed in any chat that is not paused, or a forced one (a retry's time and a lease's end count), or null. A chat in which a card
    /// is being sent has its turn after that.
    /// </summary>
    Task<DateTimeOffset?> NextDueAtAsync(DateTimeOffset now, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>Keeps what is being worked on; what was lost meanwhile stays lost.</summary>
    Task RenewAsync(IReadOnlyCollection<QueueItem> claimed, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// The card is about to be sent, once for this claim: that counts as <see cref="QueueItem.SendsInDoubt"/> until it is known that it was not. False when the
    /// lease was lost meanwhile: then it must not be sent.
    /// </summary>
    Task<bool> BeginSendAsync(QueueItem claimed, CancellationToken cancellationToken);

    /// <summary>Gives a claimed row back untried, for whoever claims next: a send that had begun certainly did not happen. False when the lease was lost meanwhile.</summary>
    Task<bool> ReleaseAsync(QueueItem claimed, CancellationToken cancellationToken);

    /// <summary>Gives a claimed row back before its card was sent, for later: that counts as no try, and a send that had begun certainly did not happen. False when the lease was lost meanwhile.</summary>
    /// <param name="until">Null: its own time counts again, by which it may have been missed.</param>
    Task<bool> PostponeAsync(QueueItem claimed, DateTimeOffset? until, string why, CancellationToken cancellationToken);

    /// <summary>The card is in the chat. False when the lease was lost meanwhile.</summary>
    Task<bool> MarkAwaitingTeamAsync(QueueItem claimed, long telegramChatId, int telegramMessageId, CancellationToken cancellationToken);

    /// <summary>The card could not be sent; try again later. False when the lease was lost meanwhile.</summary>
    /// <param name="isInDoubt">Whether it may be in the chat all the same.</param>
    Task<bool> RetryLaterAsync(QueueItem claimed, DateTimeOffset nextRetryAt, string error, bool isInDoubt, CancellationToken cancellationToken);

    /// <summary>
    /// Nothing can be sent in this chat for a while: its rows that are due or fall due meanwhile wait until then. What a person forced does not; and what
    /// was due before <paramref name="notBefore"/>, its last retry too, was missed and stays so.
    /// </summary>
    Task RestAsync(ChatSettingsId chat, DateTimeOffset notBefore, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Puts another picture into a claimed slot and notes why. False when the lease was lost meanwhile.</summary>
    Task<bool> SwapAsync(QueueItem claimed, MediaItemId with, IReadOnlyList<string> reasons, CancellationToken cancellationToken);
}
