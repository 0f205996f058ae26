namespace Storyline.Api.Teams;

/// <summary>What replanning did.</summary>
/// <param name="Moved">Planned posts that have a new time.</param>
public sealed record ReplanResponse(int Moved);
