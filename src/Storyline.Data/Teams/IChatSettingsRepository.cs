using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>Registered chats and their settings. Reading never registers a chat.</summary>
public interface IChatSettingsRepository
{
    /// <summary>
    /// Registers a chat once; settings that exist already are left as they are. Returns what is stored: for an id that a chat had before it moved,
    /// that chat.
    /// </summary>
    Task<ChatSettings> RegisterAsync(ChatSettings chat, CancellationToken cancellationToken);

    /// <summary>The registered chat that has this Telegram id, or had it before it moved; null: an unknown chat.</summary>
    Task<ChatSettings?> FindByTelegramIdAsync(long telegramChatId, CancellationToken cancellationToken);

    /// <summary>A team's chats of one purpose, oldest first.</summary>
    Task<IReadOnlyList<ChatSettings>> ListAsync(TeamId teamId, ChatPurpose purpose, CancellationToken cancellationToken);

    /// <summary>All chats of one purpose in this deployment, oldest first.</summary>
    Task<IReadOnlyList<ChatSettings>> ListAsync(ChatPurpose purpose, CancellationToken cancellationToken);

    /// <summary>The chat of a team, or null.</summary>
    Task<ChatSettings?> FindAsync(TeamId teamId, ChatSettingsId id, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what an admin may change, pausing aside. False when the stored version is no longer <paramref name="seenVersion"/>: somebody
    /// else was faster, and nothing is written.
    /// </summary>
    Task<bool> ChangeAsync(ChatSettings changed, int seenVersion, CancellationToken cancellationToken);

    /// <summary>Says for all chats of a team whether starts and stops are told. Returns how many said something else.</summary>
    Task<int> SetLifecycleMessagesAsync(TeamId teamId, bool areSent, CancellationToken cancellationToken);

    /// <summary>Takes an account away from all chats of a team that use it. Returns how many did.</summary>
    Task<int> DropAccountAsync(TeamId teamId, InstagramAccountId account, CancellationToken cancellationToken);

    /// <summary>Stops posting in a chat. False when it was paused already.</summary>
    Task<bool> PauseAsync(ChatSettingsId id, UserId? by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Goes on with posting in a chat. False when it was not paused.</summary>
    Task<bool> ResumeAsync(ChatSettingsId id, CancellationToken cancellationToken);

    /// <summary>Removes a chat of which nothing was ever planned, posted or decided. False when there is anything, and it stays.</summary>
    Task<bool> RemoveUnusedAsync(TeamId teamId, ChatSettingsId id, CancellationToken cancellationToken);
}
