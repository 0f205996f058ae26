using Microsoft.EntityFrameworkCore;
using Storyline.Models.Accounts;
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
        database.ChatSettings.AsNoTracking()
            .Where(chat => chat.TelegramChatId == telegramChatId || Enumerable.Contains(chat.FormerTelegramChatIds, telegramChatId))
            .OrderByDescending(chat => chat.TelegramChatId == telegramChatId).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<ChatSettings>> ListAsync(TeamId teamId, ChatPurpose purpose, CancellationToken cancellationToken) =>
        await database.ChatSettings.AsNoTracking().Where(chat => chat.TeamId == teamId && chat.Purpose == purpose)
            .OrderBy(chat => chat.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ChatSettings>> ListAsync(ChatPurpose purpose, CancellationToken cancellationToken) =>
        await database.ChatSettings.AsNoTracking().Where(chat => chat.Purpose == purpose).OrderBy(chat => chat.Id).ToListAsync(cancellationToken);

    public Task<ChatSettings?> FindAsync(TeamId teamId, ChatSettingsId id, CancellationToken cancellationToken) =>
        database.ChatSettings.AsNoTracking().SingleOrDefaultAsync(chat => chat.TeamId == teamId && chat.Id == id, cancellationToken);

    public async Task<bool> ChangeAsync(ChatSettings changed, int seenVersion, CancellationToken cancellationToken) =>
        await database.ChatSettings
            .Where(chat => chat.TeamId == changed.TeamId && chat.Id == changed.Id && chat.Version == seenVersion)
            .ExecuteUpdateAsync(
                set => set.SetProperty(chat => chat.DryRunMode, changed.DryRunMode)
                    .SetProperty(chat => chat.EnableInstagramApi, changed.EnableInstagramApi)
                    .SetProperty(chat => chat.PostsPerDay, changed.PostsPerDay)
                    .SetProperty(chat => chat.PostingHoursStart, changed.PostingHoursStart)
                    .SetProperty(chat => chat.PostingHoursEnd, changed.PostingHoursEnd)
                    .SetProperty(chat => chat.TimeZone, changed.TimeZone)
                    .SetProperty(chat => chat.RepostTtlDays, changed.RepostTtlDays)
                    .SetProperty(chat => chat.SkipTtlDays, changed.SkipTtlDays)
                    .SetProperty(chat => chat.CatchUpPolicy, changed.CatchUpPolicy)
                    .SetProperty(chat => chat.CaptionStyle, changed.CaptionStyle)
                    .SetProperty(chat => chat.ShowVerboseNotifications, changed.ShowVerboseNotifications)
                    .SetProperty(chat => chat.SendLifecycleNotifications, changed.SendLifecycleNotifications)
                    .SetProperty(chat => chat.ActiveInstagramAccountId, changed.ActiveInstagramAccountId)
                    .SetProperty(chat => chat.Version, chat => chat.Version + 1),
                cancellationToken) == 1;

    public Task<int> SetLifecycleMessagesAsync(TeamId teamId, bool areSent, CancellationToken cancellationToken) =>
        database.ChatSettings.Where(chat => chat.TeamId == teamId && chat.SendLifecycleNotifications != areSent).ExecuteUpdateAsync(
            set => set.SetProperty(chat => chat.SendLifecycleNotifications, areSent).SetProperty(chat => chat.Version, chat => chat.Version + 1),
            cancellationToken);

    public Task<int> DropAccountAsync(TeamId teamId, InstagramAccountId account, CancellationToken cancellationToken) =>
        database.ChatSettings.Where(chat => chat.TeamId == teamId && chat.ActiveInstagramAccountId == account).ExecuteUpdateAsync(
            set => set.SetProperty(chat => chat.ActiveInstagramAccountId, (InstagramAccountId?)null).SetProperty(chat => chat.Version, chat => chat.Version + 1),
            cancellationToken);

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

    public async Task<bool> RemoveUnusedAsync(TeamId teamId, ChatSettingsId id, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM chat_settings c
            WHERE c.team_id = {teamId.Value} AND c.id = {id.Value}
                AND NOT EXISTS (SELECT FROM posting_queue q WHERE q.chat_settings_id = c.id)
                AND NOT EXISTS (SELECT FROM posting_history h WHERE h.chat_settings_id = c.id)
                AND NOT EXISTS (SELECT FROM publications p WHERE p.chat_settings_id = c.id)
                AND NOT EXISTS (SELECT FROM publishing_policies y WHERE y.chat_settings_id = c.id)
            """,
            cancellationToken) == 1;
}
