using Microsoft.EntityFrameworkCore;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class StoryCheckRepository(StorylineDbContext database) : IStoryCheckRepository
{
    public Task AddAsync(StoryCheck check, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO story_checks (history_entry_id, team_id, instagram_account_id, next_at, readings)
        VALUES ({check.HistoryEntryId.Value}, {check.TeamId.Value}, {check.InstagramAccountId.Value}, {check.NextAt}, 0)
        ON CONFLICT (history_entry_id) DO NOTHING
        """,
        cancellationToken);

    public async Task<IReadOnlyList<StoryCheck>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        await database.StoryChecks.FromSql(
            $"""
            UPDATE story_checks SET next_at = {until} WHERE history_entry_id = ANY (ARRAY(
                SELECT history_entry_id FROM story_checks WHERE next_at <= {now} ORDER BY next_at LIMIT {limit} FOR UPDATE SKIP LOCKED))
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);

    public Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken) =>
        database.StoryChecks.Where(check => check.NextAt != null).OrderBy(check => check.NextAt).Select(check => check.NextAt).FirstOrDefaultAsync(cancellationToken);

    public async Task<bool> SaveAsync(StoryCheck check, DateTimeOffset claimedUntil, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE story_checks SET next_at = {check.NextAt}, readings = {check.Readings}, asked_at = {check.AskedAt},
                question_message_id = {check.QuestionMessageId}, outcome = {check.Outcome}
            WHERE team_id = {check.TeamId.Value} AND history_entry_id = {check.HistoryEntryId.Value} AND next_at = {claimedUntil} AND outcome IS NULL
            """,
            cancellationToken) == 1;

    public async Task<bool> EndAsync(TeamId teamId, HistoryEntryId id, string outcome, CancellationToken cancellationToken) =>
        await database.StoryChecks.Where(check => check.TeamId == teamId && check.HistoryEntryId == id && check.Outcome == null)
            .ExecuteUpdateAsync(set => set.SetProperty(check => check.Outcome, outcome).SetProperty(check => check.NextAt, (DateTimeOffset?)null), cancellationToken) == 1;
}
