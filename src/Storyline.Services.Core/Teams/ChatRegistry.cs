using Storyline.Data;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>Which chats are ours.</summary>
public sealed class ChatRegistry(IChatSettingsRepository chats, ChatMove move, IUnitOfWork work)
{
    /// <summary>The registered chat, or null: an unknown one.</summary>
    public Task<ChatSettings?> FindAsync(long telegramChatId, CancellationToken cancellationToken) =>
        chats.FindByTelegramIdAsync(telegramChatId, cancellationToken);

    /// <summary>A team's work chats, oldest first.</summary>
    public Task<IReadOnlyList<ChatSettings>> WorkChatsAsync(TeamId teamId, CancellationToken cancellationToken) =>
        chats.ListAsync(teamId, ChatPurpose.Work, cancellationToken);

    /// <summary>The admin chats of all teams, oldest first.</summary>
    public Task<IReadOnlyList<ChatSettings>> AdminChatsAsync(CancellationToken cancellationToken) => chats.ListAsync(ChatPurpose.Admin, cancellationToken);

    /// <summary>The work chat that is meant: the one with this id, or the team's first.</summary>
    /// <exception cref="NotFoundException">The team has no such work chat.</exception>
    /// <exception cref="ConflictException">No work chat is registered yet.</exception>
    public async Task<ChatSettings> WorkChatAsync(TeamId teamId, ChatSettingsId? id, CancellationToken cancellationToken)
    {
        var work = await WorkChatsAsync(teamId, cancellationToken);
        return work.Count == 0
            ? throw new ConflictException("No chat is registered yet: set TELEGRAM_CHANNEL_ID to the team's group and start Storyline again.")
            : id is null
                ? work[0]
                : work.FirstOrDefault(chat => chat.Id == id) ?? throw new NotFoundException($"There is no work chat {id}.");
    }

    /// <summary>The group became a supergroup: its id changes everywhere, in one transaction.</summary>
    public Task MigrateAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken) =>
        work.ExecuteAsync(token => move.FollowAsync(fromTelegramChatId, toTelegramChatId, token), cancellationToken);
}
