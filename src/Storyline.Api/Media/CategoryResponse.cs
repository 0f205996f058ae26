using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>How much of a category there is.</summary>
/// <param name="Active">Items that are not archived.</param>
/// <param name="Eligible">Items that could be planned now: active, acceptable to Instagram, not locked, not in the plan.</param>
/// <param name="NeverPosted">Active items that never went out.</param>
public sealed record CategoryResponse(string Category, int Active, int Eligible, int NeverPosted)
{
    public static CategoryResponse From(CategoryCount count) => new(count.Category, count.Active, count.Eligible, count.NeverPosted);
}
