using Microsoft.EntityFrameworkCore;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class CallbackKeyRepository(StorylineDbContext database) : ICallbackKeyRepository
{
    public async Task AddAsync(IReadOnlyList<CallbackKey> keys, CancellationToken cancellationToken)
    {
        database.CallbackKeys.AddRange(keys);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    public Task<CallbackKey?> FindAsync(string key, CancellationToken cancellationToken) =>
        database.CallbackKeys.AsNoTracking().SingleOrDefaultAsync(button => button.Key == key, cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.CallbackKeys.Where(button => button.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
}
