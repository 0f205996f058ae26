using Storyline.Models.Media;

namespace Storyline.Services.Notifications.Media;

/// <summary>Why pictures are locked, in words.</summary>
internal static class LockWords
{
    public static string Of(LockReason reason) => reason switch
    {
        LockReason.RecentPost => "posted lately",
        LockReason.SkipCooldown => "skipped lately",
        LockReason.ManualHold => "held by hand",
        LockReason.Seasonal => "out of season",
        LockReason.PermanentReject => "rejected",
    };

    /// <summary>How many of each kind, or "none".</summary>
    public static string Count(IReadOnlyDictionary<LockReason, int> locks) => locks.Values.Sum() == 0
        ? "none"
        : string.Join(", ", locks.Where(held => held.Value > 0).OrderBy(held => held.Key).Select(held => $"{held.Value} {Of(held.Key)}"));
}
