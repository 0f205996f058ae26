using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>Commits how far the preparation of a post has come, each step a transaction of its own.</summary>
public sealed class PreparationSteps(IPublicationRepository publications, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>False: somebody else has the publication by now, and nothing was written.</summary>
    /// <param name="to">May be the present step, when only a part of it is done.</param>
    /// <param name="wait">So long there is nothing to do.</param>
    /// <param name="also">What is written in the same transaction; null for nothing.</param>
    public Task<bool> CommitAsync(Publication publication, PublicationStep to, TimeSpan wait, Func<CancellationToken, Task>? also, CancellationToken cancellationToken)
    {
        var (from, now) = (publication.Step, clock.GetUtcNow());
        publication.Step = to;
        publication.NextStepAt = now + wait;
        publication.UpdatedAt = now;
        return work.ExecuteAsync(
            async token =>
            {
                // The publication first: whoever cancels it takes the rows in this order as well.
                var isOurs = await publications.SaveAsync(publication, from, token);
                await (isOurs && also is not null ? also(token) : Task.CompletedTask);
                await (from == to ? Task.CompletedTask : changes.NotifyAsync(new Change(ChangeTopic.Publications, publication.TeamId.Value, publication.Id.ToString()), token));
                return isOurs;
            },
            cancellationToken);
    }
}
