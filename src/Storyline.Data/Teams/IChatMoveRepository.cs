namespace Storyline.Data.Teams;

/// <summary>What is stored under a group's Telegram id, when the group becomes a supergroup with another one.</summary>
public interface IChatMoveRepository
{
    /// <summary>
    /// Moves everything that names a chat's Telegram id to its new id, after a group became a supergroup; the old id is remembered. Its old messages stay behind, out
    /// of the bot's reach, and their numbers mean other messages in the new chat: what names only them is forgotten, and a card that waits there comes again;
    /// that of a post that goes out by itself as well, and the post goes on meanwhile.
    /// </summary>
    Task MoveAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken);
}
