namespace Storyline.Models.Media;

/// <summary>How often a library's active items went out.</summary>
public sealed record UsageCount(int Active, int NeverPosted, int PostedOnce, int PostedMore);
