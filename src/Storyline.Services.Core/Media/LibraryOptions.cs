using System.ComponentModel.DataAnnotations;

namespace Storyline.Services.Core.Media;

/// <summary>Where the library's files lie.</summary>
public sealed class LibraryOptions
{
    public const string Section = "Library";

    /// <summary>The library's folder: <c>MEDIA_DIR</c>.</summary>
    [Required]
    public required string Folder { get; init; }

    /// <summary>Where thumbnails are kept, below <c>STORYLINE_DATA</c>.</summary>
    [Required]
    public required string ThumbnailFolder { get; init; }

    /// <summary>Where files from chats wait for their category, below <c>STORYLINE_DATA</c>.</summary>
    [Required]
    public required string ArrivalFolder { get; init; }

    /// <summary>Larger files are not taken in by upload, in megabytes. Instagram takes clips of 100.</summary>
    [Range(1, 2000)]
    public int MaxUploadMegabytes { get; init; } = 100;

    /// <summary>So long nothing must move in a watched folder before it is indexed: what is being copied is left to finish.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan WatchQuiet { get; init; } = TimeSpan.FromSeconds(2);
}
