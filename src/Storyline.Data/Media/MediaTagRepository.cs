using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaTagRepository(StorylineDbContext database) : IMediaTagRepository
{
    public async Task<IReadOnlyDictionary<MediaItemId, IReadOnlyList<MediaTag>>> OfAsync(
        TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken) =>
        (await database.MediaTags.AsNoTracking().Where(tag => tag.TeamId == teamId && ids.Contains(tag.MediaItemId)).ToListAsync(cancellationToken))
        .GroupBy(tag => tag.MediaItemId)
        .ToDictionary(tags => tags.Key, tags => (IReadOnlyList<MediaTag>)[.. tags.OrderBy(tag => tag.Tag, StringComparer.Ordinal)]);

    public async Task<Page<TagCount>> CountAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken)
    {
        var after = RankCursor.Parse(page.Cursor) ?? new RankCursor(int.MaxValue, "");
        var rows = await database.Database.SqlQuery<TagCount>(
            $"""
            SELECT tag, count(*)::int AS items FROM media_tags WHERE team_id = {teamId.Value}
            GROUP BY tag HAVING count(*) < {after.Rank} OR (count(*) = {after.Rank} AND tag > {after.Name})
            ORDER BY count(*) DESC, tag LIMIT {page.Size + 1}
            """).ToListAsync(cancellationToken);
        return RankCursor.Page(rows, page.Size, tag => new RankCursor(tag.Items, tag.Tag));
    }

    public Task AddAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, IReadOnlyCollection<string> tags, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO media_tags (team_id, media_item_id, tag, origin, confidence, confirmed)
            SELECT item.team_id, item.id, word.tag, {EnumText.Of(TagOrigin.Person)}, 1, true
            FROM media_items item CROSS JOIN unnest({tags.ToArray()}) AS word (tag)
            WHERE item.team_id = {teamId.Value} AND item.id = ANY ({ids.Select(id => id.Value).ToArray()})
            ON CONFLICT (team_id, media_item_id, tag) DO UPDATE SET origin = excluded.origin, confidence = 1, confirmed = true
            """,
            cancellationToken);

    public Task<int> RemoveAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, IReadOnlyCollection<string> tags, CancellationToken cancellationToken) =>
        database.MediaTags.Where(tag => tag.TeamId == teamId && ids.Contains(tag.MediaItemId) && tags.Contains(tag.Tag)).ExecuteDeleteAsync(cancellationToken);
}
