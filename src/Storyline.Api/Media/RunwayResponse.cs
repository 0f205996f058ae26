using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>How long the content of a category lasts.</summary>
/// <param name="Share">Its part of the mix, 0 to 1; 0 when the mix leaves it out.</param>
/// <param name="Active">Items that are not archived.</param>
/// <param name="Eligible">Items that could be planned now.</param>
/// <param name="NeverPosted">Active items that never went out.</param>
/// <param name="DaysLeft">Days until nothing is left to post, with what is planned and what comes back counted in; null: it goes on for ever.</param>
public sealed record RunwayResponse(string Category, decimal Share, int Active, int Eligible, int NeverPosted, double? DaysLeft)
{
    public static RunwayResponse From(CategoryRunway runway) => new(
        runway.Category, runway.Share, runway.Active, runway.Eligible, runway.NeverPosted, runway.DaysLeft is { } days ? Math.Round(days, 1) : null);
}
