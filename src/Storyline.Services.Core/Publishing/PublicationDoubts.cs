using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>Posts of which nobody can tell whether they are out: looked at again and again for a day, and the team is asked within a minute of the call.</summary>
public sealed class PublicationDoubts(
    IPublicationRepository publications,
    IPublicationCardRepository cards,
    IPublishingQueueRepository rows,
    IMediaItemRepository media,
    AlertDesk alerts,
    IChangeNotifier changes,
    IUnitOfWork work,
    ICrashPoints crash,
    TimeProvider clock)
{
    /// <summary>The doubt lasts. The next look comes after <paramref name="wait"/>, or when it is time for it.</summary>
    /// <param name="isBeingProven">A first reading says that nothing went out: the team is not asked while the second is to come, if that comes before the latest time to ask.</param>
    public async Task<bool> GoOnAsync(Publication publication, string why, TimeSpan? wait, CancellationToken cancellationToken, bool isBeingProven = false)
    {
        var (from, now) = (publication.Step, clock.GetUtcNow());
        var since = now - (publication.UnconfirmedAt ??= now);
        publication.Step = PublicationStep.Unconfirmed;
        publication.LastError = why.CutTo(Publication.LongestWords);
        publication.UpdatedAt = now;
        var (sinceCall, next) = (SinceCall(publication, now), wait ?? PublishWaits.NextLook(since));
        var isProvenInTime = isBeingProven && sinceCall + next <= PublishWaits.LatestQuestion;
        var asks = publication.AskedAt is null && !isProvenInTime && sinceCall >= PublishWaits.BeforeAsking;
        if (asks)
        {
            publication.AskedAt = now;
        }

        publication.NextStepAt = since >= PublishWaits.LongestDoubt ? null : now + Wait(publication, now, next, isGiven: wait is not null);
        var isOurs = await work.ExecuteAsync(
            async token =>
            {
                await rows.HoldAsync(publication.QueueItemId, token);
                var isSaved = await publications.SaveAsync(publication, from, token);
                await (isSaved ? rows.MoveAsync(publication.QueueItemId, QueueStatus.Publishing, QueueStatus.Unconfirmed, token) : Task.CompletedTask);
                await (isSaved && asks ? AskAsync(publication, token) : Task.CompletedTask);
                await (isSaved && (asks || from is PublicationStep.Publishing)
                    ? changes.NotifyAsync(new Change(ChangeTopic.Publications, publication.TeamId.Value, publication.Id.ToString()), token)
                    : Task.CompletedTask);
                return isSaved;
            },
            cancellationToken);
        crash.Pass(CrashPoint.UnconfirmedCommitted);
        return isOurs;
    }

    /// <summary>It is known now.</summary>
    public Task SettleAsync(Publication publication, CancellationToken cancellationToken) =>
        publication.AskedAt is null
            ? Task.CompletedTask
            : alerts.ResolveAsync(publication.TeamId, AlertKind.PostUnconfirmed, publication.QueueItemId.ToString(), cancellationToken);

    /// <summary>A call may have been waited for, and the process that made it may have died.</summary>
    private static TimeSpan SinceCall(Publication publication, DateTimeOffset now) => now - (publication.IntentStartedAt ?? publication.UnconfirmedAt ?? now);

    private static TimeSpan Wait(Publication publication, DateTimeOffset now, TimeSpan wait, bool isGiven)
    {
        var untilAsked = PublishWaits.BeforeAsking - SinceCall(publication, now);
        if (publication.AskedAt is not null || untilAsked <= TimeSpan.Zero)
        {
            return wait;
        }

        var isProofDue = publication.SeenUnpublishedAt is not { } first || now - first >= PublishWaits.ProofApart;
        var soon = isProofDue && !isGiven && PublishWaits.BetweenProofs < wait ? PublishWaits.BetweenProofs : wait;
        return untilAsked < soon ? untilAsked : soon;
    }

    /// <summary>In the doubt's own transaction: a process that dies right after it has asked.</summary>
    private async Task AskAsync(Publication publication, CancellationToken cancellationToken)
    {
        await cards.DrawAnewAsync(publication.Id, cancellationToken);
        var picture = await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken);
        await alerts.RaiseAsync(
            publication.TeamId, AlertKind.PostUnconfirmed, publication.QueueItemId.ToString(),
            $"Nobody can tell whether {picture?.FileName} is on Instagram: {publication.LastError?.TrimEnd('.')}. Its card asks; nothing is sent again until it is known.",
            cancellationToken);
    }
}
