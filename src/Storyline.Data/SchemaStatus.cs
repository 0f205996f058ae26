namespace Storyline.Data;

/// <summary>Names of the migrations that a database has and of those it lacks, oldest first.</summary>
public sealed record SchemaStatus(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending);
