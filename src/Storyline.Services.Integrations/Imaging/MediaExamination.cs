using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>What the file is, and what became of its thumbnail.</summary>
public sealed record MediaExamination(MediaProbe Probe, Thumbnail Thumbnail);
