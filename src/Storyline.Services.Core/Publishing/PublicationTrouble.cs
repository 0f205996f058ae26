using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// What follows from trouble before the intent, when nothing can have gone out: what passes is tried again, later and later; what does not, or lasts
/// too long, is the team's, with the reason.
/// </summary>
public sealed class PublicationTrouble(
    IPublicationRepository publications, PublicationEnds ends, PublicationDoubts doubts, ContainerRenewal renewal, AccountRefusals refusals, TimeProvider clock)
{
    private const int MostTries = 6;
    private const string OwnFault = "Something went wrong inside Storyline; its log says what.";

    /// <summary>A fault of Storyline's own while it worked on a publication: tried again like passing trouble, and in doubt once the intent is committed.</summary>
    /// <param name="failed">As it was claimed; what the fault left in it is not looked at.</param>
    public async Task AfterFaultAsync(Publication failed, CancellationToken cancellationToken)
    {
        if (await publications.FindAsync(failed.TeamId, failed.Id, cancellationToken) is not { NextStepAt: not null } stored || stored.Fence != failed.Fence)
        {
            return;
        }

        await (stored.Step is PublicationStep.Publishing or PublicationStep.Unconfirmed
            ? doubts.GoOnAsync(stored, OwnFault, null, cancellationToken)
            : HandleAsync(stored, new IntegrationException("storyline", FailureKind.Unknown, OwnFault), clock.GetUtcNow(), cancellationToken));
    }

    /// <param name="begun">When the step began that failed: no token that was connected later is to blame.</param>
    public async Task<bool> HandleAsync(Publication publication, IntegrationException failure, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        switch (failure.Kind)
        {
            case FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.Misconfigured:
                await refusals.NoteAsync(publication, failure.Kind, failure.Message, begun, cancellationToken);
                return await ends.HandToTeamAsync(publication, failure.Message, cancellationToken);
            case FailureKind.Refused or FailureKind.QuotaReached:
                return await ends.HandToTeamAsync(publication, failure.Message, cancellationToken);
            case FailureKind.NotFound when publication is { Step: PublicationStep.Container or PublicationStep.Ready } or { Step: PublicationStep.Uploaded, Kind: PublicationKind.Carousel }:
                return await renewal.RenewAsync(publication, failure.Message, cancellationToken);
            case FailureKind.NotReady:
                return await AskAgainAsync(publication, failure, cancellationToken);
            default:
                publication.Failures++;
                return publication.Failures >= MostTries
                    ? await ends.HandToTeamAsync(publication, failure.Message, cancellationToken)
                    : await AgainAsync(publication, failure, PublishWaits.AfterFailure(publication.Failures, failure.RetryAfter), cancellationToken);
        }
    }

    /// <summary>Nothing has failed, and no try is lost; but it is asked later and later, and no longer than a preparation may take.</summary>
    private async Task<bool> AskAgainAsync(Publication publication, IntegrationException failure, CancellationToken cancellationToken)
    {
        // From the first time on; what was done before, perhaps hours ago, is no part of it.
        publication.UpdatedAt = publication.LastError == failure.Message.CutTo(Publication.LongestWords) ? publication.UpdatedAt : clock.GetUtcNow();
        var since = clock.GetUtcNow() - publication.UpdatedAt;
        if (since >= PublishWaits.LongestPreparation)
        {
            var host = failure.System == "instagram" ? "Instagram" : "the media host";
            return await ends.HandToTeamAsync(publication, $"{host} did not finish preparing it within {PublishWaits.LongestPreparation.TotalMinutes:0} minutes", cancellationToken);
        }

        var own = PublishWaits.NextLook(since);
        return await WaitAsync(publication, failure, failure.RetryAfter is { } asked && asked > own ? asked : own, cancellationToken);
    }

    private Task<bool> AgainAsync(Publication publication, IntegrationException failure, TimeSpan wait, CancellationToken cancellationToken)
    {
        publication.UpdatedAt = clock.GetUtcNow();
        return WaitAsync(publication, failure, wait, cancellationToken);
    }

    /// <summary>When it last came further stays as it is.</summary>
    private Task<bool> WaitAsync(Publication publication, IntegrationException failure, TimeSpan wait, CancellationToken cancellationToken)
    {
        publication.LastError = failure.Message.CutTo(Publication.LongestWords);
        publication.NextStepAt = clock.GetUtcNow() + wait;
        return publications.SaveAsync(publication, publication.Step, cancellationToken);
    }
}
