using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <param name="Thumbnail">Null when the picture is unreadable or no thumbnail was asked for.</param>
internal sealed record DecodedPicture(MediaProbe Probe, ThumbnailPicture? Thumbnail = null);
