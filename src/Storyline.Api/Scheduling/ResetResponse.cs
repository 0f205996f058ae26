namespace Storyline.Api.Scheduling;

/// <summary>What emptying the plan did.</summary>
/// <param name="Removed">Planned posts that left; cards that wait for the team stay.</param>
public sealed record ResetResponse(int Removed);
