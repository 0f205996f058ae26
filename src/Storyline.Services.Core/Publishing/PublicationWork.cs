using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Takes one claimed publication as far as it goes without a long wait, step by step. One that has become ready is given back: it may wait for its account's turn
/// for long, and has a place of its own for that.
/// </summary>
public sealed class PublicationWork(
    IPublicationRepository publications,
    IQueueRepository queue,
    MediaPreparation preparation,
    PublishCall call,
    PublishRecovery recovery,
    PublicationTrouble trouble,
    PublicationEnds ends,
    InstagramFeature feature,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>A longer wait is not waited for here: the publication is given back until then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>When cancelled, waiting ends; a call that is on its way is brought to its end and its answer written down.</summary>
    public Task RunAsync(Publication publication, CancellationToken stopping) =>
        trace.RunAsync("PublicationWork", "Run", Actor.Clock(publication.TeamId), async notes =>
        {
            var begun = publication.Step;
            var isOurs = await AdvanceAsync(publication, stopping);
            if (isOurs && publication.NextStepAt is not null)
            {
                await publications.ReleaseAsync(publication, CancellationToken.None);
            }

            notes.Set("from", begun.ToString());
            notes.Set("to", publication.Step.ToString());
            if (begun == publication.Step)
            {
                notes.FoundNothing();
            }

            return isOurs;
        });

    private async Task<bool> AdvanceAsync(Publication publication, CancellationToken stopping)
    {
        var begun = publication.Step;
        while (publication.NextStepAt is { } next && (begun is PublicationStep.Ready || publication.Step is not PublicationStep.Ready))
        {
            var wait = next - clock.GetUtcNow();
            if (wait > Patience)
            {
                return !await WouldBeTooLateAsync(publication, next) || await ends.HandToTeamAsync(publication, NotInTime(publication), CancellationToken.None);
            }

            if (stopping.IsCancellationRequested)
            {
                return true;
            }

            try
            {
                await (wait > TimeSpan.Zero ? Task.Delay(wait, clock, stopping) : Task.CompletedTask);
                if (!await StepAsync(publication, stopping))
                {
                    return false;
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return true;
            }
        }

        return true;
    }

    private async Task<bool> StepAsync(Publication publication, CancellationToken stopping)
    {
        var untilDone = CancellationToken.None;
        if (publication.Step is PublicationStep.Publishing or PublicationStep.Unconfirmed)
        {
            return await recovery.LookAsync(publication, untilDone);
        }

        if (!feature.IsOn)
        {
            return await ends.CallOffAsync(publication, InstagramFeature.SwitchedOff, untilDone);
        }

        if (await queue.FindAsync(publication.TeamId, publication.QueueItemId, untilDone) is not { } item)
        {
            return await ends.CallOffAsync(publication, "it left the plan", untilDone);
        }

        if (publication.Step is not PublicationStep.Ready && clock.GetUtcNow() > Lateness.LatestOf(publication, item))
        {
            return await ends.HandToTeamAsync(publication, PublishCheck.TooLate, untilDone);
        }

        var begun = clock.GetUtcNow();
        try
        {
            return publication.Step switch
            {
                PublicationStep.Claimed => await preparation.UploadAsync(publication, untilDone),
                PublicationStep.Uploaded => await preparation.CreateContainerAsync(publication, untilDone),
                PublicationStep.Container => await preparation.LookAsync(publication, untilDone),
                PublicationStep.Ready => await call.PublishAsync(publication, stopping),
                _ => false,
            };
        }
        catch (IntegrationException failure)
        {
            return await trouble.HandleAsync(publication, failure, begun, untilDone);
        }
    }

    /// <summary>Whether its next step comes when it may not go out any more: then the team has it now, and not after a long wait. What was called once is left to its proofs.</summary>
    private async Task<bool> WouldBeTooLateAsync(Publication publication, DateTimeOffset next) =>
        publication is { Step: not (PublicationStep.Publishing or PublicationStep.Unconfirmed), IntentStartedAt: null }
        && await queue.FindAsync(publication.TeamId, publication.QueueItemId, CancellationToken.None) is { } item
        && next > Lateness.LatestOf(publication, item);

    private static string NotInTime(Publication publication) =>
        $"it could not be made ready within {Lateness.Grace.TotalMinutes:0} minutes of its time{(publication.LastError is { } last ? $": {last}" : "")}";
}
