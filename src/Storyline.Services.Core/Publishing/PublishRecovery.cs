using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Finds out what became of a publish call, whoever made it and whatever it was answered: the container says so. Nothing is sent again on silence.
/// False: somebody else has the publication by now.
/// </summary>
public sealed class PublishRecovery(
    IPublicationRepository publications,
    IPublishAttemptRepository attempts,
    IInstagramPublisher instagram,
    AccountConnections connections,
    PublicationEnds ends,
    PublicationDoubts doubts,
    PublicationReturn back,
    AccountStories stories,
    AccountRefusals refusals,
    ICrashPoints crash,
    TimeProvider clock)
{
    private const string Silence = "Instagram does not answer";

    /// <summary>A story that was published is listed within this time.</summary>
    private static readonly TimeSpan LongestListing = TimeSpan.FromSeconds(20);

    /// <summary>A shorter time is left to one try.</summary>
    private static readonly TimeSpan EnoughForOne = TimeSpan.FromSeconds(6);

    public async Task<bool> LookAsync(Publication publication, CancellationToken cancellationToken)
    {
        crash.Pass(CrashPoint.RecoveryBegun);
        if (await attempts.AnsweredIdAsync(publication.Id, publication.Attempt, cancellationToken) is { } answered)
        {
            return await ends.PublishedAsync(publication, answered, "the publish call's answer", null, cancellationToken);
        }

        var readiness = await connections.OpenToLookAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return await doubts.GoOnAsync(publication, ((AccountReadiness.NotReady)readiness).Reason, null, cancellationToken);
        }

        ContainerState? state;
        try
        {
            state = await ReadAsync(publication, ready.Connection, cancellationToken);
            crash.Pass(CrashPoint.RecoveryRead);
        }
        catch (IntegrationException failure)
        {
            await (failure.Kind is FailureKind.Unauthorized
                ? refusals.NoteAsync(publication, failure.Kind, failure.Message, ready.IssuedAt, cancellationToken)
                : Task.CompletedTask);
            return await doubts.GoOnAsync(publication, failure.Message, failure.RetryAfter, cancellationToken);
        }

        var isOurs = state switch
        {
            ContainerState.Published => await BindAsync(publication, ready, cancellationToken),
            ContainerState.Finished => await UnpublishedAsync(publication, ready, cancellationToken),
            ContainerState.Failed failed => await back.ToAsync(publication, PublicationStep.Uploaded, failed.Reason, failed.IsMediaRefused, cancellationToken),
            ContainerState.Expired => await back.ToAsync(publication, PublicationStep.Uploaded, "Instagram's copy of it expired", false, cancellationToken),
            ContainerState.InProgress => await doubts.GoOnAsync(publication, "Instagram is still working on it", null, cancellationToken),
            null => await doubts.GoOnAsync(publication, Silence, null, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        crash.Pass(CrashPoint.RecoveryCommitted);
        return isOurs;
    }

    /// <summary>It went out. Which story is it? Exactly one that can be it is it; else nobody knows, and that is said.</summary>
    internal async Task<bool> BindAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        var (mediaId, now) = (publication.MediaId ?? await stories.MatchAsync(publication, ready, cancellationToken), clock.GetUtcNow());
        if (mediaId is null && now - publication.IntentStartedAt < LongestListing)
        {
            publication.NextStepAt = now.AddSeconds(2);
            publication.UpdatedAt = now;
            return await publications.SaveAsync(publication, publication.Step, cancellationToken);
        }

        return await ends.PublishedAsync(publication, mediaId, "the container is PUBLISHED", null, cancellationToken);
    }

    /// <summary>
    /// Once is a sign, twice and long enough apart is a proof, as long as nothing is live that could be it: then the same container may be published once more.
    /// </summary>
    private async Task<bool> UnpublishedAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - (publication.SeenUnpublishedAt ??= now);
        if (since < PublishWaits.ProofApart)
        {
            return await doubts.GoOnAsync(publication, publication.LastError ?? "the publish call was not answered", PublishWaits.ProofApart - since, cancellationToken, isBeingProven: true);
        }

        if (await InTimeAsync<string?>(
            TimeFor(publication), token => stories.ContradictionAsync(publication, ready, publication.SeenUnpublishedAt.Value, token), Silence, cancellationToken) is { } contradiction)
        {
            return await doubts.GoOnAsync(publication, contradiction, null, cancellationToken);
        }

        var proof = PublicationProof.Read(publication.Proof);
        var reason = proof.Refusal ?? publication.LastError ?? "the publish call had no effect";
        var isFinal = Enum.TryParse<FailureKind>(proof.Answer, out var answer)
            && answer is FailureKind.Refused or FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.Misconfigured or FailureKind.QuotaReached;
        await (isFinal
            ? refusals.NoteAsync(publication, answer, reason, proof.TokenIssuedAt ?? publication.IntentStartedAt!.Value, cancellationToken)
            : Task.CompletedTask);
        return await back.ToAsync(publication, PublicationStep.Ready, reason, isFinal, cancellationToken);
    }

    /// <summary>Usually answered at once: while the team is not asked yet, a reading that hangs is made again within the same time. Null: no answer came.</summary>
    private async Task<ContainerState?> ReadAsync(Publication publication, InstagramConnection account, CancellationToken cancellationToken)
    {
        var time = TimeFor(publication);
        return publication.AskedAt is null && time > EnoughForOne ? await ReadInAsync(time / 2) ?? await ReadInAsync(time / 2) : await ReadInAsync(time);

        Task<ContainerState?> ReadInAsync(TimeSpan limit) => InTimeAsync<ContainerState?>(
            limit, async token => await instagram.ReadContainerAsync(account, publication.ContainerId!, token), null, cancellationToken);
    }

    private TimeSpan TimeFor(Publication publication) =>
        PublishWaits.Reading((clock.GetUtcNow() - publication.IntentStartedAt) ?? TimeSpan.Zero, publication.AskedAt is not null);

    /// <param name="otherwise">What it is when Instagram does not answer in time.</param>
    private async Task<T> InTimeAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> ask, T otherwise, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellationToken);
        try
        {
            return await ask(either.Token);
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return otherwise;
        }
    }
}
