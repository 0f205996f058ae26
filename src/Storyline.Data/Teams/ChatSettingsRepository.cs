using Microsoft.EntityFrameworkCore;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class ChatSettingsRepository(StorylineDbContext database) : IChatSettingsRepository
{
    public async Task<ChatSettings> RegisterAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        if (await FindByTelegramIdAsync(chat.TelegramChatId, cancellationToken) is { } known)
        {
            return known;
        }

        database.ChatSettings.Add(chat);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Another process registered the same chat a moment ago; its row is the one that counts.
        }
        finally
        {
            database.ChangeTracker.Clear();
        }

        return await database.ChatSettings.AsNoTracking().SingleAsync(row => row.TelegramChatId == chat.TelegramChatId, cancellationToken);
    }

    public Task<ChatSettings?> FindByTelegramIdAsync(long telegramChatId, CancellationToken cancellationToken) =>
        database.ChatSettings.AsNoTracking().SingleOrDefaultAsync(chat => chat.TelegramChatId == telegramChatId, cancellationToken);

    public async Task<IReadOnlyList<ChatSettings>> ListAsync(TeamId teamId, ChatPurpose purpose, CancellationToken cancellationToken) =>
        await database.ChatSettings.AsNoTracking().Where(chat => chat.TeamId == teamId && chat.Purpose == purpose)
            .OrderBy(chat => chat.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ChatSettings>> ListAsync(ChatPurpose purpose, CancellationToken cancellationToken) =>
        await database.ChatSettings.AsNoTracking().Where(chat => chat.Purpose == purpose).OrderBy(chat => chat.Id).ToListAsync(cancellationToken);

    public Task<ChatSettings?> FindAsync(TeamId teamId, ChatSettingsId id, CancellationToken cancellationToken) =>
        database.ChatSettings.AsNoTracking().SingleOrDefaultAsync(chat => chat.TeamId == teamId && chat.Id == id, cancellationToken);

    public async Task<bool> PauseAsync(ChatSettingsId id, UserId? by, DateTimeOffset at, CancellationToken cancellationToken) =>
        await database.ChatSettings.Where(chat => chat.Id == id && !chat.IsPaused).ExecuteUpdateAsync(
            set => set.SetProperty(chat => chat.IsPaused, true).SetProperty(chat => chat.PausedBy, by)
                .SetProperty(chat => chat.PausedAt, at).SetProperty(chat => chat.Version, chat => chat.Version + 1),
            cancellationToken) == 1;

    public async Task<bool> ResumeAsync(ChatSettingsId id, CancellationToken cancellationToken) =>
        await database.ChatSettings.Where(chat => chat.Id == id && chat.IsPaused).ExecuteUpdateAsync(
            set => set.SetProperty(chat => chat.IsPaused, false).SetProperty(chat => chat.PausedBy, (UserId?)null)
                .SetProperty(chat => chat.PausedAt, (DateTimeOffset?)null).SetProperty(chat => chat.Version, chat => chat.Version + 1),
            cancellationToken) == 1;

    public async Task MigrateChatAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken)
    {
        await database.ChatSettings.Where(chat => chat.TelegramChatId == fromTelegramChatId)
            .ExecuteUpdateAsync(set => set.SetProperty(chat => chat.TelegramChatId, toTelegramChatId), cancellationToken);
        await database.Queue.Where(item => item.TelegramChatId == fromTelegramChatId)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.TelegramChatId, toTelegramChatId), cancellationToken);
        await database.CallbackKeys.Where(button => button.TelegramChatId == fromTelegramChatId)
            .ExecuteUpdateAsync(set => set.SetProperty(button => button.TelegramChatId, toTelegramChatId), cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE media_arrivals SET telegram_chat_id = {toTelegramChatId}, telegram_message_id = -telegram_message_id, question_message_id = NULL
            WHERE telegram_chat_id = {fromTelegramChatId}
            """,
            cancellationToken);
        await database.ChatCards.Where(card => card.TelegramChatId == fromTelegramChatId).ExecuteDeleteAsync(cancellationToken);
        await database.BotMessages.Where(message => message.TelegramChatId == fromTelegramChatId).ExecuteDeleteAsync(cancellationToken);
        await database.AwaitedReplies.Where(reply => reply.TelegramChatId == fromTelegramChatId).ExecuteDeleteAsync(cancellationToken);
    }
}
