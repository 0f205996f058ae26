using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Core.Media;

/// <summary>Finds what is in the library more than once, and puts the spare copies away.</summary>
public sealed class LookAlikes(ILookAlikeRepository looks, IMediaItemRepository media, MediaChanges changes)
{
    /// <summary>More groups than anybody goes through at once.</summary>
    public const int MostGroups = 200;

    /// <summary>Active items that look like one of these, the nearest first.</summary>
    public Task<IReadOnlyList<LookAlike>> OfAsync(TeamId teamId, IReadOnlyCollection<MediaItem> items, CancellationToken cancellationToken) =>
        looks.NearAsync(teamId, items, cancellationToken);

    /// <summary>Groups of items with the same bytes.</summary>
    public async Task<IReadOnlyList<DuplicateGroup>> SameAsync(TeamId teamId, CancellationToken cancellationToken) =>
    [
        .. (await looks.DuplicatesAsync(teamId, cancellationToken)).Select(twins => twins.OrderByDescending(item => item.TimesPosted).ThenBy(item => item.CreatedAt).ThenBy(item => item.Id.Value).ToList())
            .Select(twins => new DuplicateGroup(twins[0], twins[1..])),
    ];

    /// <summary>Groups of items that look alike, at most <see cref="MostGroups"/>; those with the oldest pictures first.</summary>
    public async Task<IReadOnlyList<AlikeGroup>> AlikeAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var groups = LookGroups.Of(await looks.LooksAsync(teamId, cancellationToken)).Take(MostGroups).ToList();
        var items = await media.FindAsync(teamId, [.. groups.SelectMany(group => group).Select(seen => seen.Id)], cancellationToken);
        return
        [
            .. groups.Select(group => group.Where(seen => items.ContainsKey(seen.Id)).ToList()).Where(group => group.Count > 1)
                .Select(group => new AlikeGroup(
                    items[group[0].Id],
                    [.. group.Skip(1).Select(seen => new LookAlike(group[0].Id, items[seen.Id], seen.Look.DistanceTo(group[0].Look))).OrderBy(other => other.Distance)])),
        ];
    }

    /// <summary>Archives the spare copies of items with the same bytes. Returns those that were put away.</summary>
    public async Task<IReadOnlyList<MediaItem>> ArchiveSpareAsync(IEnumerable<DuplicateGroup> groups, Actor by, CancellationToken cancellationToken)
    {
        var archived = new List<MediaItem>();
        foreach (var chunk in groups.SelectMany(group => group.Spare).Select(item => item.Id).Chunk(MediaChanges.MostAtOnce))
        {
            var results = await changes.ApplyAsync(chunk, new LibraryChange.Archive(), by, cancellationToken);
            archived.AddRange(results.Select(result => result.Outcome).OfType<ItemOutcome.Changed>().Select(done => done.Item));
        }

        return archived;
    }
}
