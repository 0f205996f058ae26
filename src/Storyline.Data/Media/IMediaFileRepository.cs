using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>The library as files: what an index and an upload compare with, and write.</summary>
public interface IMediaFileRepository
{
    /// <summary>
    /// One at a time in a team, until the unit of work ends: whoever files items looks for twins and then adds, and nobody may come in between.
    /// The same bytes may lie in two files of a folder, so that no constraint can say it.
    /// </summary>
    Task TakeTurnAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Every file that the library knows below a folder, by its path from there.</summary>
    Task<Dictionary<string, FileStamp>> StampsAsync(TeamId teamId, string folder, CancellationToken cancellationToken);

    /// <summary>The files that the library knows under these paths.</summary>
    Task<IReadOnlyList<KnownFile>> FindByPathsAsync(TeamId teamId, IReadOnlyCollection<string> paths, CancellationToken cancellationToken);

    /// <summary>The files of a team that have one of these content hashes, wherever they lie; the oldest first.</summary>
    Task<IReadOnlyList<KnownFile>> FindByHashAsync(TeamId teamId, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);

    /// <summary>The file that the library knows under this path, or null.</summary>
    Task<KnownFile?> FindByPathAsync(TeamId teamId, string path, CancellationToken cancellationToken);

    /// <summary>Whether a planned post whose card has not come yet shows a file whose path begins so; a folder's ends with the separator.</summary>
    Task<bool> IsPlannedBelowAsync(TeamId teamId, string folder, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what an examination of a changed or moved file found, by id, and its category. What people wrote and the counters are left alone, and
    /// what a person archived stays archived.
    /// </summary>
    Task UpdateFileFactsAsync(MediaItem item, CancellationToken cancellationToken);

    /// <summary>Takes the items at these paths out of use, whose files are gone. Returns how many were in use.</summary>
    Task<int> DeactivateAsync(TeamId teamId, IReadOnlyCollection<string> paths, CancellationToken cancellationToken);
}
