using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>What people change of the library. Each operation changes only what it names, so that two people at once lose nothing.</summary>
public interface IMediaCurationRepository
{
    /// <summary>Writes what is given and nothing else. False when the team has no such item.</summary>
    Task<bool> EditAsync(TeamId teamId, MediaItemId id, MediaEdit edit, CancellationToken cancellationToken);

    /// <summary>Gives items another category. Returns those that had another one before.</summary>
    Task<IReadOnlyList<MediaItemId>> RecategoriseAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, string category, CancellationToken cancellationToken);

    /// <summary>Puts items away until a person takes them out again. Returns those that were not archived before.</summary>
    Task<IReadOnlyList<MediaItemId>> ArchiveAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Brings archived items back into use. Returns those that were archived.</summary>
    Task<IReadOnlyList<MediaItemId>> RestoreAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken);

    /// <summary>Removes an item that never went out, is in no record and not in the plan; its tags and locks go with it. False when it is not so.</summary>
    Task<bool> DeleteUnusedAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken);
}
