using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>Questions of the bot that wait for a text: one at a time for each person in a chat.</summary>
public interface IAwaitedReplyRepository
{
    /// <summary>Remembers a question; the one before it of the same person in the same chat is forgotten.</summary>
    Task OpenAsync(AwaitedReply question, CancellationToken cancellationToken);

    /// <summary>The question has its message now. False when it was closed or replaced meanwhile.</summary>
    Task<bool> PlaceAsync(AwaitedReply question, int questionMessageId, CancellationToken cancellationToken);

    /// <summary>The open question of a person in a chat, or null. Nobody is made known by it who was not before.</summary>
    Task<AwaitedReply?> FindAsync(long telegramChatId, long telegramUserId, CancellationToken cancellationToken);

    /// <summary>Ends a question of a member. False when there was none.</summary>
    Task<bool> CloseAsync(TeamId teamId, long telegramChatId, UserId userId, CancellationToken cancellationToken);

    /// <summary>Forgets what was asked before then. Returns how many questions that were.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
