using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Teams;
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

/// <summary>
/// The one call that cannot be taken back: the intent is committed before it, and whatever comes back but an id is no proof. False: somebody else
/// has the publication by now, or its recovery is to come.
/// </summary>
public sealed class PublishCall(
    IPublicationRepository publications,
    IPublishAttemptRepository attempts,
    IPublishingQueueRepository rows,
    IChatSettingsRepository chats,
    IInstagramPublisher instagram,
    AccountConnections connections,
    QuotaReading quotas,
    PublicationEnds ends,
    MediaPreparation preparation,
    AccountTurns turns,
    AlertDesk alerts,
    IChangeNotifier changes,
    IUnitOfWork work,
    ICrashPoints crash,
    TimeProvider clock)
{
    private static readonly TimeSpan TurnWait = TimeSpan.FromMilliseconds(250);

    /// <summary>An answer that takes longer will not be waited for: what became of the call is found out by reading the container.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(25);

    /// <summary>After an intent that took longer the call is not made: another process may be about to take over.</summary>
    private static readonly TimeSpan LongestIntent = TimeSpan.FromSeconds(4);

    public async Task<bool> PublishAsync(Publication publication, CancellationToken stopping)
    {
        var untilDone = CancellationToken.None;
        var chat = (await chats.FindAsync(publication.TeamId, publication.ChatSettingsId, untilDone))!;
        if (Objection(publication, chat) is { } objection)
        {
            return await ends.CallOffAsync(publication, objection, untilDone);
        }

        var readiness = await connections.OpenAsync(publication.TeamId, publication.InstagramAccountId, untilDone);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return await ends.HandToTeamAsync(publication, ((AccountReadiness.NotReady)readiness).Reason, untilDone);
        }

        if (clock.GetUtcNow() - publication.ContainerAt >= PublishWaits.ContainerLife)
        {
            return await preparation.RenewContainerAsync(publication, "Instagram's copy of it is about to expire", untilDone);
        }

        var quota = await quotas.ReadAsync(ready, untilDone);
        crash.Pass(CrashPoint.QuotaAnswered);
        if (quota.Left == 0)
        {
            return await ends.HandToTeamAsync(publication, $"Instagram's publishing quota is used up: {quota.Used} of {quota.Total} in {quota.Window.TotalHours:0} h", untilDone);
        }

        publication.QuotaBefore = quota.Used;
        publication.LiveStoriesBefore = [.. (await LiveAsync(publication, ready, untilDone)).Select(story => story.MediaId)];
        crash.Pass(CrashPoint.StoriesAnswered);
        await WaitAsync(publication.DueAt - clock.GetUtcNow(), stopping);
        using (await turns.TakeAsync(publication.InstagramAccountId, stopping))
        {
            if (!await IntendAsync(publication, stopping) || !await CallAsync(publication, ready, untilDone))
            {
                return false;
            }
        }

        await (publication.MediaId is null ? Task.CompletedTask : AfterwardsAsync(publication, ready, untilDone));
        return true;
    }

    /// <summary>What is live on the account now, where posts of this kind are seen.</summary>
    internal Task<IReadOnlyList<LiveStory>> LiveAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken) =>
        publication.Kind is PublicationKind.Story
            ? instagram.ListStoriesAsync(ready.Connection, cancellationToken)
            : instagram.ListMediaAsync(ready.Connection, 25, cancellationToken);

    private static string? Objection(Publication publication, ChatSettings chat) => chat switch
    {
        { EnableInstagramApi: false } => "Instagram was switched off for this chat",
        { IsPaused: true } when publication.RequestedBy is null => "posting was paused",
        { DryRunMode: true } => "dry run was switched on",
        _ => null,
    };

    private Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;

    private async Task<bool> IntendAsync(Publication publication, CancellationToken stopping)
    {
        crash.Pass(CrashPoint.IntentBefore);
        var begun = clock.GetTimestamp();
        bool? isCommitted;
        while ((isCommitted = await TryIntendAsync(publication)) is null)
        {
            await WaitAsync(TurnWait, stopping);
            begun = clock.GetTimestamp();
        }

        crash.Pass(CrashPoint.IntentCommitted);
        return isCommitted.Value && clock.GetElapsedTime(begun) < LongestIntent;
    }

    /// <summary>Null: another post of the account is in flight.</summary>
    private Task<bool?> TryIntendAsync(Publication publication) =>
        work.ExecuteAsync<bool?>(
            async token =>
            {
                if (!await publications.ReserveAccountAsync(publication.InstagramAccountId, publication.Id, token))
                {
                    return null;
                }

                var now = clock.GetUtcNow();
                if (!await rows.MoveAsync(publication.QueueItemId, QueueStatus.AwaitingTeam, QueueStatus.Publishing, token))
                {
                    return false;
                }

                var intent = Intent(publication, now);
                if (!await publications.SaveAsync(publication, PublicationStep.Ready, token))
                {
                    await rows.MoveAsync(publication.QueueItemId, QueueStatus.Publishing, QueueStatus.AwaitingTeam, token);
                    publication.Step = PublicationStep.Ready;
                    return false;
                }

                await attempts.AddAsync(intent, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Publications, publication.TeamId.Value, publication.Id.ToString()), token);
                return true;
            },
            CancellationToken.None);

    private static PublishAttempt Intent(Publication publication, DateTimeOffset now)
    {
        publication.Step = PublicationStep.Publishing;
        publication.NextStepAt = now;
        publication.IntentStartedAt = now;
        publication.SeenUnpublishedAt = null;
        publication.Proof = new PublicationProof().ToJson();
        publication.UpdatedAt = now;
        return new PublishAttempt
        {
            PublicationId = publication.Id, Attempt = publication.Attempt, ContainerId = publication.ContainerId!, Fence = publication.Fence, StartedAt = now,
        };
    }

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
            await attempts.AnswerAsync(publication.Id, publication.Attempt, $"published as {mediaId}", clock.GetUtcNow(), cancellationToken);
            return await ends.PublishedAsync(publication, mediaId, "the publish call's answer", null, cancellationToken);
        }
        catch (IntegrationException failure)
        {
            crash.Pass(CrashPoint.PublishAnswered);
            await NoteAsync(publication, failure.Kind, failure.Code, failure.Message, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested)
        {
            await NoteAsync(publication, FailureKind.Unknown, null, "no answer in time", cancellationToken);
            return true;
        }
    }

    /// <summary>No proof of anything: the recovery reads the container next.</summary>
    private async Task NoteAsync(Publication publication, FailureKind kind, string? code, string message, CancellationToken cancellationToken)
    {
        var cut = $"{kind}: {message}";
        cut = cut[..Math.Min(cut.Length, 1000)];
        await attempts.AnswerAsync(publication.Id, publication.Attempt, cut, clock.GetUtcNow(), cancellationToken);
        publication.Proof = new PublicationProof(kind.ToString(), code).ToJson();
        publication.LastError = cut;
        await publications.SaveAsync(publication, PublicationStep.Publishing, cancellationToken);
    }

    private async Task AfterwardsAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        await alerts.ResolveAsync(publication.TeamId, AlertKind.PublishingRefused, publication.InstagramAccountId.ToString(), cancellationToken);
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
