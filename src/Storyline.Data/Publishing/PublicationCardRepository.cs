using Microsoft.EntityFrameworkCore;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class PublicationCardRepository(StorylineDbContext database) : IPublicationCardRepository
{
    public async Task<IReadOnlyList<Publication>> ListToShowAsync(int limit, CancellationToken cancellationToken) =>
        await database.Publications.FromSql(
            $"""
            SELECT p.* FROM publications p
            WHERE p.shown_step IS DISTINCT FROM p.step AND EXISTS (SELECT FROM chat_cards c WHERE c.queue_item_id = p.queue_item_id)
                AND NOT EXISTS (SELECT FROM posting_queue q WHERE q.id = p.queue_item_id AND q.telegram_message_id IS NULL)
            ORDER BY p.updated_at LIMIT {limit}
            """).AsNoTracking().ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Publication>> ClaimUntoldAsync(DateTimeOffset before, DateTimeOffset now, Lease lease, int limit, CancellationToken cancellationToken)
    {
        var claimed = await database.Publications.FromSql(
            $"""
            UPDATE publications SET lease_owner = {lease.Owner}, lease_until = {lease.Until}, fence = fence + 1
            WHERE id = ANY (ARRAY(
                SELECT p.id FROM publications p
                WHERE p.shown_step IS DISTINCT FROM p.step AND p.step = 'published' AND p.updated_at <= {before} AND (p.lease_until IS NULL OR p.lease_until <= {now})
                    AND NOT EXISTS (SELECT FROM chat_cards c WHERE c.queue_item_id = p.queue_item_id)
                ORDER BY p.updated_at LIMIT {limit} FOR UPDATE OF p SKIP LOCKED))
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);
        return [.. claimed.OrderBy(row => row.UpdatedAt)];
    }

    public Task MarkShownAsync(Publication shown, CancellationToken cancellationToken) =>
        database.Publications.Where(row => row.TeamId == shown.TeamId && row.Id == shown.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ShownStep, row => row.Step == shown.Step && row.AskedAt == shown.AskedAt ? row.Step : null),
            cancellationToken);

    public Task DrawAnewAsync(PublicationId id, CancellationToken cancellationToken) =>
        database.Publications.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ShownStep, (PublicationStep?)null), cancellationToken);
}
