using Microsoft.EntityFrameworkCore;

namespace Storyline.Data.Teams;

internal sealed class ChatMoveRepository(StorylineDbContext database) : IChatMoveRepository
{
    public async Task MoveAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken)
    {
        // The posts before the chat, as everybody takes them. Whoever begins one at this moment has committed before the next statement looks.
        await database.Database.ExecuteSqlAsync(
            $"SELECT FROM posting_queue WHERE telegram_chat_id = {fromTelegramChatId} ORDER BY id FOR UPDATE", cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE chat_settings SET telegram_chat_id = {toTelegramChatId}, former_telegram_chat_ids = array_append(former_telegram_chat_ids, {fromTelegramChatId})
            WHERE telegram_chat_id = {fromTelegramChatId}
            """,
            cancellationToken);
        await MoveCardsAsync(fromTelegramChatId, toTelegramChatId, cancellationToken);
        await database.UserInteractions.Where(interaction => interaction.TelegramChatId == fromTelegramChatId)
            .ExecuteUpdateAsync(set => set.SetProperty(interaction => interaction.TelegramChatId, toTelegramChatId), cancellationToken);
        await database.ChatCards.Where(card => card.TelegramChatId == fromTelegramChatId).ExecuteDeleteAsync(cancellationToken);
        await database.CallbackKeys.Where(button => button.TelegramChatId == fromTelegramChatId)
            .ExecuteUpdateAsync(set => set.SetProperty(button => button.TelegramChatId, toTelegramChatId), cancellationToken);
        await database.MediaArrivals.Where(arrival => arrival.TelegramChatId == fromTelegramChatId).ExecuteUpdateAsync(
            set => set.SetProperty(arrival => arrival.TelegramChatId, toTelegramChatId).SetProperty(arrival => arrival.QuestionMessageId, (int?)null)
                .SetProperty(arrival => arrival.Asks, 0).SetProperty(arrival => arrival.NextAskAt, (DateTimeOffset?)null)
                .SetProperty(arrival => arrival.TelegramMessageId, arrival => -arrival.TelegramMessageId),
            cancellationToken);
        await database.StoryChecks.Where(check => check.QuestionMessageId != null && database.History.Any(entry => entry.Id == check.HistoryEntryId
                && database.ChatSettings.Any(chat => chat.Id == entry.ChatSettingsId && chat.TelegramChatId == toTelegramChatId)))
            .ExecuteUpdateAsync(set => set.SetProperty(check => check.QuestionMessageId, (int?)null), cancellationToken);
        await database.AwaitedReplies.Where(reply => reply.TelegramChatId == fromTelegramChatId)
            .ExecuteDeleteAsync(cancellationToken);
        await database.BotMessages.Where(message => message.TelegramChatId == fromTelegramChatId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// The new chat numbers its messages anew: the old numbers step aside, a card that waits comes again, and what else waits is asked about there. What waits for
    /// the team or is on its way by itself stays what it is and only loses its message: planned anew, it would begin a second time, or although somebody had
    /// stopped it, and in a chat that is paused it would be missed although a person had it.
    /// </summary>
    private async Task MoveCardsAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH moved AS (
                UPDATE posting_queue SET telegram_chat_id = NULL, telegram_message_id = NULL
                WHERE telegram_chat_id = {fromTelegramChatId} AND status IN ('awaiting_team', 'publishing', 'unconfirmed')
                RETURNING id)
            UPDATE publications p SET shown_step = NULL FROM moved
            WHERE p.queue_item_id = moved.id AND p.step NOT IN ('published', 'failed', 'cancelled', 'rehearsed')
            """,
            cancellationToken);
        await database.Queue.Where(item => item.TelegramChatId == fromTelegramChatId)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.TelegramChatId, toTelegramChatId), cancellationToken);
    }
}
