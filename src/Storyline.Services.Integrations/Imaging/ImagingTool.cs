namespace Storyline.Services.Integrations.Imaging;

/// <param name="Name"><c>libvips</c>, <c>ffprobe</c> or <c>ffmpeg</c>.</param>
/// <param name="Works">False when it is missing or does not start.</param>
/// <param name="Description">For people: "ffprobe 5.1.9 at /usr/bin/ffprobe", or what is missing and what to do.</param>
public sealed record ImagingTool(string Name, bool Works, string Description);
