namespace Storyline.Services.Domain.Scheduling;

/// <summary>How far what was posted of one category is from its share of the mix.</summary>
/// <param name="Target">Its ratio of the mix; 0 when it is not in it.</param>
/// <param name="Actual">Its ratio of what was posted; null when nothing was.</param>
/// <param name="Posted">Posts since then.</param>
/// <param name="Planned">Posts that wait in the plan.</param>
/// <param name="BelowTarget">In posts; negative: above.</param>
/// <param name="BelowTargetWithPlan">The same once everything planned has gone out.</param>
public sealed record CategoryDrift(string Category, decimal Target, decimal? Actual, int Posted, int Planned, decimal BelowTarget, decimal BelowTargetWithPlan);
