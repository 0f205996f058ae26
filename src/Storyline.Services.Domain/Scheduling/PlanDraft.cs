namespace Storyline.Services.Domain.Scheduling;

/// <summary>A plan before it is written: what a preview shows is what is stored.</summary>
/// <param name="Planned">In the order of the slots.</param>
/// <param name="Skipped">Slots for which no category had anything eligible left; the categories' shortages say why.</param>
/// <param name="Categories">One for each category of the mix, by name.</param>
public sealed record PlanDraft(IReadOnlyList<PlannedSlot> Planned, IReadOnlyList<Slot> Skipped, IReadOnlyList<CategoryResult> Categories);
