using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Media;

/// <summary>Dead and reused content: what only lies there, and what goes out again and again.</summary>
public sealed class MediaUsage(IMediaUsageRepository usage, TimeProvider clock)
{
    /// <summary>After so many days without a post an item counts as dead, unless somebody asks otherwise.</summary>
    public const int UsualDays = 90;

    private const int MostDays = 3650;
    private const int MostItems = 200;

    /// <summary>Items that never can go out, then those that have not gone out for so many days, idle longest first; each once, with why.</summary>
    /// <exception cref="InvalidRequestException">The days or the limit are out of range.</exception>
    public async Task<IReadOnlyList<DeadItem>> DeadAsync(TeamId teamId, int days, int limit, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MostDays)
        {
            throw new InvalidRequestException($"{days} days cannot be looked back: choose a number from 1 to {MostDays}.");
        }

        RequireLimit(limit);
        var now = clock.GetUtcNow();
        var never = await usage.NeverEligibleAsync(teamId, now, limit, cancellationToken);
        var unused = await usage.UnusedSinceAsync(teamId, now.AddDays(-days), limit, cancellationToken);
        return [.. never.Select(item => new DeadItem(item, item.Verdict is MediaVerdict.Invalid ? "Instagram would refuse it" : "locked for ever"))
            .Concat(unused.ExceptBy(never.Select(item => item.Id), item => item.Id).Select(item => new DeadItem(item, WhyUnused(item, now))))
            .Take(limit)];
    }

    /// <summary>Items that went out more than once, the most often posted first.</summary>
    /// <exception cref="InvalidRequestException">The limit is out of range.</exception>
    public Task<IReadOnlyList<MediaItem>> ReusedAsync(TeamId teamId, int limit, CancellationToken cancellationToken)
    {
        RequireLimit(limit);
        return usage.ReusedAsync(teamId, limit, cancellationToken);
    }

    private static string WhyUnused(MediaItem item, DateTimeOffset now) => item.LastPostedAt is { } last
        ? $"not posted for {(now - last).TotalDays:0} days"
        : $"never posted in the {(now - item.CreatedAt).TotalDays:0} days it has been here";

    private static void RequireLimit(int limit)
    {
        if (limit is < 1 or > MostItems)
        {
            throw new InvalidRequestException($"{limit} items cannot be listed at once: choose a number from 1 to {MostItems}.");
        }
    }
}
