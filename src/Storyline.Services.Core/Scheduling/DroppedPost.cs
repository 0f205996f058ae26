namespace Storyline.Services.Core.Scheduling;

/// <summary>A post that left the plan.</summary>
/// <param name="Refill">What took its slot; null when the slot is free now.</param>
public sealed record DroppedPost(PlannedItem Dropped, PlannedPost? Refill);
