using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>Takes away what was uploaded: when its time is over, and when a dead process left it behind.</summary>
public sealed partial class CloudSweep(ICloudUploadRepository uploads, IMediaHost host, ICrashPoints crash, TimeProvider clock, ILogger<CloudSweep> logger)
{
    private const int AtOnce = 200;
    private static readonly TimeSpan OrphanedAfter = TimeSpan.FromDays(1);

    /// <summary>No upload takes longer: what is removed earlier could come back.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    /// <summary>Returns how many were removed; what fails is tried again next time.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        if (!host.IsConfigured)
        {
            return 0;
        }

        var (removed, now, last) = (0, clock.GetUtcNow(), (CloudUpload?)null);
        while (await uploads.ListToRemoveAsync(now, now - LongestUpload, now - OrphanedAfter, last, AtOnce, cancellationToken) is { Count: > 0 } page)
        {
            if (!await RemoveAsync(page, () => removed++, cancellationToken))
            {
                break;
            }

            last = page[^1];
        }

        return removed;
    }

    /// <summary>Takes away what one publication has uploaded and needs no more.</summary>
    public async Task SweepAsync(PublicationId publication, CancellationToken cancellationToken) =>
        await RemoveAsync(await uploads.ListToRemoveAsync(publication, clock.GetUtcNow(), cancellationToken), () => { }, cancellationToken);

    /// <summary>False: the media host is in trouble, and the others would fare no better.</summary>
    private async Task<bool> RemoveAsync(IReadOnlyList<CloudUpload> over, Action removed, CancellationToken cancellationToken)
    {
        foreach (var upload in over)
        {
            try
            {
                await host.RemoveAsync(upload.PublicId, upload.IsVideo, cancellationToken);
                crash.Pass(CrashPoint.CleanupSent);
                await uploads.MarkRemovedAsync(upload.PublicId, clock.GetUtcNow(), cancellationToken);
                removed();
            }
            catch (IntegrationException failure) when (failure.Kind is FailureKind.Refused)
            {
                // This one only; the others do not wait for it, however many are refused before them.
                LogLeft(upload.PublicId, failure.Message);
            }
            catch (IntegrationException failure)
            {
                LogLeft(upload.PublicId, failure.Message);
                return false;
            }
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "{Upload} could not be removed from the media host and is still there; it is tried again in an hour: {Reason}")]
    private partial void LogLeft(string upload, string reason);
}
