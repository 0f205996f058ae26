using Storyline.Data.Analytics;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Analytics;

/// <summary>How recorded posts did on Instagram.</summary>
public sealed class PostFigures(IPostMetricRepository figures, IPostProofRepository proofs)
{
    /// <summary>Every figure that was read of a post, by age, metric and part.</summary>
    /// <exception cref="NotFoundException">The team has no such post in its record.</exception>
    public async Task<IReadOnlyList<PostMetric>> ListAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken) =>
        await proofs.FindAsync(teamId, id, cancellationToken) is null
            ? throw new NotFoundException($"There is no post {id} in the record.")
            : await figures.ListAsync(teamId, id, cancellationToken);
}
