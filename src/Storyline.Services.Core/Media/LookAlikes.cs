using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Core.Media;

/// <summary>Finds what is in the library more than once, and puts the spare copies away.</summary>
public sealed class LookAlikes(ILookAlikeRepository looks, IMediaItemRepository media, MediaChanges changes)
{
    private const int SameBytes = 0;
    private const int SameToTheEye = 1;

    /// <summary>Active items that look like one of these, the nearest first.</summary>
    public Task<IReadOnlyList<LookAlike>> OfAsync(TeamId teamId, IReadOnlyCollection<MediaItem> items, CancellationToken cancellationToken) =>
        looks.NearAsync(teamId, items, cancellationToken);

    /// <summary>What is there more than once: first the groups with the same bytes, then those that look alike; of each the ones with the oldest pictures first.</summary>
    public async Task<Page<PictureGroup>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken)
    {
        var after = RankCursor.Parse(page.Cursor) ?? new RankCursor(SameBytes, "");
        var isInSame = after.Rank == SameBytes;
        var wanted = page.Size + 1;
        var rows = isInSame ? await SameAsync(teamId, after.Name, wanted, cancellationToken) : [];
        if (rows.Count < wanted)
        {
            rows.AddRange(await AlikeAsync(teamId, isInSame ? "" : after.Name, wanted - rows.Count, cancellationToken));
        }

        var cut = RankCursor.Page(rows, page.Size, row => row.At);
        return new Page<PictureGroup>([.. cut.Items.Select(row => row.Group).OfType<PictureGroup>()], cut.NextCursor);
    }

    /// <summary>All groups of items with the same bytes.</summary>
    public async Task<IReadOnlyList<PictureGroup.Same>> SameAsync(TeamId teamId, CancellationToken cancellationToken) =>
        [.. (await looks.DuplicatesAsync(teamId, cancellationToken)).Select(Same)];

    /// <summary>Archives the spare copies of items with the same bytes. Returns those that were put away.</summary>
    public async Task<IReadOnlyList<MediaItem>> ArchiveSpareAsync(IEnumerable<PictureGroup.Same> groups, Actor by, CancellationToken cancellationToken)
    {
        var archived = new List<MediaItem>();
        foreach (var chunk in groups.SelectMany(group => group.Spare).Select(item => item.Id).Chunk(MediaChanges.MostAtOnce))
        {
            var results = await changes.ApplyAsync(chunk, new LibraryChange.Archive(), by, cancellationToken);
            archived.AddRange(results.Select(result => result.Outcome).OfType<ItemOutcome.Changed>().Select(done => done.Item));
        }

        return archived;
    }

    private async Task<List<(RankCursor At, PictureGroup? Group)>> SameAsync(TeamId teamId, string after, int most, CancellationToken cancellationToken) =>
    [
        .. (await looks.DuplicatesAsync(teamId, after, most, cancellationToken))
            .Select(twins => (new RankCursor(SameBytes, twins[0].Id.ToString()), (PictureGroup?)Same(twins))),
    ];

    // Ids sort as their texts do, and the groups come in the order of their oldest picture. One that is none any more, because of what was deleted since, keeps
    // its place as null, so that the page's end is where it was.
    private async Task<IEnumerable<(RankCursor At, PictureGroup? Group)>> AlikeAsync(TeamId teamId, string after, int most, CancellationToken cancellationToken)
    {
        var groups = LookGroups.Of(await looks.LooksAsync(teamId, cancellationToken))
            .Where(group => string.CompareOrdinal(group[0].Id.ToString(), after) > 0).Take(most).ToList();
        var items = await media.FindAsync(teamId, [.. groups.SelectMany(group => group).Select(seen => seen.Id)], cancellationToken);
        return groups.Select(group => (new RankCursor(SameToTheEye, group[0].Id.ToString()), (PictureGroup?)Alike([.. group.Where(seen => items.ContainsKey(seen.Id))], items)));
    }

    private static PictureGroup.Same Same(IReadOnlyList<MediaItem> twins)
    {
        var ranked = twins.OrderByDescending(item => item.TimesPosted).ThenBy(item => item.CreatedAt).ThenBy(item => item.Id.Value).ToList();
        return new PictureGroup.Same(ranked[0], ranked[1..]);
    }

    private static PictureGroup.Alike? Alike(List<SeenPicture> group, IReadOnlyDictionary<MediaItemId, MediaItem> items) => group.Count < 2 ? null : new(
        items[group[0].Id],
        [.. group.Skip(1).Select(seen => new LookAlike(group[0].Id, items[seen.Id], seen.Look.DistanceTo(group[0].Look))).OrderBy(other => other.Distance)]);
}
