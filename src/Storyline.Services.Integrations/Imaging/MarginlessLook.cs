using NetVips;
using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>The looks of a picture that may have been put on a screen of another shape: as it is, and without the margins.</summary>
internal static class MarginlessLook
{
    private const int Narrowest = 16;

    /// <param name="whole">Its look as it is.</param>
    /// <param name="thumbnail">A thumbnail that Storyline wrote.</param>
    /// <param name="width">Of the shape that it may have inside its margins; 0 when unknown.</param>
    public static IReadOnlyList<PictureLook> With(PictureLook whole, string thumbnail, int width, int height)
    {
        if (width <= 0 || height <= 0)
        {
            return [whole];
        }

        try
        {
            using var picture = Image.Jpegload(thumbnail, failOn: Enums.FailOn.Error);
            var scale = Math.Min((double)picture.Width / width, (double)picture.Height / height);
            var (innerWidth, innerHeight) = ((int)Math.Round(width * scale), (int)Math.Round(height * scale));
            if (innerWidth < Narrowest || innerHeight < Narrowest || (innerWidth >= picture.Width - 1 && innerHeight >= picture.Height - 1))
            {
                return [whole];
            }

            using var inner = picture.Crop((picture.Width - innerWidth) / 2, (picture.Height - innerHeight) / 2, innerWidth, innerHeight);
            return [whole, DifferenceHash.Of(inner)];
        }
        catch (VipsException)
        {
            return [whole];
        }
    }
}
