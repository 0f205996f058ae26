namespace Storyline.Data.Operations;

/// <summary>Which Telegram updates were seen.</summary>
public interface IReceivedUpdateRepository
{
    /// <summary>Marks an update as handled. False when it was before: a repeat, to be dropped.</summary>
    Task<bool> MarkAsync(long updateId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets what is older; Telegram keeps updates for at most a day.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
