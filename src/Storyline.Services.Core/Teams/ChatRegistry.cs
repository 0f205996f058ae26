using Storyline.Data;
using Storyline.Data.Teams;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>Which chats are ours.</summary>
public sealed class ChatRegistry(IChatSettingsRepository chats, IUnitOfWork work)
{
    /// <summary>The registered chat, or null: an unknown one.</summary>
    public Task<ChatSettings?> FindAsync(long telegramChatId, CancellationToken cancellationToken) =>
        chats.FindByTelegramIdAsync(telegramChatId, cancellationToken);

    /// <summary>A team's work chats, oldest first.</summary>
    public Task<IReadOnlyList<ChatSettings>> WorkChatsAsync(TeamId teamId, CancellationToken cancellationToken) =>
        chats.ListAsync(teamId, ChatPurpose.Work, cancellationToken);

    /// <summary>The group became a supergroup: its id changes everywhere, in one transaction.</summary>
    public Task MigrateAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken) =>
        work.ExecuteAsync(token => chats.MigrateChatAsync(fromTelegramChatId, toTelegramChatId, token), cancellationToken);
}
