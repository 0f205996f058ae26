using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <param name="Thumbnail">JPEG bytes; null when the picture is unreadable or no thumbnail was asked for.</param>
internal sealed record DecodedPicture(MediaProbe Probe, byte[]? Thumbnail = null);
