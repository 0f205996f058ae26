using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>Words on items.</summary>
public interface IMediaTagRepository
{
    /// <summary>The tags of several items, in alphabetical order; an item without any is absent.</summary>
    Task<IReadOnlyDictionary<MediaItemId, IReadOnlyList<MediaTag>>> OfAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken);

    /// <summary>Every tag of the team and how many items have it, the commonest first.</summary>
    Task<Page<TagCount>> CountAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Puts a person's tags on items of the team; one that a model guessed becomes a person's. Items that do not exist are passed over.</summary>
    Task AddAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, IReadOnlyCollection<string> tags, CancellationToken cancellationToken);

    /// <summary>Takes tags off items. Returns how many there were.</summary>
    Task<int> RemoveAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, IReadOnlyCollection<string> tags, CancellationToken cancellationToken);
}
