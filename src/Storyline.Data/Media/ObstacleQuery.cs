using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>
/// What keeps one picture from being posted: its own state, and what its twins (the same bytes under other names) are locked or planned for.
/// The twins are read first and everything else by their ids: joined, each lock was compared with each picture as long as the database had no statistics.
/// </summary>
internal sealed class ObstacleQuery(StorylineDbContext database, TeamId teamId, MediaItemId id)
{
    /// <returns>In words that follow the picture's name; null: the team has no such picture.</returns>
    public async Task<IReadOnlyList<string>?> ReadAsync(DateTimeOffset now, bool queuedCounts, PublicationId? own, CancellationToken cancellationToken)
    {
        var pictures = database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId);
        var twins = await pictures.Where(twin => twin.ContentHash == pictures.Where(item => item.Id == id).Select(item => item.ContentHash).Single())
            .ToDictionaryAsync(twin => twin.Id, cancellationToken);
        if (!twins.TryGetValue(id, out var item))
        {
            return null;
        }

        List<string> obstacles = [.. OfItself(item), .. await LocksAsync(twins, now, cancellationToken)];
        if (queuedCounts)
        {
            obstacles.AddRange(await PlansAsync(twins, own, cancellationToken));
        }

        return obstacles;
    }

    private static IEnumerable<string> OfItself(MediaItem item)
    {
        if (!item.IsActive)
        {
            yield return "it is archived or its file is gone";
        }

        if (item.Verdict is MediaVerdict.Invalid)
        {
            yield return $"Instagram would refuse it: {string.Join(" ", item.VerdictReasons)}";
        }
    }

    private async Task<IEnumerable<string>> LocksAsync(Dictionary<MediaItemId, MediaItem> twins, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = twins.Keys.ToList();
        var locks = await database.ActiveLocks(teamId, now).Where(held => ids.Contains(held.MediaItemId)).ToListAsync(cancellationToken);
        return locks.Select(held => $"{Subject(twins[held.MediaItemId])} locked ({Reason(held)}) {End(held)}");
    }

    private async Task<IEnumerable<string>> PlansAsync(Dictionary<MediaItemId, MediaItem> twins, PublicationId? own, CancellationToken cancellationToken)
    {
        var ids = twins.Keys.ToList();
        var planned = await database.Queue.AsNoTracking().Where(row => row.TeamId == teamId && ids.Contains(row.MediaItemId))
            .Select(row => new { row.MediaItemId, row.ScheduledFor }).ToListAsync(cancellationToken);
        var onTheirWay = await database.CarouselItems.AsNoTracking()
            .Where(row => row.TeamId == teamId && row.IsHeld && row.PublicationId != own && ids.Contains(row.MediaItemId))
            .Select(row => row.MediaItemId).ToListAsync(cancellationToken);
        return
        [
            .. planned.Select(row => $"{Subject(twins[row.MediaItemId])} in the plan already, for {row.ScheduledFor:yyyy-MM-dd HH:mm} UTC"),
            .. onTheirWay.Select(picture => $"{Subject(twins[picture])} going out with a carousel at this moment"),
        ];
    }

    private string Subject(MediaItem twin) => twin.Id == id ? "it is" : $"its twin {twin.FileName} is";

    private static string Reason(MediaLock held) => held.Reason switch
    {
        LockReason.RecentPost => "posted lately",
        LockReason.SkipCooldown => "skipped lately",
        LockReason.ManualHold => "held by hand",
        LockReason.Seasonal => "out of season",
        LockReason.PermanentReject => "rejected",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string End(MediaLock held) => held switch
    {
        { LockedUntil: { } until } => $"until {until:yyyy-MM-dd HH:mm} UTC",
        { SeasonStart: { } first, SeasonEnd: { } last } => $"outside {Season.Of(first, last)}",
        _ => "for ever",
    };
}
