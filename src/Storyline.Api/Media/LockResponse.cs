using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>A lock that keeps a picture out of the plan.</summary>
/// <param name="LockedUntil">Null: for ever.</param>
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
    string? Note)
{
    public static LockResponse From(LockedItem item) => new(
        item.Lock.Id.Value, item.Lock.MediaItemId.Value, item.FileName, item.Category, item.Lock.Reason, item.Lock.LockedFrom,
        item.Lock.LockedUntil, item.LockedBy, item.Lock.Note);
}
