using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Looks at the pictures of live stories.</summary>
public interface IStoryPictures
{
    /// <summary>
    /// How the picture at <paramref name="address"/> looks: whole, and the middle of it that has the shape of an item of
    /// <paramref name="width"/> × <paramref name="height"/> pixels, as when it was put on a screen with margins. Empty when it is gone or no picture.
    /// At most 16 MB are read in 15 seconds, and no redirect is followed.
    /// </summary>
    /// <exception cref="IntegrationException">Unavailable: it could not be fetched now. Never without an end: repeating is no risk.</exception>
    Task<IReadOnlyList<PictureLook>> LooksAsync(Uri address, int width, int height, CancellationToken cancellationToken);
}
