using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>
/// What the pictures of a carousel need before it can be made of them: an upload, a container of their own, and that Instagram has accepted it. One after
/// the other, each committed before the next call. False: somebody else has the publication by now.
/// </summary>
public sealed class CarouselPreparation(
    ICarouselItemRepository items,
    IMediaItemRepository media,
    MediaUploads uploads,
    IInstagramPublisher instagram,
    PublicationEnds ends,
    ContainerRenewal renewal,
    PreparationSteps steps,
    ICrashPoints crash,
    TimeProvider clock)
{
    /// <summary>An older container is made anew, so that none dies before the carousel's own does.</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(45);

    /// <summary>Uploads the next picture.</summary>
    public async Task<bool> UploadAsync(Publication publication, CancellationToken cancellationToken)
    {
        var left = (await items.ListAsync([publication.Id], cancellationToken)).Where(item => item.MediaAddress is null).ToList();
        var item = left[0];
        var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
        if (!File.Exists(picture.FilePath))
        {
            return await ends.HandToTeamAsync(publication, $"the file of {picture.FileName} is gone", cancellationToken);
        }

        var address = await uploads.UploadAsync(publication, item.PublicId, picture, cancellationToken);
        (item.MediaAddress, item.UploadedAt) = (address, clock.GetUtcNow());
        publication.MediaAddress ??= address;
        publication.Failures = 0;
        var isOurs = await steps.CommitAsync(
            publication,
            left.Count == 1 ? PublicationStep.Uploaded : PublicationStep.Claimed,
            TimeSpan.Zero,
            async token =>
            {
                await uploads.NoteAsync(item.PublicId, address, token);
                await items.SaveAsync(item, token);
            },
            cancellationToken);
        crash.Pass(CrashPoint.UploadCommitted);
        return isOurs;
    }

    /// <summary>Does the next thing that a picture needs; null when Instagram has accepted all, and the carousel can be made.</summary>
    public async Task<bool?> AdvanceAsync(Publication publication, InstagramConnection account, CancellationToken cancellationToken)
    {
        var all = await items.ListAsync([publication.Id], cancellationToken);
        if (all.FirstOrDefault(item => item.ContainerAt is not { } made || clock.GetUtcNow() - made >= FreshFor) is { } missing)
        {
            return await CreateContainerAsync(publication, missing, account, cancellationToken);
        }

        return all.FirstOrDefault(item => item.FinishedAt is null) is { } open ? await LookAsync(publication, open, account, cancellationToken) : null;
    }

    /// <summary>The containers that the carousel is made of, in order.</summary>
    public async Task<IReadOnlyList<string>> ContainersAsync(Publication publication, CancellationToken cancellationToken) =>
        [.. (await items.ListAsync([publication.Id], cancellationToken)).Select(item => item.ContainerId!)];

    private async Task<bool> CreateContainerAsync(Publication publication, CarouselItem item, InstagramConnection account, CancellationToken cancellationToken)
    {
        var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
        var request = new ContainerRequest(PublicationKind.Carousel, new Uri(item.MediaAddress!), picture.IsVideo) { IsCarouselItem = true };
        var container = instagram.CreateContainerAsync(account, request, cancellationToken);
        crash.Pass(CrashPoint.ContainerSent);
        item.ForgetContainer();
        item.ContainerId = await container;
        item.ContainerAt = clock.GetUtcNow();
        crash.Pass(CrashPoint.ContainerAnswered);
        var isOurs = await GoOnAsync(publication, TimeSpan.Zero, item, cancellationToken);
        crash.Pass(CrashPoint.ContainerCommitted);
        return isOurs;
    }

    private async Task<bool> LookAsync(Publication publication, CarouselItem item, InstagramConnection account, CancellationToken cancellationToken)
    {
        var name = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!.FileName;
        var state = await ReadAsync(item, account, cancellationToken);
        crash.Pass(CrashPoint.PollAnswered);
        var age = clock.GetUtcNow() - item.ContainerAt!.Value;
        switch (state)
        {
            case ContainerState.Finished:
                item.FinishedAt = clock.GetUtcNow();
                return await GoOnAsync(publication, TimeSpan.Zero, item, cancellationToken);
            case ContainerState.InProgress when age < PublishWaits.LongestPreparation:
                return await GoOnAsync(publication, PublishWaits.NextLook(age), item, cancellationToken);
            case ContainerState.InProgress:
                return await renewal.RenewAsync(publication, item, $"Instagram did not finish preparing {name}", cancellationToken);
            case ContainerState.Failed { IsMediaRefused: true } refused:
                return await ends.HandToTeamAsync(publication, $"{name}: {refused.Reason}", cancellationToken);
            case ContainerState.Failed failed:
                return await renewal.RenewAsync(publication, item, $"{name}: {failed.Reason}", cancellationToken);
            case ContainerState.Expired or ContainerState.Published:
                return await renewal.RenewAsync(publication, item, $"Instagram's copy of {name} is of no use any more", cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<ContainerState> ReadAsync(CarouselItem item, InstagramConnection account, CancellationToken cancellationToken)
    {
        try
        {
            return await instagram.ReadContainerAsync(account, item.ContainerId!, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.NotFound)
        {
            return new ContainerState.Expired();
        }
    }

    private Task<bool> GoOnAsync(Publication publication, TimeSpan wait, CarouselItem item, CancellationToken cancellationToken) =>
        steps.CommitAsync(publication, PublicationStep.Uploaded, wait, token => items.SaveAsync(item, token), cancellationToken);
}
