namespace Storyline.Models.Media;

/// <summary>How much of a category there is.</summary>
/// <param name="Active">Items that are not archived.</param>
/// <param name="Eligible">Items that could be planned now: active, acceptable to Instagram, not locked, not queued.</param>
/// <param name="NeverPosted">Active items that never went out.</param>
public sealed record CategoryCount(string Category, int Active, int Eligible, int NeverPosted);
