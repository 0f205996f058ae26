using Telegram.Bot.Requests;

namespace Storyline.Services.Integrations.Chat;

/// <summary>Takes messages out of a chat, as far as Telegram lets the bot: what is gone already, or too old to go, is no trouble.</summary>
internal sealed class MessageDeletion(TelegramCalls calls)
{
    public async Task DeleteAsync(long chatId, int messageId, CancellationToken cancellationToken)
    {
        try
        {
            await calls.RepeatableAsync(() => new DeleteMessageRequest { ChatId = chatId, MessageId = messageId }, cancellationToken);
        }
        catch (IntegrationException refused) when (refused.Says("message to delete not found") || refused.Says("message can't be deleted"))
        {
            // It is gone, or too old to go.
        }
    }

    public async Task DeleteAsync(long chatId, IReadOnlyCollection<int> messageIds, CancellationToken cancellationToken)
    {
        foreach (var hundred in messageIds.Chunk(100))
        {
            try
            {
                await calls.RepeatableAsync(() => new DeleteMessagesRequest { ChatId = chatId, MessageIds = hundred }, cancellationToken);
            }
            catch (IntegrationException refused) when (refused.Says("message can't be deleted"))
            {
                await OneByOneAsync(chatId, hundred, cancellationToken);
            }
        }
    }

    /// <summary>One that is too old keeps all the others of its call: each goes on its own then.</summary>
    private async Task OneByOneAsync(long chatId, int[] messageIds, CancellationToken cancellationToken)
    {
        foreach (var messageId in messageIds)
        {
            await DeleteAsync(chatId, messageId, cancellationToken);
        }
    }
}
