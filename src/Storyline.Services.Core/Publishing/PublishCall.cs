using Storyline.Data;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// The one call that cannot be taken back: the intent is committed before it, and whatever comes back but an id is no proof. False: somebody else
/// has the publication by now, or its recovery is to come.
/// </summary>
public sealed class PublishCall(
    IPublicationRepository publications,
    IPublishAttemptRepository attempts,
    IInstagramPublisher instagram,
    AccountConnections connections,
    QuotaReading quotas,
    AccountStories stories,
    PublicationEnds ends,
    ContainerRenewal renewal,
    AccountTurns turns,
    SecondLook secondLook,
    PublishCheck check,
    PublishIntent intent,
    IUnitOfWork work,
    ICrashPoints crash,
    TimeProvider clock)
{
    /// <summary>
    /// An answer that takes longer will not be waited for: what became of the call is found out by reading the container. Short enough for two readings, half a
    /// minute apart, before the team would be asked, and for another if one of them fails.
    /// </summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(15);

    public async Task<bool> PublishAsync(Publication publication, CancellationToken stopping)
    {
        var untilDone = CancellationToken.None;
        if (await secondLook.LookAsync(publication, untilDone) is { } isOurs)
        {
            return isOurs;
        }

        if (await check.WithdrawalAsync(publication, untilDone) is { } withdrawn)
        {
            return await ends.CallOffAsync(publication, withdrawn, untilDone);
        }

        if (await check.IsTooLateAsync(publication, untilDone))
        {
            return await ends.HandToTeamAsync(publication, PublishCheck.TooLate, untilDone);
        }

        var readiness = await connections.OpenAsync(publication.TeamId, publication.InstagramAccountId, untilDone);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return await ends.HandToTeamAsync(publication, ((AccountReadiness.NotReady)readiness).Reason, untilDone);
        }

        if (clock.GetUtcNow() - publication.ContainerAt >= PublishWaits.ContainerLife)
        {
            return await renewal.RenewAsync(publication, "Instagram's copy of it is about to expire", untilDone);
        }

        var quota = await quotas.ReadAsync(ready, untilDone);
        crash.Pass(CrashPoint.QuotaAnswered);
        if (quota.Left == 0)
        {
            return await ends.HandToTeamAsync(publication, $"Instagram's publishing quota is used up: {quota.Used} of {quota.Total} in {quota.Window.TotalHours:0} h", untilDone);
        }

        publication.QuotaBefore = quota.Used;
        var live = await stories.LiveAsync(publication, ready, untilDone);
        // What an earlier call of this post may have brought about late is no story from before.
        publication.LiveStoriesBefore = publication.Attempt == 1 ? [.. live.Select(story => story.MediaId)] : publication.LiveStoriesBefore;
        crash.Pass(CrashPoint.StoriesAnswered);
        await WaitAsync(publication.DueAt - clock.GetUtcNow(), stopping);
        using (await turns.TakeAsync(publication.InstagramAccountId, stopping))
        {
            switch (await intent.CommitAsync(publication, stopping))
            {
                case IntentOutcome.Committed when await CallAsync(publication, ready, untilDone):
                    break;
                case IntentOutcome.Objected objected:
                    return await ends.HandToTeamAsync(publication, objected.Reason, untilDone);
                case IntentOutcome.CalledOff off:
                    return await ends.CallOffAsync(publication, off.Why, untilDone);
                default:
                    return false;
            }
        }

        await (publication.MediaId is null ? Task.CompletedTask : AfterwardsAsync(publication, ready, untilDone));
        return true;
    }

    private Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;

    private async Task<bool> CallAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(LongestCall, clock);
        StorylineTelemetry.PublishLateness.Record((clock.GetUtcNow() - publication.DueAt).TotalSeconds);
        try
        {
            var call = instagram.PublishAsync(ready.Connection, publication.ContainerId!, tooLong.Token);
            crash.Pass(CrashPoint.PublishSent);
            var mediaId = await call;
            crash.Pass(CrashPoint.PublishAnswered);
            await attempts.AnswerAsync(publication.Id, publication.Attempt, $"published as {mediaId}", mediaId, clock.GetUtcNow(), cancellationToken);
            return await ends.PublishedAsync(publication, mediaId, "the publish call's answer", null, cancellationToken);
        }
        catch (IntegrationException failure)
        {
            crash.Pass(CrashPoint.PublishAnswered);
            var notBefore = failure.RetryAfter is { } wait ? clock.GetUtcNow() + wait : (DateTimeOffset?)null;
            await NoteAsync(publication, new PublicationProof(failure.Kind.ToString(), failure.Code) { NotBefore = notBefore, TokenIssuedAt = ready.IssuedAt }, failure.Message, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested)
        {
            await NoteAsync(publication, new PublicationProof(nameof(FailureKind.Unknown)), "no answer in time", cancellationToken);
            return true;
        }
    }

    /// <summary>No proof of anything: the recovery reads the container next.</summary>
    private async Task NoteAsync(Publication publication, PublicationProof proof, string message, CancellationToken cancellationToken)
    {
        var cut = $"{proof.Answer}: {message}".CutTo(Publication.LongestWords);
        publication.Proof = (proof with { Refusal = cut }).ToJson();
        publication.LastError = cut;
        await work.ExecuteAsync(
            async token =>
            {
                await attempts.AnswerAsync(publication.Id, publication.Attempt, cut, null, clock.GetUtcNow(), token);
                await publications.SaveAsync(publication, PublicationStep.Publishing, token);
            },
            cancellationToken);
    }

    private async Task AfterwardsAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await instagram.FindMediaAsync(ready.Connection, publication.MediaId!, cancellationToken);
            crash.Pass(CrashPoint.PermalinkAnswered);
            await (seen?.Permalink is { } link ? publications.SetPermalinkAsync(publication.Id, link.ToString(), cancellationToken) : Task.CompletedTask);
        }
        catch (IntegrationException)
        {
            // The post is out; where it can be seen is a convenience.
        }
    }
}
