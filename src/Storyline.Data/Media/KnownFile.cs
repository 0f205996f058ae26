using Storyline.Models.Media;

namespace Storyline.Data.Media;

/// <summary>What the library knows of a file: enough to tell, without reading it, whether it changed.</summary>
/// <param name="IsArchived">A person put it away; no index brings it back.</param>
/// <param name="LookIsKnown">False for what was taken in before looks were compared.</param>
public sealed record KnownFile(
    MediaItemId Id,
    string FilePath,
    long FileSize,
    DateTimeOffset FileModifiedAt,
    string ContentHash,
    string Category,
    bool IsActive,
    bool IsArchived,
    bool HasThumbnail,
    bool LookIsKnown);
