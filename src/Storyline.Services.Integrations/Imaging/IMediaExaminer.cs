using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>
/// Looks into pictures and clips that nobody vouches for. What is wrong with a file is an answer, never an exception;
/// only cancellation throws. Safe to call from many threads; more decodes than there are processors wait their turn.
/// </summary>
public interface IMediaExaminer
{
    /// <summary>What the file is. A picture is decoded to its last line, so that a truncated one is found.</summary>
    Task<MediaProbe> ProbeAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// The same, and from the same decode a thumbnail: an sRGB JPEG without metadata that fits <see cref="ThumbnailFrame"/>, upright,
    /// never enlarged, on white where the picture was transparent. It replaces <paramref name="thumbnailPath"/> in one step; missing folders are made.
    /// A clip's thumbnail is its frame at one second, or at half of a shorter clip.
    /// </summary>
    Task<MediaExamination> ExamineAsync(string path, string thumbnailPath, CancellationToken cancellationToken);
}
