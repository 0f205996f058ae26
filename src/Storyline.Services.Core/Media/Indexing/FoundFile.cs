namespace Storyline.Services.Core.Media.Indexing;

/// <summary>A file as it lies in its folder.</summary>
/// <param name="Path">From the folder that was walked through.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ModifiedAt">Its last writing, in UTC.</param>
internal readonly record struct FoundFile(string Path, long Size, DateTime ModifiedAt);
