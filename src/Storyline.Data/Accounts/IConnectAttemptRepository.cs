using Storyline.Models.Accounts;

namespace Storyline.Data.Accounts;

/// <summary>Who was sent to Meta's login and may come back.</summary>
public interface IConnectAttemptRepository
{
    /// <summary>Keeps a new attempt, and forgets those that ended a day ago or earlier.</summary>
    Task AddAsync(ConnectAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Uses an attempt up, in one statement: of two that come back, one gets it. Null: unknown, used, or too old.</summary>
    Task<ConnectAttempt?> TakeAsync(byte[] stateHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Says what came of it.</summary>
    Task NoteOutcomeAsync(byte[] stateHash, string outcome, CancellationToken cancellationToken);

    /// <summary>An attempt, used or not; null when it is unknown or forgotten.</summary>
    Task<ConnectAttempt?> FindAsync(byte[] stateHash, CancellationToken cancellationToken);
}
