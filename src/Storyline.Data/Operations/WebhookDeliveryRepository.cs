using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class WebhookDeliveryRepository(StorylineDbContext database) : IWebhookDeliveryRepository
{
    public async Task<bool> AddAsync(WebhookDelivery delivery, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO webhook_inbox (id, source, topic, event_id, object_id, triggered_at, received_at, headers, body, state, attempts)
            VALUES ({delivery.Id.Value}, {delivery.Source}, {delivery.Topic}, {delivery.EventId}, {delivery.ObjectId}, {delivery.TriggeredAt}, {delivery.ReceivedAt},
                {delivery.Headers}::jsonb, {delivery.Body}, {EnumText.Of(delivery.State)}, 0)
            ON CONFLICT (source, event_id) DO NOTHING
            """,
            cancellationToken) == 1;

    public async Task<IReadOnlyList<WebhookDeliveryId>> ListWaitingAsync(int limit, CancellationToken cancellationToken) =>
        await database.WebhookInbox.Where(delivery => delivery.State == WebhookState.Received)
            .OrderBy(delivery => delivery.Attempts).ThenBy(delivery => delivery.ReceivedAt).Take(limit).Select(delivery => delivery.Id).ToListAsync(cancellationToken);

    public async Task<WebhookDelivery?> BeginAsync(WebhookDeliveryId id, CancellationToken cancellationToken) =>
        (await database.WebhookInbox.FromSql(
            $"""
            UPDATE webhook_inbox SET attempts = attempts + 1
            WHERE id IN (SELECT id FROM webhook_inbox WHERE id = {id.Value} AND state = 'received' FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault();

    public async Task<WebhookDelivery?> TakeAsync(WebhookDeliveryId id, CancellationToken cancellationToken) =>
        (await database.WebhookInbox.FromSql($"SELECT * FROM webhook_inbox WHERE id = {id.Value} AND state = 'received' FOR UPDATE SKIP LOCKED")
            .AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault();

    public Task FinishAsync(WebhookDeliveryId id, WebhookState state, string? reason, CancellationToken cancellationToken) =>
        database.WebhookInbox.Where(delivery => delivery.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.State, state).SetProperty(delivery => delivery.Error, reason), cancellationToken);

    public async Task<Page<WebhookDelivery>> ListAsync(TeamId teamId, WebhookState? state, PageRequest page, CancellationToken cancellationToken)
    {
        var deliveries = Of(teamId).AsNoTracking().Where(delivery => state == null || delivery.State == state);
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new WebhookDeliveryId(after.Id);
            deliveries = deliveries.Where(delivery => EF.Functions.LessThan(ValueTuple.Create(delivery.ReceivedAt, delivery.Id), ValueTuple.Create(after.At, id)));
        }

        var rows = await deliveries.OrderByDescending(delivery => delivery.ReceivedAt).ThenByDescending(delivery => delivery.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, delivery => new KeysetCursor(delivery.ReceivedAt, delivery.Id.Value));
    }

    public async Task<bool> ReplayAsync(TeamId teamId, WebhookDeliveryId id, CancellationToken cancellationToken) =>
        await Of(teamId).Where(delivery => delivery.Id == id && delivery.State != WebhookState.Received).ExecuteUpdateAsync(
            set => set.SetProperty(delivery => delivery.State, WebhookState.Received).SetProperty(delivery => delivery.Attempts, 0)
                .SetProperty(delivery => delivery.Error, (string?)null),
            cancellationToken) == 1;

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WebhookInbox.Where(delivery => delivery.ReceivedAt < before && delivery.State != WebhookState.Received && delivery.State != WebhookState.Dead)
            .ExecuteDeleteAsync(cancellationToken);

    private IQueryable<WebhookDelivery> Of(TeamId teamId) => database.WebhookInbox.Where(delivery =>
        delivery.ObjectId == null || database.InstagramAccounts.Any(account => account.TeamId == teamId && account.InstagramId == delivery.ObjectId));
}
