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

    /// <summary>First day of the yearly season in which a <see cref="LockReason.Seasonal"/> lock is open, as month × 100 + day: 1125 is 25 November. Null: the lock has no season.</summary>
    public int? SeasonStart { get; init; }

    /// <summary>Last day of that season, inclusive, in the team's time zone; before <see cref="SeasonStart"/> when it crosses New Year.</summary>
    public int? SeasonEnd { get; init; }
    public UserId? LockedBy { get; init; }
    public string? Note { get; init; }
}
