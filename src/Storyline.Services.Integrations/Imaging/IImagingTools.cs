namespace Storyline.Services.Integrations.Imaging;

/// <summary>Which of the tools behind the media library this machine has, for health and doctor.</summary>
public interface IImagingTools
{
    /// <summary>libvips, ffprobe and ffmpeg, in this order. Starts the two programs once, to ask for their version.</summary>
    Task<IReadOnlyList<ImagingTool>> DescribeAsync(CancellationToken cancellationToken);
}
