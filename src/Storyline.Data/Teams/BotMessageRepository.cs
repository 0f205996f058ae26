using Microsoft.EntityFrameworkCore;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class BotMessageRepository(StorylineDbContext database) : IBotMessageRepository
{
    public Task AddAsync(IReadOnlyCollection<long> chatIds, long chatId, int messageId, DateTimeOffset sentAt, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO bot_messages (telegram_chat_id, telegram_message_id, team_id, sent_at)
            SELECT {chatId}, {messageId}, team_id, {sentAt} FROM chat_settings WHERE telegram_chat_id = ANY ({chatIds.ToArray()}) LIMIT 1
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);

    public async Task<IReadOnlyList<int>> ListDisposableAsync(TeamId teamId, long chatId, DateTimeOffset since, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<int>(
            $"""
            WITH waiting AS (
                SELECT c.telegram_message_id AS id FROM chat_cards c
                WHERE c.team_id = {teamId.Value} AND c.telegram_chat_id = {chatId} AND c.collapsed_text IS NULL
                    AND EXISTS (SELECT 1 FROM posting_queue q WHERE q.team_id = c.team_id AND q.id = c.queue_item_id)
                UNION SELECT question_message_id FROM media_arrivals
                WHERE team_id = {teamId.Value} AND telegram_chat_id = {chatId} AND question_message_id IS NOT NULL
                UNION SELECT question_message_id FROM awaited_replies WHERE team_id = {teamId.Value} AND telegram_chat_id = {chatId}
                UNION SELECT panel_message_id FROM awaited_replies
                WHERE team_id = {teamId.Value} AND telegram_chat_id = {chatId} AND panel_message_id IS NOT NULL
                UNION SELECT s.question_message_id FROM story_checks s
                    JOIN posting_history h ON h.id = s.history_entry_id JOIN chat_settings c ON c.id = h.chat_settings_id
                WHERE s.team_id = {teamId.Value} AND c.telegram_chat_id = {chatId} AND s.outcome IS NULL AND s.question_message_id IS NOT NULL)
            SELECT id AS "Value" FROM (
                SELECT telegram_message_id AS id FROM bot_messages
                WHERE team_id = {teamId.Value} AND telegram_chat_id = {chatId} AND sent_at >= {since}
                UNION SELECT telegram_message_id FROM chat_cards
                WHERE team_id = {teamId.Value} AND telegram_chat_id = {chatId} AND sent_at >= {since}) said
            WHERE id NOT IN (SELECT id FROM waiting) ORDER BY id
            """).ToListAsync(cancellationToken);

    public async Task RemoveAsync(TeamId teamId, long chatId, IReadOnlyCollection<int> messageIds, CancellationToken cancellationToken)
    {
        await database.BotMessages
            .Where(message => message.TeamId == teamId && message.TelegramChatId == chatId && messageIds.Contains(message.TelegramMessageId))
            .ExecuteDeleteAsync(cancellationToken);
        await database.ChatCards
            .Where(card => card.TeamId == teamId && card.TelegramChatId == chatId && messageIds.Contains(card.TelegramMessageId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.BotMessages.Where(message => message.SentAt < before).ExecuteDeleteAsync(cancellationToken);
}
