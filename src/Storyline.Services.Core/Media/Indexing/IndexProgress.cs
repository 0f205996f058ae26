namespace Storyline.Services.Core.Media.Indexing;

/// <summary>How far an index has come.</summary>
/// <param name="Files">Files found so far; final once <paramref name="Done"/> is above 0.</param>
/// <param name="Done">Files looked at, unchanged ones included.</param>
public sealed record IndexProgress(int Files, int Done);
