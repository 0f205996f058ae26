using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>What the file is, what became of its thumbnail, and how it looks.</summary>
/// <param name="Look">Of the picture, or of the clip's thumbnail; null when nothing could be seen.</param>
public sealed record MediaExamination(MediaProbe Probe, Thumbnail Thumbnail, PictureLook? Look = null);
