using Microsoft.EntityFrameworkCore;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class AwaitedReplyRepository(StorylineDbContext database) : IAwaitedReplyRepository
{
    public Task OpenAsync(AwaitedReply question, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO awaited_replies (telegram_chat_id, user_id, team_id, question, question_message_id, panel_message_id, asked_at)
        VALUES ({question.TelegramChatId}, {question.UserId.Value}, {question.TeamId.Value}, {question.Question}, {question.QuestionMessageId}, {question.PanelMessageId}, {question.AskedAt})
        ON CONFLICT (telegram_chat_id, user_id) DO UPDATE
            SET question = EXCLUDED.question, question_message_id = EXCLUDED.question_message_id, panel_message_id = EXCLUDED.panel_message_id, asked_at = EXCLUDED.asked_at
            WHERE awaited_replies.team_id = EXCLUDED.team_id
        """,
        cancellationToken);

    public async Task<bool> PlaceAsync(AwaitedReply question, int questionMessageId, CancellationToken cancellationToken) =>
        await database.AwaitedReplies
            .Where(row => row.TeamId == question.TeamId && row.TelegramChatId == question.TelegramChatId && row.UserId == question.UserId
                && row.Question == question.Question && row.QuestionMessageId == question.QuestionMessageId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.QuestionMessageId, questionMessageId), cancellationToken) == 1;

    public Task<AwaitedReply?> FindAsync(long telegramChatId, long telegramUserId, CancellationToken cancellationToken) =>
        database.AwaitedReplies.AsNoTracking().Where(row => row.TelegramChatId == telegramChatId)
            .Join(database.Users.Where(user => user.TelegramUserId == telegramUserId), row => row.UserId, user => user.Id, (row, _) => row)
            .SingleOrDefaultAsync(cancellationToken);

    public async Task<bool> CloseAsync(TeamId teamId, long telegramChatId, UserId userId, CancellationToken cancellationToken) =>
        await database.AwaitedReplies.Where(row => row.TeamId == teamId && row.TelegramChatId == telegramChatId && row.UserId == userId)
            .ExecuteDeleteAsync(cancellationToken) == 1;

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.AwaitedReplies.Where(row => row.AskedAt < before).ExecuteDeleteAsync(cancellationToken);
}
