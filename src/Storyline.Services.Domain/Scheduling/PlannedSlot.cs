namespace Storyline.Services.Domain.Scheduling;

/// <summary>A slot with the item that goes out in it, and why.</summary>
public sealed record PlannedSlot(Slot Slot, string Category, Candidate Item, IReadOnlyList<PlanReason> Reasons);
