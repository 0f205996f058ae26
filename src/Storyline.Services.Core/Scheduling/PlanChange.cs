namespace Storyline.Services.Core.Scheduling;

/// <summary>What the audit log notes of a change to the plan.</summary>
/// <param name="Action">A stable word, such as <c>plan.moved</c>.</param>
/// <param name="Subject">The picture's name.</param>
public sealed record PlanChange(string Action, string Subject, string? Before, string? After);
