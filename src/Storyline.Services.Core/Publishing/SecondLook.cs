using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Between the proof that a publish call had no effect and the next call for the same container, minutes may pass: the next one is made only when Instagram
/// still denies at that moment that it is out.
/// </summary>
public sealed class SecondLook(
    IPublicationRepository publications, IInstagramPublisher instagram, AccountConnections connections, AccountStories stories, PublishRecovery recovery, TimeProvider clock)
{
    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(5);

    /// <summary>Null: the call may be made. Otherwise it is written down what became of the publication; false: somebody else has it by now.</summary>
    public async Task<bool?> LookAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.IntentStartedAt is not { } called || called < publication.ContainerAt
            || await connections.OpenAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken) is not AccountReadiness.Ready ready)
        {
            return null;
        }

        if (await instagram.ReadContainerAsync(ready.Connection, publication.ContainerId!, cancellationToken) is ContainerState.Published)
        {
            return await recovery.BindAsync(publication, ready, cancellationToken);
        }

        return clock.GetUtcNow() - called < PublishWaits.LongestLag && await stories.ContradictionAsync(publication, ready, cancellationToken) is { } contradiction
            ? await WaitAsync(publication, contradiction, cancellationToken)
            : null;
    }

    private Task<bool> WaitAsync(Publication publication, string why, CancellationToken cancellationToken)
    {
        publication.LastError = why.CutTo(Publication.LongestWords);
        publication.UpdatedAt = clock.GetUtcNow();
        publication.NextStepAt = publication.UpdatedAt + UntilNextLook;
        return publications.SaveAsync(publication, publication.Step, cancellationToken);
    }
}
