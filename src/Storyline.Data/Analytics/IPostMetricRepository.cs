using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Analytics;

/// <summary>The figures of posts. They are added and never changed.</summary>
public interface IPostMetricRepository
{
    /// <summary>
    /// Confirmed posts with an id on Instagram that are younger than a day and have no figures yet for the latest of <paramref name="ages"/> (hours)
    /// that they have reached, or lack some that may be asked for again by now; of each
    /// account in turn, its oldest post first, so that no account keeps the others' back.
    /// </summary>
    Task<IReadOnlyList<DueReading>> ListDueAsync(DateTimeOffset now, IReadOnlyList<int> ages, int limit, CancellationToken cancellationToken);

    /// <summary>Adds figures; those that are there already for the same age stay as they are. Returns how many were new.</summary>
    Task<int> AddAsync(IReadOnlyList<PostMetric> figures, CancellationToken cancellationToken);

    /// <summary>A post's figures, by age, metric and part.</summary>
    Task<IReadOnlyList<PostMetric>> ListAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken);

    /// <summary>The recorded post with this id on an Instagram account (Meta's id), or null.</summary>
    Task<HistoryEntry?> FindPostAsync(string instagramId, string mediaId, CancellationToken cancellationToken);
}
