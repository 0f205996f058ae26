namespace Storyline.Data.Scheduling;

/// <summary>How long a worker may keep what it claimed; afterwards another may take it.</summary>
/// <param name="Owner">Machine and process.</param>
/// <param name="Until">The lease's end.</param>
public sealed record Lease(string Owner, DateTimeOffset Until);
