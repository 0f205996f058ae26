using Microsoft.EntityFrameworkCore;

namespace Storyline.Data.Operations;

internal sealed class ReceivedUpdateRepository(StorylineDbContext database) : IReceivedUpdateRepository
{
    public async Task<bool> MarkAsync(long updateId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"INSERT INTO telegram_updates (update_id, received_at) VALUES ({updateId}, {now}) ON CONFLICT DO NOTHING", cancellationToken) == 1;

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.TelegramUpdates.Where(update => update.ReceivedAt < before).ExecuteDeleteAsync(cancellationToken);
}
