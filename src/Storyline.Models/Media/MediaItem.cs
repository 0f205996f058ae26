using Storyline.Models.Teams;

namespace Storyline.Models.Media;

/// <summary>A picture or clip of the library. Its identity for the eye is the content hash; for the database, the id.</summary>
public sealed class MediaItem
{
    public required MediaItemId Id { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>Absolute path; unique in a team.</summary>
    public required string FilePath { get; set; }
    public required string FileName { get; set; }

    /// <summary>Bytes.</summary>
    public required long FileSize { get; set; }

    /// <summary>When the file was last written: with the size, the sign that it need not be read again.</summary>
    public required DateTimeOffset FileModifiedAt { get; set; }

    /// <summary>Lower-case hexadecimal digest of the file's bytes.</summary>
    public required string ContentHash { get; set; }
    public string HashAlgorithm { get; init; } = "sha256";

    /// <summary>64-bit difference hash, for pictures that look alike.</summary>
    public long? PerceptualHash { get; set; }

    /// <summary>By content, not by name.</summary>
    public required string MimeType { get; set; }

    /// <summary>Pixels as displayed (orientation applied); 0 when not probed.</summary>
    public int Width { get; set; }

    /// <summary>Pixels as displayed (orientation applied); 0 when not probed.</summary>
    public int Height { get; set; }

    /// <summary>Length of a clip; null for pictures.</summary>
    public TimeSpan? Duration { get; set; }
    public required string Category { get; set; }

    /// <summary>Needs a sticker or another step that only a person can do.</summary>
    public bool RequiresInteraction { get; set; }
    public string? Title { get; set; }
    public string? LinkUrl { get; set; }
    public string? Caption { get; set; }

    /// <summary>A JSON object of free-form facts.</summary>
    public string CustomMetadata { get; set; } = "{}";
    public int TimesPosted { get; set; }
    public DateTimeOffset? LastPostedAt { get; set; }

    /// <summary>False when archived or when its file is gone.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>When a person archived it; null otherwise. An index never brings back what a person put away.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
    public required MediaVerdict Verdict { get; set; }

    /// <summary>One sentence each: what, why, how to mend.</summary>
    public IReadOnlyList<string> VerdictReasons { get; set; } = [];

    /// <summary>Path below the thumbnails folder; null when none could be made.</summary>
    public string? ThumbnailPath { get; set; }
    public string? CloudUrl { get; set; }
    public string? CloudPublicId { get; set; }
    public DateTimeOffset? CloudUploadedAt { get; set; }
    public DateTimeOffset? CloudExpiresAt { get; set; }
    public required MediaSource Source { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset IndexedAt { get; set; }

    public bool IsVideo => MimeType.StartsWith("video/", StringComparison.Ordinal);
}
