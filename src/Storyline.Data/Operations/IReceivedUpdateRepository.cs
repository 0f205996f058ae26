using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>Telegram's updates, from their arrival to the end of their handling.</summary>
public interface IReceivedUpdateRepository
{
    /// <summary>Stores what has arrived, in one statement. What is known already stays as it is: a repeat changes nothing.</summary>
    Task AddAsync(IReadOnlyList<ReceivedUpdate> updates, CancellationToken cancellationToken);

    /// <summary>
    /// What nobody has begun and what is not older than <paramref name="notBefore"/>, in the order of arrival, without those in
    /// <paramref name="except"/>.
    /// </summary>
    Task<IReadOnlyList<ReceivedUpdate>> ListWaitingAsync(
        DateTimeOffset notBefore, IReadOnlyCollection<long> except, int limit, CancellationToken cancellationToken);

    /// <summary>Marks an update as begun. False when it was before, or when it is not stored: it is not to be handled.</summary>
    Task<bool> BeginAsync(long updateId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>It was handled: what it said is forgotten, its number is not.</summary>
    Task FinishAsync(long updateId, CancellationToken cancellationToken);

    /// <summary>Forgets what is older; Telegram keeps updates for at most a day.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
