using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class PublicationRepository(StorylineDbContext database) : IPublicationRepository
{
    private static readonly PublicationStep[] Ends = [PublicationStep.Published, PublicationStep.Failed, PublicationStep.Cancelled, PublicationStep.Rehearsed];

    public async Task AddAsync(Publication publication, CancellationToken cancellationToken)
    {
        database.Publications.Add(publication);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    public Task<Publication?> FindAsync(TeamId teamId, PublicationId id, CancellationToken cancellationToken) =>
        database.Publications.AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == teamId && row.Id == id, cancellationToken);

    public Task<Publication?> FindByQueueItemAsync(TeamId teamId, QueueItemId queueItemId, CancellationToken cancellationToken) =>
        database.Publications.AsNoTracking().Where(row => row.TeamId == teamId && row.QueueItemId == queueItemId)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    public async Task<Page<Publication>> ListAsync(TeamId teamId, PublicationFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = database.Publications.AsNoTracking().Where(row => row.TeamId == teamId
            && (filter.Step == null || row.Step == filter.Step)
            && (filter.IsOpen == null || Ends.Contains(row.Step) != filter.IsOpen));
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new PublicationId(after.Id);
            rows = rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.CreatedAt, row.Id), ValueTuple.Create(after.At, id)));
        }

        var found = await rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(found, page.Size, row => new KeysetCursor(row.CreatedAt, row.Id.Value));
    }

    public async Task<IReadOnlyList<Publication>> ClaimAsync(
        PublicationStage stage, DateTimeOffset now, Lease lease, int limit, int perAccount, CancellationToken cancellationToken)
    {
        string[] steps = [.. Enum.GetValues<PublicationStep>().Where(step => step.StageOf() == stage).Select(step => EnumText.Of(step))];
        var claimed = await database.Publications.FromSql(
            $"""
            UPDATE publications SET lease_owner = {lease.Owner}, lease_until = {lease.Until}, fence = fence + 1
            WHERE id = ANY (ARRAY(
                SELECT id FROM publications
                WHERE id = ANY (ARRAY(
                    SELECT id FROM (
                        SELECT id, next_step_at, is_taken,
                            row_number() OVER (PARTITION BY instagram_account_id ORDER BY is_taken DESC, asked_at IS NOT NULL, next_step_at) AS place
                        FROM (SELECT *, COALESCE(lease_until > {now}, false) AS is_taken FROM publications WHERE step = ANY ({steps})) open
                        WHERE is_taken OR next_step_at <= {now}) placed
                    WHERE NOT is_taken AND place <= {perAccount} ORDER BY place, next_step_at LIMIT {limit}))
                AND next_step_at <= {now} AND (lease_until IS NULL OR lease_until <= {now}) AND step = ANY ({steps})
                FOR UPDATE SKIP LOCKED))
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);
        return [.. claimed.OrderBy(row => row.DueAt)];
    }

    public async Task<DateTimeOffset?> NextStepAtAsync(CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<DateTimeOffset?>(
            $"""SELECT min(GREATEST(next_step_at, lease_until)) AS "Value" FROM publications WHERE next_step_at IS NOT NULL""").ToListAsync(cancellationToken)).Single();

    public Task RenewAsync(IReadOnlyCollection<Publication> claimed, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var (teams, ids, fences) = (claimed.Select(row => row.TeamId.Value).ToArray(), claimed.Select(row => row.Id.Value).ToArray(), claimed.Select(row => row.Fence).ToArray());
        return database.Database.ExecuteSqlAsync(
            $"""
            UPDATE publications p SET lease_until = {until}
            FROM unnest({teams}, {ids}, {fences}) AS c (team_id, id, fence) WHERE p.team_id = c.team_id AND p.id = c.id AND p.fence = c.fence AND p.lease_owner IS NOT NULL
            """,
            cancellationToken);
    }

    public Task ReleaseAsync(Publication claimed, CancellationToken cancellationToken) =>
        Ours(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), cancellationToken);

    public async Task<bool> SaveAsync(Publication claimed, PublicationStep from, CancellationToken cancellationToken) =>
        await Ours(claimed).Where(row => row.Step == from).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Step, claimed.Step).SetProperty(row => row.DueAt, claimed.DueAt).SetProperty(row => row.NextStepAt, claimed.NextStepAt)
                .SetProperty(row => row.Failures, claimed.Failures).SetProperty(row => row.LastError, claimed.LastError)
                .SetProperty(row => row.MediaAddress, claimed.MediaAddress).SetProperty(row => row.Attempt, claimed.Attempt)
                .SetProperty(row => row.ContainerId, claimed.ContainerId).SetProperty(row => row.ContainerAt, claimed.ContainerAt)
                .SetProperty(row => row.MediaId, claimed.MediaId).SetProperty(row => row.IntentStartedAt, claimed.IntentStartedAt)
                .SetProperty(row => row.LiveStoriesBefore, claimed.LiveStoriesBefore).SetProperty(row => row.QuotaBefore, claimed.QuotaBefore)
                .SetProperty(row => row.SeenUnpublishedAt, claimed.SeenUnpublishedAt).SetProperty(row => row.UnconfirmedAt, claimed.UnconfirmedAt)
                .SetProperty(row => row.AskedAt, claimed.AskedAt)
                .SetProperty(row => row.Outcome, claimed.Outcome).SetProperty(row => row.Proof, claimed.Proof).SetProperty(row => row.UpdatedAt, claimed.UpdatedAt),
            cancellationToken) == 1;

    public async Task<bool> ReserveAccountAsync(InstagramAccountId account, PublicationId except, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended('publish:' || {account.Value.ToString()}, 0))", cancellationToken);
        return !await database.Publications.AnyAsync(
            row => row.InstagramAccountId == account && row.Step == PublicationStep.Publishing && row.Id != except, cancellationToken);
    }

    public async Task<Publication?> CancelAsync(TeamId teamId, QueueItemId queueItemId, string outcome, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await database.Publications.FromSql(
            $"""
            UPDATE publications SET step = 'cancelled', next_step_at = NULL, lease_owner = NULL, lease_until = NULL, fence = fence + 1, outcome = {outcome}, updated_at = {now}
            WHERE team_id = {teamId.Value} AND queue_item_id = {queueItemId.Value} AND step IN ('claimed', 'uploaded', 'container', 'ready')
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault();

    public async Task<bool> HurryAsync(TeamId teamId, PublicationId id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.Publications.Where(row => row.TeamId == teamId && row.Id == id && row.Step == PublicationStep.Unconfirmed)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextStepAt, now), cancellationToken) == 1;

    public async Task<Publication?> SeizeAsync(TeamId teamId, PublicationId id, PublicationStep at, Lease lease, CancellationToken cancellationToken) =>
        await database.Publications.Where(row => row.TeamId == teamId && row.Id == id && row.Step == at).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Fence, row => row.Fence + 1).SetProperty(row => row.LeaseOwner, lease.Owner).SetProperty(row => row.LeaseUntil, lease.Until),
            cancellationToken) == 1
            ? await FindAsync(teamId, id, cancellationToken)
            : null;

    public Task SetPermalinkAsync(PublicationId id, string permalink, CancellationToken cancellationToken) =>
        database.Publications.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Permalink, permalink), cancellationToken);

    private IQueryable<Publication> Ours(Publication claimed) =>
        database.Publications.Where(row => row.TeamId == claimed.TeamId && row.Id == claimed.Id && row.Fence == claimed.Fence);
}
