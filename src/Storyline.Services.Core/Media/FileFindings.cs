using Storyline.Models.Media;
using Storyline.Services.Domain.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Core.Media;

/// <summary>What reading one file found.</summary>
/// <param name="ContentHash">Lower-case hexadecimal SHA-256.</param>
internal sealed record FileFindings(
    FileInfo File, string RelativePath, string ContentHash, MediaProbe Probe, StoryVerdict Verdict, Thumbnail Thumbnail, string ThumbnailPath);
