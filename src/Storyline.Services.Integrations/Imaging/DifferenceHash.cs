using System.Numerics;
using NetVips;
using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>The look of a picture, from its thumbnail: 9×8 cells of grey, one bit for each neighbour to the right that is darker.</summary>
internal static class DifferenceHash
{
    private const int Rows = 8;
    private const int Columns = 9;

    // Below this range of greys, compression decides which of two cells is darker.
    private const int LeastContrast = 12;

    // A dark picture with one bright edge says as little as a plain one, and was the cause of nearly all confusions: docs/decisions/0010.
    private const int LeastBits = 8;

    public static PictureLook Of(Image picture)
    {
        using var grey = picture.Colourspace(Enums.Interpretation.Bw);
        using var cells = grey.ThumbnailImage(Columns, height: Rows, size: Enums.Size.Force);
        using var bytes = cells[0].Cast(Enums.BandFormat.Uchar);
        return Of(bytes.WriteToMemory<byte>());
    }

    /// <summary>Of a thumbnail on disk, which Storyline or its ffmpeg wrote; null when it cannot be read.</summary>
    public static PictureLook? OfThumbnail(string path)
    {
        try
        {
            using var picture = PictureLoader.Open(path, MediaTypes.Jpeg, shrink: 1);
            return Of(picture);
        }
        catch (VipsException)
        {
            return null;
        }
    }

    private static PictureLook Of(ReadOnlySpan<byte> cells)
    {
        byte darkest = 255, brightest = 0;
        var bits = 0L;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var cell = cells[(row * Columns) + column];
                (darkest, brightest) = (Math.Min(darkest, cell), Math.Max(brightest, cell));
                if (column > 0)
                {
                    bits = (bits << 1) | (cells[(row * Columns) + column - 1] > cell ? 1L : 0L);
                }
            }
        }

        var set = BitOperations.PopCount((ulong)bits);
        return brightest - darkest < LeastContrast || set < LeastBits || set > (Rows * (Columns - 1)) - LeastBits
            ? PictureLook.Plain
            : new PictureLook(bits);
    }
}
