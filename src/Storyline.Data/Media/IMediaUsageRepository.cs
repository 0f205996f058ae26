using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>How the library is used up: what is planned, what comes back, what lies idle and what goes out again and again.</summary>
public interface IMediaUsageRepository
{
    /// <summary>How often the active items of a team went out.</summary>
    Task<UsageCount> CountUsageAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Rows of the plan that are still only planned, by category, over all chats of a team.</summary>
    Task<IReadOnlyDictionary<string, int>> CountPlannedAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>When each different picture whose locks all end before <paramref name="until"/> comes back. One that is locked for ever or for a season is absent.</summary>
    Task<IReadOnlyList<ReturningItem>> ReturningAsync(TeamId teamId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Active items that have not gone out since then, or never since they came then or before; those that lie idle longest first.</summary>
    Task<IReadOnlyList<MediaItem>> UnusedSinceAsync(TeamId teamId, DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>Active items that never can go out: Instagram would refuse them, or they are locked for ever. Newest first.</summary>
    Task<IReadOnlyList<MediaItem>> NeverEligibleAsync(TeamId teamId, DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Active items that went out more than once, the most often posted first.</summary>
    Task<IReadOnlyList<MediaItem>> ReusedAsync(TeamId teamId, int limit, CancellationToken cancellationToken);
}
