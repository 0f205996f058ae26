using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal static class ActiveLockQuery
{
    /// <summary>The locks that hold at a moment, by the database's one definition.</summary>
    public static IQueryable<MediaLock> ActiveLocks(this StorylineDbContext database, TeamId teamId, DateTimeOffset at) =>
        database.MediaLocks.FromSql($"SELECT * FROM active_locks({teamId.Value}, {at})").AsNoTracking();
}
