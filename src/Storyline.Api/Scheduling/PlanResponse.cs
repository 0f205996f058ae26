using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>What a plan did, or a preview would do.</summary>
/// <param name="Posts">In the order of their slots.</param>
/// <param name="SkippedSlots">Slots for which nothing was eligible; the categories say why.</param>
/// <param name="Categories">What each category of the mix got.</param>
/// <param name="Seed">Given again, the same library and plan give the same answer.</param>
public sealed record PlanResponse(
    IReadOnlyList<PlannedPostResponse> Posts, int SkippedSlots, IReadOnlyList<CategoryPlanResponse> Categories, long Seed)
{
    public static PlanResponse From(PlanOutcome outcome) => new(
        [.. outcome.Posts.Select(PlannedPostResponse.From)],
        outcome.SkippedSlots,
        [.. outcome.Categories.Select(CategoryPlanResponse.From)],
        outcome.Seed);
}
