namespace Storyline.Services.Core.Media.Indexing;

/// <summary>A file that an index has something to say about.</summary>
/// <param name="Path">Relative to the indexed folder.</param>
/// <param name="Message">What, why, and how to mend it.</param>
public sealed record IndexedFile(string Path, string Message);
