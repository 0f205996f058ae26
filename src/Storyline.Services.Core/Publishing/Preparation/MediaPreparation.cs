using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>
/// What is done before a post is due, and seen by nobody: the upload, and Instagram's container of it. Each step is committed before the next call.
/// False: somebody else has the publication by now.
/// </summary>
public sealed class MediaPreparation(
    IMediaItemRepository media,
    MediaWords words,
    MediaUploads uploads,
    CarouselPreparation carousel,
    IInstagramPublisher instagram,
    AccountConnections connections,
    PublicationEnds ends,
    ContainerRenewal renewal,
    PreparationSteps steps,
    CloudSweep sweep,
    ICrashPoints crash,
    TimeProvider clock)
{
    /// <summary>Quota and live stories are read so long before a post is due: one reading that hangs, for ten seconds, is made again and the post still leaves in time.</summary>
    public static readonly TimeSpan LookAhead = TimeSpan.FromSeconds(15);

    /// <summary>The upload; of a carousel, the next one.</summary>
    public async Task<bool> UploadAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.Kind is PublicationKind.Carousel)
        {
            return await carousel.UploadAsync(publication, cancellationToken);
        }

        var picture = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!;
        if (!File.Exists(picture.FilePath))
        {
            return await ends.HandToTeamAsync(publication, $"the file of {picture.FileName} is gone", cancellationToken);
        }

        var publicId = publication.Id.ToString();
        var address = await uploads.UploadAsync(publication, publicId, picture, cancellationToken);
        publication.MediaAddress = address;
        publication.Failures = 0;
        var isOurs = await steps.CommitAsync(publication, PublicationStep.Uploaded, TimeSpan.Zero, token => uploads.NoteAsync(publicId, address, token), cancellationToken);
        crash.Pass(CrashPoint.UploadCommitted);
        return isOurs;
    }

    /// <summary>The container, what a carousel needs before it, or the end of a dry run.</summary>
    public async Task<bool> CreateContainerAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.IsRehearsal)
        {
            var isRehearsed = await ends.RehearsedAsync(publication, cancellationToken);
            await (isRehearsed ? sweep.SweepAsync(publication.Id, cancellationToken) : Task.CompletedTask);
            return isRehearsed;
        }

        var readiness = await connections.OpenAsync(publication.TeamId, publication.InstagramAccountId, cancellationToken);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return await ends.HandToTeamAsync(publication, ((AccountReadiness.NotReady)readiness).Reason, cancellationToken);
        }

        if (publication.Kind is PublicationKind.Carousel && await carousel.AdvanceAsync(publication, ready.Connection, cancellationToken) is { } isAdvanced)
        {
            return isAdvanced;
        }

        var picture = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!;
        var container = instagram.CreateContainerAsync(ready.Connection, await RequestAsync(publication, picture, cancellationToken), cancellationToken);
        crash.Pass(CrashPoint.ContainerSent);
        publication.ContainerId = await container;
        publication.ContainerAt = clock.GetUtcNow();
        crash.Pass(CrashPoint.ContainerAnswered);
        var isOurs = await steps.CommitAsync(publication, PublicationStep.Container, PublishWaits.NextLook(TimeSpan.Zero), null, cancellationToken);
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
            ContainerState.InProgress when age < PublishWaits.LongestPreparation =>
                await steps.CommitAsync(publication, PublicationStep.Container, PublishWaits.NextLook(age), null, cancellationToken),
            ContainerState.InProgress => await renewal.RenewAsync(publication, "Instagram did not finish preparing it", cancellationToken),
            ContainerState.Failed { IsMediaRefused: true } refused => await ends.HandToTeamAsync(publication, refused.Reason, cancellationToken),
            ContainerState.Failed failed => await renewal.RenewAsync(publication, failed.Reason, cancellationToken),
            ContainerState.Expired => await renewal.RenewAsync(publication, "Instagram's copy of it expired", cancellationToken),
            ContainerState.Published => await ends.PublishedAsync(publication, null, "the container is PUBLISHED", null, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<ContainerRequest> RequestAsync(Publication publication, MediaItem picture, CancellationToken cancellationToken)
    {
        var caption = CaptionRules.Compose(publication.Kind, picture.Caption, await words.OfAsync(picture, cancellationToken));
        return publication.Kind is PublicationKind.Carousel
            ? new ContainerRequest(PublicationKind.Carousel, null, IsVideo: false, caption) { Children = await carousel.ContainersAsync(publication, cancellationToken) }
            : new ContainerRequest(publication.Kind, new Uri(publication.MediaAddress!), picture.IsVideo, caption);
    }

    private async Task<bool> ReadyAsync(Publication publication, CancellationToken cancellationToken)
    {
        publication.Failures = 0;
        var wait = publication.DueAt - LookAhead - clock.GetUtcNow();
        var isOurs = await steps.CommitAsync(publication, PublicationStep.Ready, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, null, cancellationToken);
        crash.Pass(CrashPoint.ReadyCommitted);
        return isOurs;
    }
}
