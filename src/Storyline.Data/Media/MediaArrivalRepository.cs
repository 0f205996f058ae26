using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaArrivalRepository(StorylineDbContext database) : IMediaArrivalRepository
{
    public async Task<bool> AddAsync(MediaArrival arrival, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO media_arrivals (id, team_id, telegram_chat_id, telegram_message_id, album_id, telegram_file_id, file_name, caption, sent_by, received_at)
            VALUES ({arrival.Id.Value}, {arrival.TeamId.Value}, {arrival.TelegramChatId}, {arrival.TelegramMessageId}, {arrival.AlbumId},
                {arrival.TelegramFileId}, {arrival.FileName}, {arrival.Caption}, {arrival.SentBy.Value}, {arrival.ReceivedAt})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) == 1;

    public Task<bool> IsAlbumKnownAsync(TeamId teamId, long chatId, string albumId, CancellationToken cancellationToken) =>
        In(teamId, chatId).AnyAsync(arrival => arrival.AlbumId == albumId, cancellationToken);

    public Task<bool> IsAnyWaitingAsync(CancellationToken cancellationToken) =>
        database.MediaArrivals.AnyAsync(
            arrival => arrival.QuestionMessageId == null || (arrival.FilePath == null && arrival.FileRefusedAt == null) || arrival.ChosenCategory != null, cancellationToken);

    public async Task<IReadOnlyList<MediaArrival>> ListUnaskedAsync(DateTimeOffset now, int mostAsks, int limit, CancellationToken cancellationToken) =>
        await OldestFirst(database.MediaArrivals.Where(arrival => arrival.QuestionMessageId == null && arrival.ChosenCategory == null
                && arrival.Asks < mostAsks && (arrival.NextAskAt == null || arrival.NextAskAt <= now)))
            .Take(limit).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MediaArrival>> ListUnfetchedAsync(int limit, CancellationToken cancellationToken) =>
        await OldestFirst(database.MediaArrivals.Where(arrival => arrival.FilePath == null && arrival.FileRefusedAt == null && arrival.ChosenCategory == null))
            .Take(limit).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MediaArrival>> ListChosenAsync(int limit, CancellationToken cancellationToken) =>
        await OldestFirst(database.MediaArrivals.Where(arrival => arrival.ChosenCategory != null)).Take(limit).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MediaArrival>> ListAsync(TeamId teamId, long chatId, int questionMessageId, CancellationToken cancellationToken) =>
        await About(teamId, chatId, questionMessageId).AsNoTracking().OrderBy(arrival => arrival.TelegramMessageId).ToListAsync(cancellationToken);

    public Task<int?> QuestionOfAlbumAsync(TeamId teamId, long chatId, string albumId, CancellationToken cancellationToken) =>
        In(teamId, chatId).Where(arrival => arrival.AlbumId == albumId && arrival.ChosenCategory == null && arrival.QuestionMessageId != null)
            .Select(arrival => arrival.QuestionMessageId).FirstOrDefaultAsync(cancellationToken);

    public Task CountAskAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, DateTimeOffset nextAskAt, CancellationToken cancellationToken) =>
        database.MediaArrivals.Where(arrival => arrival.TeamId == teamId && ids.Contains(arrival.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(arrival => arrival.Asks, arrival => arrival.Asks + 1).SetProperty(arrival => arrival.NextAskAt, nextAskAt), cancellationToken);

    public Task TakeBackAskAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, DateTimeOffset? nextAskAt, CancellationToken cancellationToken) =>
        database.MediaArrivals.Where(arrival => arrival.TeamId == teamId && ids.Contains(arrival.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(arrival => arrival.Asks, arrival => arrival.Asks - 1).SetProperty(arrival => arrival.NextAskAt, nextAskAt), cancellationToken);

    public Task PlaceQuestionAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, int questionMessageId, CancellationToken cancellationToken) =>
        database.MediaArrivals.Where(arrival => arrival.TeamId == teamId && ids.Contains(arrival.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(arrival => arrival.QuestionMessageId, questionMessageId), cancellationToken);

    public Task KeepFileAsync(TeamId teamId, MediaArrivalId id, string path, CancellationToken cancellationToken) =>
        database.MediaArrivals.Where(arrival => arrival.TeamId == teamId && arrival.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(arrival => arrival.FilePath, path), cancellationToken);

    public Task RefuseFileAsync(TeamId teamId, MediaArrivalId id, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.MediaArrivals.Where(arrival => arrival.TeamId == teamId && arrival.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(arrival => arrival.FileRefusedAt, now), cancellationToken);

    public Task<int> ChooseAsync(TeamId teamId, long chatId, int questionMessageId, string category, UserId? by, CancellationToken cancellationToken) =>
        About(teamId, chatId, questionMessageId).Where(arrival => arrival.ChosenCategory == null).ExecuteUpdateAsync(
            set => set.SetProperty(arrival => arrival.ChosenCategory, category).SetProperty(arrival => arrival.ChosenBy, by), cancellationToken);

    public async Task<IReadOnlyList<MediaArrival>> DiscardAsync(TeamId teamId, long chatId, int questionMessageId, CancellationToken cancellationToken) =>
        await database.MediaArrivals.FromSql(
            $"""
            DELETE FROM media_arrivals
            WHERE team_id = {teamId.Value} AND telegram_chat_id = {chatId} AND question_message_id = {questionMessageId} AND chosen_category IS NULL
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);

    public Task RemoveAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, CancellationToken cancellationToken) =>
        database.MediaArrivals.Where(arrival => arrival.TeamId == teamId && ids.Contains(arrival.Id)).ExecuteDeleteAsync(cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.MediaArrivals.Where(arrival => arrival.ReceivedAt < before).ExecuteDeleteAsync(cancellationToken);

    private static IQueryable<MediaArrival> OldestFirst(IQueryable<MediaArrival> arrivals) =>
        arrivals.AsNoTracking().OrderBy(arrival => arrival.ReceivedAt).ThenBy(arrival => arrival.TelegramMessageId);

    private IQueryable<MediaArrival> In(TeamId teamId, long chatId) =>
        database.MediaArrivals.AsNoTracking().Where(arrival => arrival.TeamId == teamId && arrival.TelegramChatId == chatId);

    private IQueryable<MediaArrival> About(TeamId teamId, long chatId, int questionMessageId) =>
        database.MediaArrivals.Where(arrival => arrival.TeamId == teamId && arrival.TelegramChatId == chatId && arrival.QuestionMessageId == questionMessageId);
}
