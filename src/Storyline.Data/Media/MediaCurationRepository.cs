using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaCurationRepository(StorylineDbContext database) : IMediaCurationRepository
{
    public async Task<bool> EditAsync(TeamId teamId, MediaItemId id, MediaEdit edit, CancellationToken cancellationToken)
    {
        var item = database.MediaItems.Where(item => item.TeamId == teamId && item.Id == id);
        return edit.IsEmpty
            ? await item.AnyAsync(cancellationToken)
            : await item.ExecuteUpdateAsync(set => Write(set, edit), cancellationToken) == 1;
    }

    public async Task<IReadOnlyList<MediaItemId>> RecategoriseAsync(
        TeamId teamId, IReadOnlyCollection<MediaItemId> ids, string category, CancellationToken cancellationToken) =>
        Ids(await database.Database.SqlQuery<Guid>(
            $"""
            UPDATE media_items SET category = {category}
            WHERE team_id = {teamId.Value} AND id = ANY ({Values(ids)}) AND category <> {category} RETURNING id AS "Value"
            """).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<MediaItemId>> ArchiveAsync(
        TeamId teamId, IReadOnlyCollection<MediaItemId> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        Ids(await database.Database.SqlQuery<Guid>(
            $"""
            UPDATE media_items SET archived_at = {now}, is_active = false
            WHERE team_id = {teamId.Value} AND id = ANY ({Values(ids)}) AND archived_at IS NULL RETURNING id AS "Value"
            """).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<MediaItemId>> RestoreAsync(TeamId teamId, IReadOnlyCollection<MediaItemId> ids, CancellationToken cancellationToken) =>
        Ids(await database.Database.SqlQuery<Guid>(
            $"""
            UPDATE media_items SET archived_at = NULL, is_active = true
            WHERE team_id = {teamId.Value} AND id = ANY ({Values(ids)}) AND NOT is_active RETURNING id AS "Value"
            """).ToListAsync(cancellationToken));

    public async Task<bool> DeleteUnusedAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken) =>
        await database.MediaItems
            .Where(item => item.TeamId == teamId && item.Id == id && item.TimesPosted == 0
                && !database.History.Any(line => line.TeamId == teamId && line.MediaItemId == id)
                && !database.Queue.Any(planned => planned.TeamId == teamId && (planned.MediaItemId == id || planned.SwappedFrom == id))
                && !database.CarouselItems.Any(part => part.TeamId == teamId && part.MediaItemId == id && part.IsHeld))
            .ExecuteDeleteAsync(cancellationToken) == 1;

    private static void Write(UpdateSettersBuilder<MediaItem> set, MediaEdit edit)
    {
        if (edit.Title is { } title)
        {
            set.SetProperty(item => item.Title, title.Value);
        }

        if (edit.Caption is { } caption)
        {
            set.SetProperty(item => item.Caption, caption.Value);
        }

        if (edit.LinkUrl is { } link)
        {
            set.SetProperty(item => item.LinkUrl, link.Value);
        }

        if (edit.RequiresInteraction is { } needsPerson)
        {
            set.SetProperty(item => item.RequiresInteraction, needsPerson);
        }

        if (edit.Category is { } category)
        {
            set.SetProperty(item => item.Category, category);
        }
    }

    private static Guid[] Values(IReadOnlyCollection<MediaItemId> ids) => [.. ids.Select(id => id.Value)];

    private static IReadOnlyList<MediaItemId> Ids(IEnumerable<Guid> values) => [.. values.Select(value => new MediaItemId(value))];
}
