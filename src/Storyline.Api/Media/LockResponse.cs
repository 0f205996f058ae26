using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>A lock that keeps a picture out of the plan.</summary>
/// <param name="LockedUntil">Null: for ever.</param>
/// <param name="Season">Days of every year, both included, on which the picture may go out, as in <c>11-25..12-31</c>; null: the lock has no season.</param>
/// <param name="HoldsNow">False for a lock that is still to come, and while its season is open.</param>
/// <param name="LockedBy">Who set it; null when Storyline did, or somebody on its machine.</param>
public sealed record LockResponse(
    Guid Id,
    Guid MediaId,
    string FileName,
    string Category,
    LockReason Reason,
    DateTimeOffset LockedFrom,
    DateTimeOffset? LockedUntil,
    string? LockedBy,
    string? Note,
    string? Season,
    bool HoldsNow)
{
    public static LockResponse From(LockedItem item) => new(
        item.Lock.Id.Value, item.Lock.MediaItemId.Value, item.FileName, item.Category, item.Lock.Reason, item.Lock.LockedFrom,
        item.Lock.LockedUntil, item.LockedBy, item.Lock.Note,
        item.Lock is { SeasonStart: { } first, SeasonEnd: { } last } ? Models.Media.Season.Of(first, last).ToString() : null, item.HoldsNow);
}
