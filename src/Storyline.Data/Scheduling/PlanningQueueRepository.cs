using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

internal sealed class PlanningQueueRepository(StorylineDbContext database) : IPlanningQueueRepository
{
    public Task LockPlanAsync(ChatSettingsId chat, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended('plan:' || team_id::text, 0)) FROM chat_settings WHERE id = {chat.Value}", cancellationToken);

    public async Task<IReadOnlyList<QueueItem>> TakeScheduledAsync(ChatSettingsId chat, CancellationToken cancellationToken) =>
        await database.Queue.FromSql(
            $"SELECT * FROM posting_queue WHERE chat_settings_id = {chat.Value} AND status = 'scheduled' ORDER BY scheduled_for, id FOR UPDATE")
            .AsNoTracking().ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<QueueItem>> ListInSlotsAsync(ChatSettingsId chat, CancellationToken cancellationToken) =>
        await database.Queue.AsNoTracking().Where(item => item.ChatSettingsId == chat && item.SlotNumber != null)
            .OrderBy(item => item.SlotNumber).ToListAsync(cancellationToken);

    public Task AddPlanAsync(IReadOnlyList<QueueItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(item => item.Id.Value).ToArray();
        var media = items.Select(item => item.MediaItemId.Value).ToArray();
        var times = items.Select(item => item.ScheduledFor).ToArray();
        var slots = items.Select(item => item.SlotNumber?.Value).ToArray();
        var reasons = items.Select(item => JsonSerializer.Serialize(item.Reasons, JsonSerializerOptions.Default)).ToArray();
        var first = items[0];
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, is_forced, fence, retry_count, reasons, created_at)
            SELECT p.id, {first.TeamId.Value}, p.media, {first.ChatSettingsId.Value}, p.at, p.slot, 'scheduled', false, 0, 0, p.reasons::jsonb, {first.CreatedAt}
            FROM unnest({ids}, {media}, {times}, {slots}, {reasons}) AS p (id, media, at, slot, reasons)
            """,
            cancellationToken);
    }

    public Task MoveAsync(IReadOnlyList<QueueMove> moves, CancellationToken cancellationToken)
    {
        var ids = moves.Select(move => move.Id.Value).ToArray();
        var times = moves.Select(move => move.ScheduledFor).ToArray();
        var slots = moves.Select(move => move.SlotNumber.Value).ToArray();
        var reasons = moves.Select(move => move.Reasons is null ? null : JsonSerializer.Serialize(move.Reasons, JsonSerializerOptions.Default)).ToArray();
        return database.Database.ExecuteSqlAsync(
            $"""
            UPDATE posting_queue q SET scheduled_for = m.at, slot_number = m.slot, reasons = COALESCE(m.reasons::jsonb, q.reasons)
            FROM unnest({ids}, {times}, {slots}, {reasons}) AS m (id, at, slot, reasons) WHERE q.id = m.id AND q.status = 'scheduled'
            """,
            cancellationToken);
    }
}
