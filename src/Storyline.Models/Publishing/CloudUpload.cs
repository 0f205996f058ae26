using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>A file that was put where Instagram can fetch it. Written before the upload, so that whatever a dead process left is found and removed.</summary>
public sealed class CloudUpload
{
    /// <summary>The id at the media host; made from the publication's id, so that a repeated upload overwrites.</summary>
    public required string PublicId { get; init; }
    public required TeamId TeamId { get; init; }
    public required PublicationId PublicationId { get; init; }
    public required bool IsVideo { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? UploadedAt { get; set; }
    public string? Address { get; set; }

    /// <summary>When it may be removed; null while its post is on its way.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
}
