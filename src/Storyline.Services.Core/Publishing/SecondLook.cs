using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Between the proof that a publish call had no effect and the next call for the same container, minutes may pass: the next one is made only when Instagram
/// still denies at that moment that it is out.
/// </summary>
public sealed class SecondLook(
    IPublicationRepository publications,
    IInstagramPublisher instagram,
    AccountConnections connections,
    AccountStories stories,
    PublishCheck check,
    PublishRecovery recovery,
    ContainerRenewal renewal,
    PublicationEnds ends,
    ICrashPoints crash,
    TimeProvider clock)
{
    private const string Unclear = "Instagram does not say any more what became of an earlier publish call; look there first whether it is live";
    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(5);

    /// <summary>Null: the call may be made. Otherwise it is written down what became of the publication; false: somebody else has it by now.</summary>
    public async Task<bool?> LookAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.IntentStartedAt is not { } called || called < publication.ContainerAt
            || await connections.OpenToLookAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken) is not AccountReadiness.Ready ready)
        {
            return null;
        }

        ContainerState state;
        try
        {
            state = await instagram.ReadContainerAsync(ready.Connection, publication.ContainerId!, cancellationToken);
            crash.Pass(CrashPoint.RecoveryRead);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.NotFound)
        {
            // A new container would go out beside what this one may have become.
            return await ends.HandToTeamAsync(publication, Unclear, cancellationToken);
        }

        return state switch
        {
            ContainerState.Published => await recovery.BindAsync(publication, ready, cancellationToken),
            ContainerState.Finished => await DeniedAsync(publication, ready, called, cancellationToken),
            ContainerState.Failed { IsMediaRefused: true } failed => await ends.HandToTeamAsync(publication, failed.Reason, cancellationToken),
            ContainerState.Failed failed => await renewal.RenewAsync(publication, failed.Reason, cancellationToken),
            ContainerState.Expired => await renewal.RenewAsync(publication, "Instagram's copy of it expired", cancellationToken),
            ContainerState.InProgress => await check.IsTooLateAsync(publication, cancellationToken)
                ? await ends.HandToTeamAsync(publication, Unclear, cancellationToken)
                : await WaitAsync(publication, "Instagram is still working on it", cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<bool?> DeniedAsync(Publication publication, AccountReadiness.Ready ready, DateTimeOffset called, CancellationToken cancellationToken) =>
        await stories.ContradictionAsync(publication, ready, called, cancellationToken) is { } contradiction
            ? await WaitAsync(publication, contradiction, cancellationToken)
            : null;

    private async Task<bool> WaitAsync(Publication publication, string why, CancellationToken cancellationToken)
    {
        publication.LastError = why.CutTo(Publication.LongestWords);
        publication.UpdatedAt = clock.GetUtcNow();
        publication.NextStepAt = publication.UpdatedAt + UntilNextLook;
        var isOurs = await publications.SaveAsync(publication, publication.Step, cancellationToken);
        crash.Pass(CrashPoint.RecoveryCommitted);
        return isOurs;
    }
}
