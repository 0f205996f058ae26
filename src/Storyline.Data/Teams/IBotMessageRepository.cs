using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>What the bot said in registered chats, apart from cards; and what of all that may go.</summary>
public interface IBotMessageRepository
{
    /// <summary>Remembers a message. One in a chat of no team, or one that is known, is passed over.</summary>
    /// <param name="chatIds">The chat's Telegram id; two when it became a supergroup while the message was sent.</param>
    Task AddAsync(IReadOnlyCollection<long> chatIds, long chatId, int messageId, DateTimeOffset sentAt, CancellationToken cancellationToken);

    /// <summary>
    /// Messages of the bot since then that nobody needs any more, oldest first: no card that waits for a decision, no question that waits for an answer, and
    /// no panel that an answer is going to change.
    /// </summary>
    Task<IReadOnlyList<int>> ListDisposableAsync(TeamId teamId, long chatId, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>These messages are gone, cards among them too.</summary>
    Task RemoveAsync(TeamId teamId, long chatId, IReadOnlyCollection<int> messageIds, CancellationToken cancellationToken);

    /// <summary>Forgets messages that Telegram would not delete any more. Returns how many.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
