using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Publishing.Preparation;

namespace Storyline.Services.Core.Publishing;

/// <summary>What provably did not go out goes back for another try, and is the team's after three calls, or at once when Instagram asks for a wait that ends too late. False: somebody else has it by now.</summary>
public sealed class PublicationReturn(
    IPublicationRepository publications,
    IPublishingQueueRepository rows,
    PublicationEnds ends,
    ContainerRenewal renewal,
    PublishCheck check,
    AlertDesk alerts,
    IChangeNotifier changes,
    IUnitOfWork work,
    TimeProvider clock)
{
    private const int MostAttempts = 3;

    /// <param name="step">Ready: the same container is published once more. Uploaded: it gets a new one.</param>
    /// <param name="isFinal">Another try would be answered the same.</param>
    public async Task<bool> ToAsync(Publication publication, PublicationStep step, string reason, bool isFinal, CancellationToken cancellationToken)
    {
        if (isFinal || publication.Attempt >= MostAttempts)
        {
            return await ends.HandToTeamAsync(publication, reason, cancellationToken);
        }

        var notBefore = PublicationProof.Read(publication.Proof).NotBefore;
        if (notBefore is { } until && await check.TooLongWaitAsync(publication, until, cancellationToken) is { } tooLong)
        {
            return await ends.HandToTeamAsync(publication, $"{tooLong}: {reason}", cancellationToken);
        }

        var (from, now, wasAsked) = (publication.Step, clock.GetUtcNow(), publication.AskedAt is not null);
        publication.Step = step;
        publication.Attempt++;
        publication.NextStepAt = notBefore is { } asked && asked > now ? asked : now;
        publication.SeenUnpublishedAt = publication.UnconfirmedAt = publication.AskedAt = null;
        publication.UpdatedAt = now;
        if (step is PublicationStep.Uploaded)
        {
            publication.ContainerId = null;
            publication.ContainerAt = null;
        }

        return await work.ExecuteAsync(
            async token =>
            {
                await rows.HoldAsync(publication.QueueItemId, token);
                var isOurs = await publications.SaveAsync(publication, from, token);
                await (isOurs ? rows.HandToTeamAsync(publication.QueueItemId, null, token) : Task.CompletedTask);
                await (isOurs && wasAsked
                    ? alerts.ResolveAsync(publication.TeamId, AlertKind.PostUnconfirmed, publication.QueueItemId.ToString(), token)
                    : Task.CompletedTask);
                await (isOurs && step is PublicationStep.Uploaded ? renewal.ForgetPartsAsync(publication, token) : Task.CompletedTask);
                await changes.NotifyAsync(new Change(ChangeTopic.Publications, publication.TeamId.Value, publication.Id.ToString()), token);
                return isOurs;
            },
            cancellationToken);
    }
}
