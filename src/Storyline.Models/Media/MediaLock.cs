using Storyline.Models.Teams;

namespace Storyline.Models.Media;

/// <summary>Keeps a media item out of the plan for a while, or for ever.</summary>
public sealed class MediaLock
{
    public required MediaLockId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required MediaItemId MediaItemId { get; init; }
    public required LockReason Reason { get; init; }
    public required DateTimeOffset LockedFrom { get; init; }

    /// <summary>Null: for ever.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
    public UserId? LockedBy { get; init; }
    public string? Note { get; init; }
}
