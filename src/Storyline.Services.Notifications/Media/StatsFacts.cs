using Storyline.Models.Media;

namespace Storyline.Services.Notifications.Media;

/// <summary>What <c>/stats</c> tells.</summary>
/// <param name="Categories">By name: its share of the mix, active and ready items, and the days that it lasts; null: for ever.</param>
public sealed record StatsFacts(
    UsageCount Usage, IReadOnlyDictionary<LockReason, int> Locks, IReadOnlyList<(string Category, decimal Share, int Active, int Ready, double? DaysLeft)> Categories);
