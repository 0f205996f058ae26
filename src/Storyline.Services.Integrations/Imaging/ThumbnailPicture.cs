using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>A thumbnail before it is written.</summary>
internal sealed record ThumbnailPicture(byte[] Jpeg, PictureLook Look);
