using Microsoft.EntityFrameworkCore;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class ChatCardRepository(StorylineDbContext database) : IChatCardRepository
{
    public Task AddAsync(ChatCard card, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO chat_cards (telegram_chat_id, telegram_message_id, team_id, queue_item_id, sent_at, collapsed_text, edit_attempts)
            VALUES ({card.TelegramChatId}, {card.TelegramMessageId}, {card.TeamId.Value}, {card.QueueItemId.Value}, {card.SentAt}, {card.CollapsedText}, 0)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);

    public Task WantCollapsedAsync(QueueItemId queueItemId, string text, CancellationToken cancellationToken) =>
        database.ChatCards.Where(card => card.QueueItemId == queueItemId).ExecuteUpdateAsync(
            set => set.SetProperty(card => card.CollapsedText, text).SetProperty(card => card.CollapsedAt, (DateTimeOffset?)null),
            cancellationToken);

    public Task WantShownAgainAsync(TeamId teamId, QueueItemId queueItemId, string otherwise, CancellationToken cancellationToken) =>
        database.ChatCards.Where(card => card.TeamId == teamId && card.QueueItemId == queueItemId).ExecuteUpdateAsync(
            set => set.SetProperty(card => card.CollapsedText, card => card.CollapsedText ?? otherwise)
                .SetProperty(card => card.CollapsedAt, (DateTimeOffset?)null).SetProperty(card => card.EditAttempts, 0),
            cancellationToken);

    public Task<ChatCard?> FindAsync(TeamId teamId, long telegramChatId, int telegramMessageId, CancellationToken cancellationToken) =>
        database.ChatCards.AsNoTracking().SingleOrDefaultAsync(
            card => card.TeamId == teamId && card.TelegramChatId == telegramChatId && card.TelegramMessageId == telegramMessageId, cancellationToken);

    public async Task<IReadOnlyList<ChatCard>> ListToCollapseAsync(int limit, CancellationToken cancellationToken) =>
        await ToCollapse().OrderBy(card => card.SentAt).Take(limit).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ChatCard>> ListToCollapseAsync(QueueItemId queueItemId, CancellationToken cancellationToken) =>
        await ToCollapse().Where(card => card.QueueItemId == queueItemId).ToListAsync(cancellationToken);

    public Task MarkCollapsedAsync(ChatCard card, DateTimeOffset now, CancellationToken cancellationToken) =>
        Row(card).Where(row => row.CollapsedText == card.CollapsedText)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CollapsedAt, now), cancellationToken);

    public Task CountFailedEditAsync(ChatCard card, int giveUpAfter, DateTimeOffset now, CancellationToken cancellationToken) =>
        Row(card).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.EditAttempts, row => row.EditAttempts + 1)
                .SetProperty(row => row.CollapsedAt, row => row.EditAttempts + 1 >= giveUpAfter ? now : null),
            cancellationToken);

    private IQueryable<ChatCard> ToCollapse() =>
        database.ChatCards.AsNoTracking().Where(card => card.CollapsedText != null && card.CollapsedAt == null);

    private IQueryable<ChatCard> Row(ChatCard card) =>
        database.ChatCards.Where(row => row.TeamId == card.TeamId && row.TelegramChatId == card.TelegramChatId && row.TelegramMessageId == card.TelegramMessageId);
}
