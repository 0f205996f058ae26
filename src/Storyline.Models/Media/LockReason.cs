namespace Storyline.Models.Media;

/// <summary>Why a media item may not be planned.</summary>
public enum LockReason
{
    RecentPost,
    SkipCooldown,
    ManualHold,
    Seasonal,
    PermanentReject,
}
