using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>Cards in chats, and what they ought to show.</summary>
public interface IChatCardRepository
{
    /// <summary>Remembers a card that was sent. A message that is known already is left as it is.</summary>
    Task AddAsync(ChatCard card, CancellationToken cancellationToken);

    /// <summary>Commits, with the decision, the line that every card of this planned post collapses to.</summary>
    Task WantCollapsedAsync(QueueItemId queueItemId, string text, CancellationToken cancellationToken);

    /// <summary>
    /// Has every card of this planned post shown collapsed once more, whatever it shows now: to its committed line, or to <paramref name="otherwise"/>
    /// when none was committed.
    /// </summary>
    Task WantShownAgainAsync(TeamId teamId, QueueItemId queueItemId, string otherwise, CancellationToken cancellationToken);

    /// <summary>The card that a message is, or null.</summary>
    Task<ChatCard?> FindAsync(TeamId teamId, long telegramChatId, int telegramMessageId, CancellationToken cancellationToken);

    /// <summary>Cards whose collapse is committed but not yet seen in the chat, oldest first.</summary>
    Task<IReadOnlyList<ChatCard>> ListToCollapseAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The same for one planned post.</summary>
    Task<IReadOnlyList<ChatCard>> ListToCollapseAsync(QueueItemId queueItemId, CancellationToken cancellationToken);

    /// <summary>The chat shows this card's text. One that is wanted otherwise by now is still to be shown.</summary>
    Task MarkCollapsedAsync(ChatCard card, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Counts a failed edit; after <paramref name="giveUpAfter"/> of them the card is left alone.</summary>
    Task CountFailedEditAsync(ChatCard card, int giveUpAfter, DateTimeOffset now, CancellationToken cancellationToken);
}
