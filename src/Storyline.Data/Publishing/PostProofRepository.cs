using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class PostProofRepository(StorylineDbContext database) : IPostProofRepository
{
    public async Task<SoughtPost?> FindAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken)
    {
        var row = await database.History.AsNoTracking().Where(entry => entry.TeamId == teamId && entry.Id == id)
            .Join(database.MediaItems.AsNoTracking(), entry => entry.MediaItemId, item => item.Id, (entry, item) => new { entry, item })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : new SoughtPost(row.entry, row.item, await KindAsync(row.entry, cancellationToken));
    }

    public async Task<IReadOnlySet<string>> TakenAsync(HistoryEntry sought, IReadOnlyCollection<string> mediaIds, CancellationToken cancellationToken)
    {
        var ids = mediaIds.ToArray();
        return (await database.Database.SqlQuery<string>(
            $"""
            SELECT instagram_media_id AS "Value" FROM posting_history
            WHERE team_id = {sought.TeamId.Value} AND instagram_media_id = ANY ({ids}) AND id <> {sought.Id.Value}
            UNION
            SELECT media_id FROM publications WHERE media_id = ANY ({ids}) AND queue_item_id <> {sought.QueueItemId.Value}
            """).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<PictureLook>> RivalLooksAsync(HistoryEntry sought, TimeSpan within, CancellationToken cancellationToken)
    {
        var (from, until) = (sought.PostedAt - within, sought.PostedAt + within);
        var looks = await database.StoryChecks.Where(check => check.TeamId == sought.TeamId && check.Outcome == null && check.HistoryEntryId != sought.Id)
            .Join(database.History, check => check.HistoryEntryId, entry => entry.Id, (_, entry) => entry)
            .Where(entry => entry.InstagramAccountId == sought.InstagramAccountId && entry.InstagramMediaId == null && entry.PostedAt > from && entry.PostedAt < until)
            .Join(database.MediaItems, entry => entry.MediaItemId, item => item.Id, (_, item) => item.PerceptualHash).ToListAsync(cancellationToken);
        return [.. looks.OfType<long>().Select(bits => new PictureLook(bits))];
    }

    public async Task<bool> ConfirmAsync(TeamId teamId, HistoryEntryId id, DateTimeOffset at, string how, string? mediaId, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE posting_history h SET confirmed_at = {at}, confirmed_how = {how}, instagram_media_id = COALESCE(h.instagram_media_id, {mediaId})
            WHERE h.team_id = {teamId.Value} AND h.id = {id.Value} AND h.status = 'posted' AND h.confirmed_at IS NULL
                AND NOT EXISTS (SELECT FROM posting_history o WHERE o.team_id = h.team_id AND o.id <> h.id AND o.instagram_media_id = {mediaId})
            """,
            cancellationToken) == 1;

    public async Task TakeBackAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        var pictures = (await database.CarouselItems.Where(part => part.TeamId == entry.TeamId)
            .Join(database.Publications.Where(row => row.TeamId == entry.TeamId && row.QueueItemId == entry.QueueItemId && row.Step == PublicationStep.Published),
                part => part.PublicationId, row => row.Id, (part, _) => part.MediaItemId)
            .ToListAsync(cancellationToken)).Append(entry.MediaItemId).Distinct().ToList();
        await database.MediaLocks
            .Where(held => held.TeamId == entry.TeamId && pictures.Contains(held.MediaItemId) && held.Reason == LockReason.RecentPost && held.LockedFrom == entry.PostedAt)
            .ExecuteDeleteAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE media_items m SET times_posted = GREATEST(m.times_posted - 1, 0), last_posted_at = CASE WHEN m.last_posted_at <> {entry.PostedAt} THEN m.last_posted_at ELSE (
                SELECT max(h.posted_at) FROM posting_history h LEFT JOIN story_checks c ON c.history_entry_id = h.id
                WHERE h.team_id = m.team_id AND h.status = 'posted' AND h.id <> {entry.Id.Value} AND c.outcome IS DISTINCT FROM {CheckOutcome.Denied} AND (
                    h.media_item_id = m.id OR h.queue_item_id IN (
                        SELECT p.queue_item_id FROM publication_media x JOIN publications p ON p.id = x.publication_id
                        WHERE x.team_id = m.team_id AND x.media_item_id = m.id AND p.step = 'published'))) END
            WHERE m.team_id = {entry.TeamId.Value} AND m.id = ANY ({pictures.Select(id => id.Value).ToArray()})
            """,
            cancellationToken);
        await (entry.UserId is { } user
            ? database.Users.Where(person => person.Id == user && person.TotalPosts > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.TotalPosts, person => person.TotalPosts - 1), cancellationToken)
            : Task.CompletedTask);
    }

    public async Task<IReadOnlyDictionary<HistoryEntryId, PostProof>> ProofsAsync(
        TeamId teamId, IReadOnlyCollection<HistoryEntryId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Select(id => id.Value).ToArray();
        var rows = await database.Database.SqlQuery<ProofRow>(
            $"""
            SELECT h.id, h.confirmed_at IS NOT NULL AS is_confirmed, c.history_entry_id IS NOT NULL AS is_sought, c.outcome, c.asked_at IS NOT NULL AS is_asked, p.permalink
            FROM posting_history h LEFT JOIN story_checks c ON c.history_entry_id = h.id
                LEFT JOIN publications p ON p.queue_item_id = h.queue_item_id AND p.step = 'published'
            WHERE h.team_id = {teamId.Value} AND h.id = ANY ({wanted})
            """).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => new HistoryEntryId(row.Id), row => new PostProof(StateOf(row), row.Permalink));
    }

    private static ProofState StateOf(ProofRow row) => row switch
    {
        { IsConfirmed: true } => ProofState.Confirmed,
        { Outcome: CheckOutcome.Denied } => ProofState.Denied,
        { Outcome: not null } => ProofState.GivenUp,
        { IsAsked: true } => ProofState.Asked,
        { IsSought: true } => ProofState.Searching,
        _ => ProofState.None,
    };

    private async Task<PublicationKind> KindAsync(HistoryEntry entry, CancellationToken cancellationToken) =>
        (await database.Publications.Where(publication => publication.TeamId == entry.TeamId && publication.QueueItemId == entry.QueueItemId)
            .OrderByDescending(publication => publication.CreatedAt).Select(publication => (PublicationKind?)publication.Kind).FirstOrDefaultAsync(cancellationToken))
        ?? PublicationKind.Story;

    private sealed record ProofRow(Guid Id, bool IsConfirmed, bool IsSought, string? Outcome, bool IsAsked, string? Permalink);
}
