using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Locks;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Answers "why is this picture not in the plan?", and when it will be: by planning on paper what would really be planned.</summary>
public sealed class PlanProspects(
    MediaLibrary library,
    Planning planning,
    IQueueRepository queue,
    IChatSettingsRepository chats,
    IMediaItemRepository media,
    ComingLocks coming,
    ICategoryMixRepository mixes,
    TimeProvider clock)
{
    /// <summary>The first that is far enough answers; the plan of a few weeks is the beginning of that of a year.</summary>
    private static readonly int[] Horizons = [30, Planning.MostDays];

    /// <param name="name">A file name, a path or an id.</param>
    /// <exception cref="NotFoundException">None is called so.</exception>
    /// <exception cref="ConflictException">Several are; the message lists their paths.</exception>
    public async Task<PlanProspect> ExplainAsync(ChatSettings chat, string name, CancellationToken cancellationToken) =>
        await ExplainAsync(chat, await library.ByNameAsync(chat.TeamId, name, cancellationToken), cancellationToken);

    /// <exception cref="NotFoundException">The team has no such picture.</exception>
    public async Task<PlanProspect> ExplainAsync(ChatSettings chat, MediaItemId id, CancellationToken cancellationToken) =>
        await ExplainAsync(chat, await library.GetAsync(chat.TeamId, id, cancellationToken), cancellationToken);

    private async Task<PlanProspect> ExplainAsync(ChatSettings chat, MediaItem item, CancellationToken cancellationToken)
    {
        if (await queue.FindByMediaAsync(item.TeamId, item.Id, cancellationToken) is { } row)
        {
            var place = row.ChatSettingsId == chat.Id ? chat : (await chats.FindAsync(item.TeamId, row.ChatSettingsId, cancellationToken))!;
            return new PlanProspect.Planned(item, row.ScheduledFor, place);
        }

        var obstacles = await library.ObstaclesAsync(item.TeamId, item.Id, cancellationToken);
        if (obstacles.Count == 0 && !File.Exists(item.FilePath))
        {
            obstacles = ["its file is gone"];
        }

        if (obstacles.Count > 0)
        {
            return new PlanProspect.Hindered(item, obstacles);
        }

        var share = (await mixes.CurrentAsync(item.TeamId, cancellationToken)).FirstOrDefault(share => share.Category == item.Category);
        return share is null ? new PlanProspect.OutOfMix(item) : await WaitsAsync(chat, item, share, cancellationToken);
    }

    private async Task<PlanProspect> WaitsAsync(ChatSettings chat, MediaItem item, CategoryShare share, CancellationToken cancellationToken)
    {
        DateTimeOffset? expected = null;
        var seed = 0L;
        foreach (var days in Horizons)
        {
            var outcome = await planning.PreviewExtensionAsync(chat, days, seed: null, cancellationToken);
            seed = outcome.Seed;
            expected = outcome.Posts.FirstOrDefault(post => post.MediaItemId == item.Id)?.ScheduledFor;
            if (expected is not null || outcome.SkippedSlots > 0)
            {
                break;
            }
        }

        if (expected is null && await LockedFromAsync(item, cancellationToken) is { } from)
        {
            return new PlanProspect.LockComes(item, from);
        }

        var before = await media.CountBeforeAsync(item.TeamId, item.Id, clock.GetUtcNow(), seed, cancellationToken);
        return new PlanProspect.Waits(item, before, share.Ratio, expected);
    }

    /// <summary>When it will be locked, as the planner sees it; null: not within a year.</summary>
    private async Task<DateTimeOffset?> LockedFromAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var locked = await coming.ByHashAsync(item.TeamId, now, now.AddDays(Planning.MostDays), cancellationToken);
        return locked.TryGetValue(item.ContentHash, out var from) ? from : null;
    }
}
