using Storyline.Services.Domain.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>What a plan did with one category.</summary>
/// <param name="Target">Its ratio of the mix.</param>
/// <param name="Eligible">Items that were offered.</param>
/// <param name="Planned">Slots it got.</param>
/// <param name="PassedOn">Slots that were its turn and went to another category.</param>
/// <param name="BelowTarget">How far below its target the plan leaves it, in slots; negative: above.</param>
/// <param name="Shortage">Why it has nothing more to give; null when it still has.</param>
public sealed record CategoryPlanResponse(
    string Category, decimal Target, int Eligible, int Planned, int PassedOn, decimal BelowTarget, string? Shortage)
{
    public static CategoryPlanResponse From(CategoryResult result) => new(
        result.Category, result.Target, result.Eligible, result.Planned, result.PassedOn, result.BelowTarget, result.Shortage);
}
