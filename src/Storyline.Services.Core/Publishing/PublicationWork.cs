using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing;

/// <summary>Takes one claimed publication as far as it goes without a long wait, step by step.</summary>
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
        while (publication.NextStepAt is { } next)
        {
            var wait = next - clock.GetUtcNow();
            if (wait > Patience || stopping.IsCancellationRequested)
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

        if (await queue.FindAsync(publication.TeamId, publication.QueueItemId, untilDone) is null)
        {
            return await ends.CallOffAsync(publication, "it left the plan", untilDone);
        }

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
            return await trouble.HandleAsync(publication, failure, untilDone);
        }
    }
}
