using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>What a team's library holds, what is locked, and how long it lasts.</summary>
public sealed record LibraryStatistics(UsageCount Usage, IReadOnlyDictionary<LockReason, int> Locks, IReadOnlyList<CategoryRunway> Categories);
