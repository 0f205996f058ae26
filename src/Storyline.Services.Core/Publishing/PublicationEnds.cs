using Microsoft.Extensions.Options;
using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing.Preparation;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// How a publication ends, each end one transaction, which only the worker of the present lease can make, and with which a doubt and its alert end too. False:
/// somebody else has it.
/// </summary>
public sealed class PublicationEnds(
    IPublicationRepository publications,
    ILiveStoryRepository stories,
    IPublishingQueueRepository rows,
    ICloudUploadRepository uploads,
    PublicationRecord record,
    PublicationDoubts doubts,
    AccountRefusals refusals,
    IChangeNotifier changes,
    IUnitOfWork work,
    ICrashPoints crash,
    IOptions<UploadRetention> retention,
    TimeProvider clock)
{
    /// <summary>It is on Instagram.</summary>
    /// <param name="mediaId">Null when it is not known which story it is.</param>
    /// <param name="seen">What tells so.</param>
    /// <param name="saidBy">The person who says so; null when Instagram does.</param>
    public async Task<bool> PublishedAsync(Publication publication, string? mediaId, string seen, Actor? saidBy, CancellationToken cancellationToken)
    {
        var (from, now) = (publication.Step, clock.GetUtcNow());
        var isFree = mediaId is not null && (await stories.BoundAsync(publication.TeamId, [mediaId], cancellationToken)).Count == 0;
        Finish(publication, PublicationStep.Published, mediaId is null ? $"{seen}; it could not be told which story it is" : seen, now);
        publication.MediaId = isFree ? mediaId : null;
        publication.Proof = (PublicationProof.Read(publication.Proof) with { Seen = seen }).ToJson();
        crash.Pass(CrashPoint.PublishedBefore);
        var isDone = await work.ExecuteAsync(
            async token =>
            {
                await rows.HoldAsync(publication.QueueItemId, token);
                if (!await publications.SaveAsync(publication, from, token))
                {
                    return false;
                }

                await record.WriteAsync(publication, saidBy, now, token);
                await uploads.ExpireAsync(publication.Id, (publication.IntentStartedAt ?? now).AddHours(retention.Value.RetentionHours), token);
                await doubts.SettleAsync(publication, token);
                await refusals.EndAsync(publication, token);
                await NotifyAsync(publication, token);
                return true;
            },
            cancellationToken);
        crash.Pass(CrashPoint.PublishedCommitted);
        return isDone;
    }

    /// <summary>It is proven that nothing went out, and will not by itself: the team decides, and is told why.</summary>
    public async Task<bool> HandToTeamAsync(Publication publication, string reason, CancellationToken cancellationToken)
    {
        var cut = reason.CutTo(Publication.LongestWords);
        var isDone = await EndAsync(publication, PublicationStep.Failed, cut, cut, cancellationToken);
        crash.Pass(CrashPoint.TeamCommitted);
        return isDone;
    }

    /// <summary>It does not go out by itself any more, through nobody's fault: posting was paused, or the account changed. Its card says so.</summary>
    public async Task<bool> CallOffAsync(Publication publication, string why, CancellationToken cancellationToken)
    {
        var isDone = await EndAsync(publication, PublicationStep.Cancelled, why, why, cancellationToken);
        crash.Pass(CrashPoint.CancelCommitted);
        return isDone;
    }

    /// <summary>A dry run has come to its end: the post waits as before.</summary>
    public async Task<bool> RehearsedAsync(Publication publication, CancellationToken cancellationToken)
    {
        var isDone = await EndAsync(publication, PublicationStep.Rehearsed, "dry run: uploaded, and nothing was published", null, cancellationToken);
        crash.Pass(CrashPoint.RehearsedCommitted);
        return isDone;
    }

    private Task<bool> EndAsync(Publication publication, PublicationStep end, string outcome, string? told, CancellationToken cancellationToken)
    {
        var (from, now) = (publication.Step, clock.GetUtcNow());
        Finish(publication, end, outcome, now);
        return work.ExecuteAsync(
            async token =>
            {
                await rows.HoldAsync(publication.QueueItemId, token);
                if (!await publications.SaveAsync(publication, from, token))
                {
                    return false;
                }

                await rows.HandToTeamAsync(publication.QueueItemId, told, token);
                await uploads.ExpireAsync(publication.Id, now, token);
                await doubts.SettleAsync(publication, token);
                await NotifyAsync(publication, token);
                return true;
            },
            cancellationToken);
    }

    private static void Finish(Publication publication, PublicationStep end, string outcome, DateTimeOffset now)
    {
        publication.Step = end;
        publication.NextStepAt = null;
        publication.Outcome = outcome.CutTo(Publication.LongestWords);
        publication.UpdatedAt = now;
    }

    private async Task NotifyAsync(Publication publication, CancellationToken cancellationToken)
    {
        await changes.NotifyAsync(new Change(ChangeTopic.Publications, publication.TeamId.Value, publication.Id.ToString()), cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Queue, publication.TeamId.Value, publication.QueueItemId.ToString()), cancellationToken);
    }
}
