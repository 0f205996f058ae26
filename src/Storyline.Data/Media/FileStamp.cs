namespace Storyline.Data.Media;

/// <summary>What the library knows of a file: enough to tell, without reading it, whether it changed.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="IsArchived">A person put it away; no index brings it back.</param>
/// <param name="LookIsKnown">False for what was taken in before looks were compared.</param>
/// <param name="Thumbnail">The first half of the content's hash, by which its thumbnail is named; null: it has none.</param>
public readonly record struct FileStamp(long Size, DateTimeOffset ModifiedAt, bool IsActive, bool IsArchived, bool LookIsKnown, Guid? Thumbnail);
