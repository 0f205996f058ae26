using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Media;

/// <summary>
/// Removes an item for good, as long as nothing refers to it. A file that Storyline itself stored goes with it; one from a person's folder is never
/// touched.
/// </summary>
public sealed class MediaRemoval(
    IMediaItemRepository media, IMediaCurationRepository curation, AuditTrail audit, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace)
{
    /// <summary>Returns whether the file went too; one that stays is taken in again by the next index of its folder.</summary>
    /// <exception cref="NotFoundException">The team has no such item.</exception>
    /// <exception cref="ConflictException">It went out before, or is in the plan.</exception>
    public async Task<bool> DeleteAsync(MediaItemId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        var item = await media.FindAsync(by.TeamId, id, cancellationToken) ?? throw new NotFoundException($"There is no media item {id}.");
        return await trace.RunAsync("MediaRemoval", "Delete", by, async _ =>
        {
            await work.ExecuteAsync(
                async token =>
                {
                    if (!await curation.DeleteUnusedAsync(by.TeamId, id, token))
                    {
                        throw new ConflictException($"{item.FileName} is in the record or in the plan, which must stay true: archive it instead, and it is never posted again.");
                    }

                    await audit.AppendAsync(by, "media.deleted", item.FileName, item.FilePath, null, token);
                    await changes.NotifyAsync(new Change(ChangeTopic.Media, by.TeamId.Value, id.ToString()), token);
                },
                cancellationToken);
            if (item.Source is MediaSource.Folder)
            {
                return false;
            }

            IncomingFolder.TryDelete(item.FilePath);
            return true;
        });
    }
}
