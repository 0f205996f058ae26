namespace Storyline.Services.Core.Media.Indexing;

/// <summary>A file that was read.</summary>
/// <param name="Path">From the folder that is indexed.</param>
/// <param name="Findings">Null when it could not be read.</param>
/// <param name="Problem">Why it could not.</param>
internal readonly record struct ReadFile(string Path, FileFindings? Findings, string? Problem);
