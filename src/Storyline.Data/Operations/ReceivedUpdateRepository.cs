using Microsoft.EntityFrameworkCore;
using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

internal sealed class ReceivedUpdateRepository(StorylineDbContext database) : IReceivedUpdateRepository
{
    public Task AddAsync(IReadOnlyList<ReceivedUpdate> updates, CancellationToken cancellationToken)
    {
        var ids = updates.Select(update => update.UpdateId).ToArray();
        var times = updates.Select(update => update.ReceivedAt).ToArray();
        var payloads = updates.Select(update => update.Payload).ToArray();
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO telegram_updates (update_id, received_at, payload)
            SELECT u.id, u.at, u.payload::jsonb FROM unnest({ids}, {times}, {payloads}) AS u (id, at, payload)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    public async Task<IReadOnlyList<ReceivedUpdate>> ListWaitingAsync(
        DateTimeOffset notBefore, IReadOnlyCollection<long> except, int limit, CancellationToken cancellationToken) =>
        await database.TelegramUpdates.AsNoTracking()
            .Where(update => update.StartedAt == null && update.Payload != null && update.ReceivedAt >= notBefore && !except.Contains(update.UpdateId))
            .OrderBy(update => update.ReceivedAt).ThenBy(update => update.UpdateId).Take(limit).ToListAsync(cancellationToken);

    public async Task<bool> BeginAsync(long updateId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"UPDATE telegram_updates SET started_at = {now} WHERE update_id = {updateId} AND started_at IS NULL AND payload IS NOT NULL", cancellationToken) == 1;

    public Task FinishAsync(long updateId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"UPDATE telegram_updates SET payload = NULL WHERE update_id = {updateId}", cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.TelegramUpdates.Where(update => update.ReceivedAt < before).ExecuteDeleteAsync(cancellationToken);
}
