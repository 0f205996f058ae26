using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// What is done before a post is due, and seen by nobody: the upload, and Instagram's container of it. Each step is committed before the next call.
/// False: somebody else has the publication by now.
/// </summary>
public sealed class MediaPreparation(
    IPublicationRepository publications,
    ICloudUploadRepository uploads,
    IMediaItemRepository media,
    MediaWords words,
    IMediaHost host,
    IInstagramPublisher instagram,
    AccountConnections connections,
    PublicationEnds ends,
    CloudSweep sweep,
    IChangeNotifier changes,
    IUnitOfWork work,
    ICrashPoints crash,
    TimeProvider clock)
{
    /// <summary>Quota and live stories are read so long before a post is due.</summary>
    public static readonly TimeSpan LookAhead = TimeSpan.FromSeconds(3);

    private const int MostContainers = 3;
    private static readonly TimeSpan LongestPreparation = TimeSpan.FromMinutes(15);

    /// <summary>The upload, noted before it is made, so that whatever a dead process leaves is found. A repeat overwrites it.</summary>
    public async Task<bool> UploadAsync(Publication publication, CancellationToken cancellationToken)
    {
        var picture = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!;
        if (!File.Exists(picture.FilePath))
        {
            return await ends.HandToTeamAsync(publication, $"the file of {picture.FileName} is gone", cancellationToken);
        }

        var publicId = publication.Id.ToString();
        await uploads.BeginAsync(
            new CloudUpload
            {
                PublicId = publicId, TeamId = publication.TeamId, PublicationId = publication.Id, IsVideo = picture.IsVideo, StartedAt = clock.GetUtcNow(),
            },
            cancellationToken);
        crash.Pass(CrashPoint.UploadRecorded);
        var upload = host.UploadAsync(new HostedFile(publicId, picture.FilePath, picture.IsVideo, publication.Kind is PublicationKind.Story), cancellationToken);
        crash.Pass(CrashPoint.UploadSent);
        var address = (await upload).ToString();
        crash.Pass(CrashPoint.UploadAnswered);
        publication.MediaAddress = address;
        publication.Failures = 0;
        var isOurs = await StepAsync(
            publication, PublicationStep.Uploaded, TimeSpan.Zero, cancellationToken, token => uploads.MarkUploadedAsync(publicId, address, clock.GetUtcNow(), token));
        crash.Pass(CrashPoint.UploadCommitted);
        return isOurs;
    }

    /// <summary>The container, or the end of a dry run.</summary>
    public async Task<bool> CreateContainerAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.IsRehearsal)
        {
            var isRehearsed = await ends.RehearsedAsync(publication, cancellationToken);
            await sweep.SweepAsync(cancellationToken);
            return isRehearsed;
        }

        var readiness = await connections.OpenAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return await ends.HandToTeamAsync(publication, ((AccountReadiness.NotReady)readiness).Reason, cancellationToken);
        }

        var picture = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!;
        var container = instagram.CreateContainerAsync(
            ready.Connection,
            new ContainerRequest(publication.Kind, new Uri(publication.MediaAddress!), picture.IsVideo, CaptionRules.Compose(publication.Kind, picture.Caption, await words.OfAsync(picture, cancellationToken))),
            cancellationToken);
        crash.Pass(CrashPoint.ContainerSent);
        publication.ContainerId = await container;
        publication.ContainerAt = clock.GetUtcNow();
        crash.Pass(CrashPoint.ContainerAnswered);
        var isOurs = await StepAsync(publication, PublicationStep.Container, PublishWaits.NextLook(TimeSpan.Zero), cancellationToken);
        crash.Pass(CrashPoint.ContainerCommitted);
        return isOurs;
    }

    /// <summary>Whether Instagram has fetched and accepted it.</summary>
    public async Task<bool> LookAsync(Publication publication, CancellationToken cancellationToken)
    {
        var readiness = await connections.OpenAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return await ends.HandToTeamAsync(publication, ((AccountReadiness.NotReady)readiness).Reason, cancellationToken);
        }

        var state = await instagram.ReadContainerAsync(ready.Connection, publication.ContainerId!, cancellationToken);
        crash.Pass(CrashPoint.PollAnswered);
        var age = clock.GetUtcNow() - publication.ContainerAt!.Value;
        return state switch
        {
            ContainerState.Finished => await ReadyAsync(publication, cancellationToken),
            ContainerState.InProgress when age < LongestPreparation => await StepAsync(publication, PublicationStep.Container, PublishWaits.NextLook(age), cancellationToken),
            ContainerState.InProgress => await RenewContainerAsync(publication, "Instagram did not finish preparing it", cancellationToken),
            ContainerState.Failed { IsMediaRefused: true } refused => await ends.HandToTeamAsync(publication, refused.Reason, cancellationToken),
            ContainerState.Failed failed => await RenewContainerAsync(publication, failed.Reason, cancellationToken),
            ContainerState.Expired => await RenewContainerAsync(publication, "Instagram's copy of it expired", cancellationToken),
            ContainerState.Published => await ends.PublishedAsync(publication, null, "the container is PUBLISHED", null, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A new container in place of one that is dead and never was published; the team has it when that happens too often.</summary>
    internal async Task<bool> RenewContainerAsync(Publication publication, string why, CancellationToken cancellationToken)
    {
        if (publication.Failures + 1 >= MostContainers)
        {
            return await ends.HandToTeamAsync(publication, why, cancellationToken);
        }

        publication.ContainerId = null;
        publication.ContainerAt = null;
        publication.Failures++;
        publication.LastError = why.CutTo(Publication.LongestWords);
        return await StepAsync(publication, PublicationStep.Uploaded, PublishWaits.AfterFailure(publication.Failures, null), cancellationToken);
    }

    private async Task<bool> ReadyAsync(Publication publication, CancellationToken cancellationToken)
    {
        publication.Failures = 0;
        var wait = publication.DueAt - LookAhead - clock.GetUtcNow();
        var isOurs = await StepAsync(publication, PublicationStep.Ready, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellationToken);
        crash.Pass(CrashPoint.ReadyCommitted);
        return isOurs;
    }

    private Task<bool> StepAsync(
        Publication publication, PublicationStep to, TimeSpan wait, CancellationToken cancellationToken, Func<CancellationToken, Task>? also = null)
    {
        var (from, now) = (publication.Step, clock.GetUtcNow());
        publication.Step = to;
        publication.NextStepAt = now + wait;
        publication.UpdatedAt = now;
        return work.ExecuteAsync(
            async token =>
            {
                // The publication first: whoever cancels it takes the rows in this order as well.
                var isOurs = await publications.SaveAsync(publication, from, token);
                await (isOurs && also is not null ? also(token) : Task.CompletedTask);
                await (from == to ? Task.CompletedTask : changes.NotifyAsync(new Change(ChangeTopic.Publications, publication.TeamId.Value, publication.Id.ToString()), token));
                return isOurs;
            },
            cancellationToken);
    }
}
