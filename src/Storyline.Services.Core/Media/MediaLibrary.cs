using Microsoft.Extensions.Options;
using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Media;

/// <summary>Reads the library.</summary>
public sealed class MediaLibrary(IMediaItemRepository media, IMediaTagRepository tags, TypedNames typed, IOptions<LibraryOptions> options, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<Page<MediaItem>> ListAsync(TeamId teamId, MediaFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var sought = filter with
        {
            Category = await typed.AsStoredAsync(filter.Category, cancellationToken),
            Tag = await typed.SoughtTagAsync(filter.Tag, cancellationToken),
        };
        return await media.ListAsync(teamId, sought, page, cancellationToken);
    }

    /// <exception cref="NotFoundException">The team has no such item.</exception>
    public async Task<MediaItem> GetAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken) =>
        await media.FindAsync(teamId, id, cancellationToken) ?? throw new NotFoundException($"There is no media item {id}.");

    /// <summary>Where an item's thumbnail lies, unless it is gone, or null when it never had one. The disk is not asked: it may hang.</summary>
    public string? ThumbnailPath(MediaItem item) => item.ThumbnailPath is { } path ? Path.Combine(options.Value.ThumbnailFolder, path) : null;

    /// <summary>The item that a person means by a path, a file name or an id.</summary>
    /// <exception cref="NotFoundException">None is called so.</exception>
    /// <exception cref="ConflictException">Several are; the message lists their paths.</exception>
    public async Task<MediaItem> ByNameAsync(TeamId teamId, string name, CancellationToken cancellationToken) =>
        await media.FindByNameAsync(teamId, name, cancellationToken) switch
        {
            [var only] => only,
            [] => throw new NotFoundException($"No media item is called '{name}': give a file name, a path or an id from storyline media list."),
            var several => throw new ConflictException($"Several items are called '{name}'; give the path of one: {string.Join(", ", several.Select(item => item.FilePath))}."),
        };

    /// <summary>What each category holds.</summary>
    public Task<IReadOnlyList<CategoryCount>> CategoriesAsync(TeamId teamId, CancellationToken cancellationToken) =>
        media.CountByCategoryAsync(teamId, clock.GetUtcNow(), cancellationToken);

    /// <summary>The tags of several items; one without any is absent.</summary>
    public Task<IReadOnlyDictionary<MediaItemId, IReadOnlyList<MediaTag>>> TagsAsync(
        TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken) => tags.OfAsync(teamId, ids, cancellationToken);

    /// <summary>Every tag in use, the commonest first.</summary>
    public Task<Page<TagCount>> TagsAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken) => tags.CountAsync(teamId, page, cancellationToken);

    /// <summary>Why an item may not be planned now; empty when it may.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken) =>
        await media.ObstaclesAsync(teamId, id, clock.GetUtcNow(), queuedCounts: true, own: null, cancellationToken)
        ?? throw new NotFoundException($"There is no media item {id}.");
}
