using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>What is known of recorded posts on Instagram.</summary>
public interface IPostProofRepository
{
    /// <summary>A line of the record with its item, or null.</summary>
    Task<SoughtPost?> FindAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken);

    /// <summary>Which of these ids on Instagram belong to a recorded post or a publication other than this one.</summary>
    Task<IReadOnlySet<string>> TakenAsync(HistoryEntry sought, IReadOnlyCollection<string> mediaIds, CancellationToken cancellationToken);

    /// <summary>How other posts of the account look that are sought too and were recorded less than <paramref name="within"/> apart from this one.</summary>
    Task<IReadOnlyList<PictureLook>> RivalLooksAsync(HistoryEntry sought, TimeSpan within, CancellationToken cancellationToken);

    /// <summary>
    /// Confirms a line of the record, once. False when it was confirmed before, or when <paramref name="mediaId"/> belongs to another line.
    /// </summary>
    /// <param name="mediaId">Its id on Instagram; null when it is not known. One that is recorded already stays.</param>
    Task<bool> ConfirmAsync(TeamId teamId, HistoryEntryId id, DateTimeOffset at, string how, string? mediaId, CancellationToken cancellationToken);

    /// <summary>
    /// It never was on Instagram: the locks that it brought end, and it is taken back from the counters of its pictures and of the person who recorded it. The
    /// line of the record stays.
    /// </summary>
    Task TakeBackAsync(HistoryEntry entry, CancellationToken cancellationToken);

    /// <summary>How far the proof of these lines has come; those of which nothing is known are absent.</summary>
    Task<IReadOnlyDictionary<HistoryEntryId, PostProof>> ProofsAsync(TeamId teamId, IReadOnlyCollection<HistoryEntryId> ids, CancellationToken cancellationToken);
}
