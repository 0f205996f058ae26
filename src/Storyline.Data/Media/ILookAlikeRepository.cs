using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>Items that are the same picture, byte for byte or to the eye.</summary>
public interface ILookAlikeRepository
{
    /// <summary>
    /// Active items that look like one of <paramref name="items"/> without having the same bytes, the nearest first. An index read, however large the
    /// library: see docs/decisions/0010.
    /// </summary>
    Task<IReadOnlyList<LookAlike>> NearAsync(TeamId teamId, IReadOnlyCollection<MediaItem> items, CancellationToken cancellationToken);

    /// <summary>The look of every active item that has one, oldest first.</summary>
    Task<IReadOnlyList<SeenPicture>> LooksAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Groups of active items with the same bytes, by content hash.</summary>
    Task<IReadOnlyList<IReadOnlyList<MediaItem>>> DuplicatesAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>The next groups of active items with the same bytes, in the order of the oldest item of each, which comes first in its group.</summary>
    /// <param name="after">The id of the group's oldest item after which they begin; empty for the first.</param>
    Task<IReadOnlyList<IReadOnlyList<MediaItem>>> DuplicatesAsync(TeamId teamId, string after, int most, CancellationToken cancellationToken);
}
