using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class LookAlikeRepository(StorylineDbContext database) : ILookAlikeRepository
{
    private const int BandBits = 16;
    private const int MostPerItem = 20;

    public async Task<IReadOnlyList<LookAlike>> NearAsync(TeamId teamId, IReadOnlyCollection<MediaItem> items, CancellationToken cancellationToken)
    {
        var near = new List<LookAlike>();
        foreach (var item in items.Where(item => item.PerceptualHash is not (null or 0)))
        {
            near.AddRange(await NearAsync(teamId, item, cancellationToken));
        }

        return near;
    }

    public async Task<IReadOnlyList<SeenPicture>> LooksAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await Active(teamId).Where(item => item.PerceptualHash != null && item.PerceptualHash != 0).OrderBy(item => item.Id)
            .Select(item => new SeenPicture(item.Id, item.ContentHash, new PictureLook(item.PerceptualHash!.Value))).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<IReadOnlyList<MediaItem>>> DuplicatesAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var active = Active(teamId);
        var hashes = active.GroupBy(item => item.ContentHash).Where(group => group.Count() > 1).Select(group => group.Key);
        var twins = await active.Where(item => hashes.Contains(item.ContentHash)).OrderBy(item => item.FilePath).ToListAsync(cancellationToken);
        return ByContent(twins);
    }

    public async Task<IReadOnlyList<IReadOnlyList<MediaItem>>> DuplicatesAsync(TeamId teamId, string after, int most, CancellationToken cancellationToken)
    {
        var twins = await database.MediaItems.FromSql(
            $"""
            SELECT item.* FROM media_items item JOIN (
                SELECT content_hash, min(id::text COLLATE "C") AS oldest FROM media_items WHERE team_id = {teamId.Value} AND is_active
                GROUP BY content_hash HAVING count(*) > 1 AND min(id::text COLLATE "C") > {after} ORDER BY oldest LIMIT {most}) AS twins
                ON twins.content_hash = item.content_hash
            WHERE item.team_id = {teamId.Value} AND item.is_active
            ORDER BY twins.oldest, item.id
            """).AsNoTracking().ToListAsync(cancellationToken);
        return ByContent(twins);
    }

    private static IReadOnlyList<IReadOnlyList<MediaItem>> ByContent(List<MediaItem> twins) =>
        [.. twins.GroupBy(item => item.ContentHash).Select(group => (IReadOnlyList<MediaItem>)[.. group])];

    // Two looks that differ in at most seven bits agree in one of four bands but for one bit: 4 × 17 values are looked up, the rest is never touched.
    private async Task<IEnumerable<LookAlike>> NearAsync(TeamId teamId, MediaItem item, CancellationToken cancellationToken)
    {
        var look = new PictureLook(item.PerceptualHash!.Value);
        var (first, second, third, fourth) = (Neighbours(look, 3), Neighbours(look, 2), Neighbours(look, 1), Neighbours(look, 0));
        var rows = await database.MediaItems.FromSql(
            $"""
            SELECT * FROM media_items
            WHERE team_id = {teamId.Value} AND is_active AND perceptual_hash <> 0 AND (
                ((perceptual_hash >> 48) & 65535) = ANY ({first}) OR ((perceptual_hash >> 32) & 65535) = ANY ({second})
                OR ((perceptual_hash >> 16) & 65535) = ANY ({third}) OR (perceptual_hash & 65535) = ANY ({fourth}))
                AND bit_count((perceptual_hash # {look.Bits})::bit(64)) <= {PictureLook.MostDifferentBits}
                AND content_hash <> {item.ContentHash} AND id <> {item.Id.Value}
            ORDER BY bit_count((perceptual_hash # {look.Bits})::bit(64)), id LIMIT {MostPerItem}
            """).AsNoTracking().ToListAsync(cancellationToken);
        return rows.Select(row => new LookAlike(item.Id, row, look.DistanceTo(new PictureLook(row.PerceptualHash!.Value))));
    }

    private static long[] Neighbours(PictureLook look, int band)
    {
        var value = (look.Bits >> (band * BandBits)) & 0xFFFF;
        return [value, .. Enumerable.Range(0, BandBits).Select(bit => value ^ (1L << bit))];
    }

    private IQueryable<MediaItem> Active(TeamId teamId) => database.MediaItems.AsNoTracking().Where(item => item.TeamId == teamId && item.IsActive);
}
