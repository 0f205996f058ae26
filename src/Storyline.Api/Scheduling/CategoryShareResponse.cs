using Storyline.Models.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>A category's share of the plan.</summary>
/// <param name="Ratio">Above 0, at most 1; all of them sum to 1.</param>
public sealed record CategoryShareResponse(string Category, decimal Ratio)
{
    public static CategoryShareResponse From(CategoryShare share) => new(share.Category, share.Ratio);
}
