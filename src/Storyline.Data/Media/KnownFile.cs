using Storyline.Models.Media;

namespace Storyline.Data.Media;

/// <summary>What the library knows of a file: enough to tell, without reading it, whether it changed.</summary>
public sealed record KnownFile(MediaItemId Id, string FilePath, long FileSize, DateTimeOffset FileModifiedAt, string ContentHash, bool IsActive, string? ThumbnailPath);
