using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>What stands behind the buttons of messages.</summary>
public interface ICallbackKeyRepository
{
    Task AddAsync(IReadOnlyList<CallbackKey> keys, CancellationToken cancellationToken);

    /// <summary>The key, or null when it is unknown or was purged.</summary>
    Task<CallbackKey?> FindAsync(string key, CancellationToken cancellationToken);

    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
