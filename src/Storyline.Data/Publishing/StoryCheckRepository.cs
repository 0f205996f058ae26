using Microsoft.EntityFrameworkCore;
using Storyline.Models.Publishing;

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
}
