using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing;

/// <summary>Ends a post's automatic publish before its intent, inside the caller's unit of work, which holds the queue row.</summary>
public sealed class PublicationStops(IPublicationRepository publications, ICloudUploadRepository uploads, IChangeNotifier changes, TimeProvider clock)
{
    /// <summary>Null when none was on its way.</summary>
    public async Task<Publication?> CancelAsync(QueueItem item, string outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await publications.CancelAsync(item.TeamId, item.Id, outcome, now, cancellationToken) is not { } cancelled)
        {
            return null;
        }

        await uploads.ExpireAsync(cancelled.Id, now, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Publications, item.TeamId.Value, cancelled.Id.ToString()), cancellationToken);
        return cancelled;
    }
}
