using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

/// <summary>What people sent to the bot and nobody has sorted yet.</summary>
public interface IMediaArrivalRepository
{
    /// <summary>Remembers an arrival. False when its message is known already: the update came twice.</summary>
    Task<bool> AddAsync(MediaArrival arrival, CancellationToken cancellationToken);

    /// <summary>Whether another part of this album has arrived and was not yet sorted.</summary>
    Task<bool> IsAlbumKnownAsync(TeamId teamId, long chatId, string albumId, CancellationToken cancellationToken);

    /// <summary>Whether any arrival of any team is to be asked about, fetched or brought into the library; one that only waits for a person's choice is not, also when its file cannot be had.</summary>
    Task<bool> IsAnyWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Arrivals of all teams that were not asked about and may be now, oldest first.</summary>
    /// <param name="mostAsks">What was asked about so often, without anybody knowing whether the question came, is left alone.</param>
    Task<IReadOnlyList<MediaArrival>> ListUnaskedAsync(DateTimeOffset now, int mostAsks, int limit, CancellationToken cancellationToken);

    /// <summary>Arrivals of all teams whose file is still at Telegram and was not refused, and for which nobody chose a category yet; oldest first.</summary>
    Task<IReadOnlyList<MediaArrival>> ListUnfetchedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Arrivals of all teams that have a category and are not yet in the library, oldest first.</summary>
    Task<IReadOnlyList<MediaArrival>> ListChosenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>What one question is about, in the order in which it was sent.</summary>
    Task<IReadOnlyList<MediaArrival>> ListAsync(TeamId teamId, long chatId, int questionMessageId, CancellationToken cancellationToken);

    /// <summary>The open question about an album, or null when there is none.</summary>
    Task<int?> QuestionOfAlbumAsync(TeamId teamId, long chatId, string albumId, CancellationToken cancellationToken);

    /// <summary>Counts a question about these that is sent now; unless it is known to have come, the next is not sent before then.</summary>
    Task CountAskAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, DateTimeOffset nextAskAt, CancellationToken cancellationToken);

    /// <summary>The question that was counted last was not sent.</summary>
    /// <param name="nextAskAt">When it may be; null: at once.</param>
    Task TakeBackAskAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, DateTimeOffset? nextAskAt, CancellationToken cancellationToken);

    /// <summary>These were asked about in this message.</summary>
    Task PlaceQuestionAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, int questionMessageId, CancellationToken cancellationToken);

    /// <summary>The file lies here now.</summary>
    Task KeepFileAsync(TeamId teamId, MediaArrivalId id, string path, CancellationToken cancellationToken);

    /// <summary>Telegram does not hand the file out.</summary>
    Task RefuseFileAsync(TeamId teamId, MediaArrivalId id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives everything that a question is about its category. Of two who choose at once one does; returns how many it were, 0 for the other.</summary>
    Task<int> ChooseAsync(TeamId teamId, long chatId, int questionMessageId, string category, UserId? by, CancellationToken cancellationToken);

    /// <summary>Drops everything that a question is about, unless a category was chosen; returns what it was.</summary>
    Task<IReadOnlyList<MediaArrival>> DiscardAsync(TeamId teamId, long chatId, int questionMessageId, CancellationToken cancellationToken);

    /// <summary>These are sorted.</summary>
    Task RemoveAsync(TeamId teamId, IReadOnlyCollection<MediaArrivalId> ids, CancellationToken cancellationToken);

    /// <summary>Forgets what nobody sorted since then. Returns how many.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
