using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>Remembers a card that has just come into a chat, in one transaction: where it stands, that the chat has a new number, that its post waits.</summary>
public sealed class SentCards(
    ChatMove move, IChatCardRepository cards, PostOutcomes outcomes, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <param name="mark">Writes the message into the planned post; false when that was decided meanwhile.</param>
    public Task KeepAsync(QueueItem item, ChatSettings chat, SentMessage message, Func<CancellationToken, Task<bool>> mark, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
                await PutAsync(item.TeamId, item.Id, chat, message, null, token);
                var waits = await mark(token);
                if (!waits && await outcomes.FindAsync(item.TeamId, item.Id, token) is { } line)
                {
                    // A tap was faster than we: the card collapses like those that were there in time.
                    await cards.WantCollapsedAsync(item.Id, line, token);
                    await changes.NotifyAsync(new Change(ChangeTopic.History, item.TeamId.Value, item.Id.ToString()), token);
                }

                await changes.NotifyAsync(new Change(ChangeTopic.Queue, item.TeamId.Value, item.Id.ToString()), token);
            },
            cancellationToken);

    /// <summary>Remembers a card that shows from the first that its post is out.</summary>
    public Task KeepEndedAsync(Publication publication, ChatSettings chat, SentMessage message, string line, CancellationToken cancellationToken) =>
        work.ExecuteAsync(token => PutAsync(publication.TeamId, publication.QueueItemId, chat, message, line, token), cancellationToken);

    private async Task PutAsync(TeamId teamId, QueueItemId id, ChatSettings chat, SentMessage message, string? line, CancellationToken cancellationToken)
    {
        if (message.ChatId != chat.TelegramChatId)
        {
            await move.FollowAsync(chat.TelegramChatId, message.ChatId, cancellationToken);
        }

        await cards.AddAsync(
            new ChatCard
            {
                TelegramChatId = message.ChatId,
                TelegramMessageId = message.MessageId,
                TeamId = teamId,
                QueueItemId = id,
                SentAt = clock.GetUtcNow(),
                CollapsedText = line,
            },
            cancellationToken);
    }
}
