using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>What people say of a post of which nobody can tell whether it is on Instagram.</summary>
public sealed class DoubtAnswers(
    IPublicationRepository publications,
    AccountStories stories,
    IInstagramPublisher instagram,
    AccountConnections connections,
    PublicationEnds ends,
    IChangeNotifier changes,
    ProcessIdentity process,
    ServiceTrace trace,
    TimeProvider clock)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    /// <summary>The publication that a planned post's card asks about.</summary>
    /// <exception cref="NotFoundException">It never was on its way.</exception>
    public async Task<PublicationId> OfAsync(QueueItemId post, Actor by, CancellationToken cancellationToken) =>
        (await publications.FindByQueueItemAsync(by.TeamId, post, cancellationToken))?.Id
            ?? throw new NotFoundException("This post was never on its way to Instagram by itself.");

    /// <summary>Somebody has seen it: it is recorded as posted, on that person's word.</summary>
    public Task<DoubtAnswer> LiveAsync(PublicationId id, Actor by, CancellationToken cancellationToken) => AnswerAsync(
        "Live", id, by,
        async seized => await ends.PublishedAsync(seized, null, $"{by.Name} has seen it", by, cancellationToken) ? new DoubtAnswer.Live() : new DoubtAnswer.Settled(),
        cancellationToken);

    /// <summary>
    /// Somebody has not found it: it is the team's again, once Instagram says as well that it did not go out, twice and long enough apart. After a day the
    /// container is dead and nobody looks any more: then the person's word is enough.
    /// </summary>
    public Task<DoubtAnswer> NotLiveAsync(PublicationId id, Actor by, CancellationToken cancellationToken) => AnswerAsync("NotLive", id, by, async seized =>
    {
        var (state, why) = await ReadAsync(seized, cancellationToken);
        if (state is ContainerState.Finished && LeftToBeSure(seized) is null && await ContradictionAsync(seized, cancellationToken) is { } contradiction)
        {
            (state, why) = (new ContainerState.InProgress(), $"{contradiction}.");
        }

        switch (state)
        {
            case ContainerState.Published:
                await publications.HurryAsync(by.TeamId, id, clock.GetUtcNow(), cancellationToken);
                await GiveBackAsync(seized, cancellationToken);
                return new DoubtAnswer.Refused("Instagram says that it is live; it is recorded as posted.");
            case ContainerState.Finished when LeftToBeSure(seized) is { } left:
                seized.NextStepAt = clock.GetUtcNow() + left;
                await publications.SaveAsync(seized, PublicationStep.Unconfirmed, cancellationToken);
                await GiveBackAsync(seized, cancellationToken);
                return new DoubtAnswer.Refused(
                    $"Instagram says so too; it is asked once more in {left.TotalSeconds:0} s, to be sure. Then the post goes on, or comes back to the team.");
            case null or ContainerState.InProgress when clock.GetUtcNow() - seized.UnconfirmedAt >= PublishWaits.LongestDoubt:
            case ContainerState.Finished or ContainerState.Failed or ContainerState.Expired:
                return await ends.HandToTeamAsync(seized, $"it is not on Instagram, says {by.Name}", cancellationToken) ? new DoubtAnswer.Back() : new DoubtAnswer.Settled();
            default:
                await publications.ReleaseAsync(seized, cancellationToken);
                return new DoubtAnswer.Refused($"It may still come: {why} Try again in a minute.");
        }
    }, cancellationToken);

    /// <summary>Instagram is asked once more.</summary>
    public async Task<DoubtAnswer> CheckAgainAsync(PublicationId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        if (!await publications.HurryAsync(by.TeamId, id, clock.GetUtcNow(), cancellationToken))
        {
            return new DoubtAnswer.Settled();
        }

        await changes.NotifyAsync(new Change(ChangeTopic.Publications, by.TeamId.Value, id.ToString()), cancellationToken);
        return new DoubtAnswer.Looking();
    }

    private Task<DoubtAnswer> AnswerAsync(string what, PublicationId id, Actor by, Func<Publication, Task<DoubtAnswer>> answer, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        var lease = new Lease(process.Name, clock.GetUtcNow() + LeaseTime);
        return trace.RunAsync("DoubtAnswers", what, by, async _ =>
            await publications.SeizeAsync(by.TeamId, id, PublicationStep.Unconfirmed, lease, cancellationToken) is { } seized
                ? await answer(seized)
                : new DoubtAnswer.Settled());
    }

    /// <summary>The worker looks when it is told to, and not when it had meant to.</summary>
    private async Task GiveBackAsync(Publication seized, CancellationToken cancellationToken)
    {
        await publications.ReleaseAsync(seized, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Publications, seized.TeamId.Value, seized.Id.ToString()), cancellationToken);
    }

    /// <summary>How long after the first reading that says so a second one is to come; null when it has been long enough.</summary>
    private TimeSpan? LeftToBeSure(Publication seized)
    {
        var now = clock.GetUtcNow();
        var left = PublishWaits.ProofApart - (now - (seized.SeenUnpublishedAt ??= now));
        return left > TimeSpan.Zero ? left : null;
    }

    /// <summary>Why a container that denies it is not believed yet; null when it is.</summary>
    private async Task<string?> ContradictionAsync(Publication publication, CancellationToken cancellationToken) =>
        await connections.OpenToLookAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken) is AccountReadiness.Ready ready
            ? await stories.ContradictionAsync(publication, ready, publication.SeenUnpublishedAt!.Value, cancellationToken)
            : null;

    private async Task<(ContainerState? State, string Why)> ReadAsync(Publication publication, CancellationToken cancellationToken)
    {
        var readiness = await connections.OpenToLookAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return (null, ((AccountReadiness.NotReady)readiness).Reason + ".");
        }

        try
        {
            return (await instagram.ReadContainerAsync(ready.Connection, publication.ContainerId!, cancellationToken), "Instagram is still working on it.");
        }
        catch (IntegrationException failure)
        {
            return (null, failure.Message);
        }
    }
}
