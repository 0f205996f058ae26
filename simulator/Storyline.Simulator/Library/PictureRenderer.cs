using NetVips;

namespace Storyline.Simulator.Library;

/// <summary>Turns drawings into pixels and files. The same drawing gives the same bytes.</summary>
internal static class PictureRenderer
{
    private const int Tile = 256;

    public static byte[] Encode(SamplePicture picture)
    {
        using var pixels = Render(picture.Svg, picture.Grain);
        return picture.Path.EndsWith(".png", StringComparison.Ordinal)
            ? pixels.PngsaveBuffer(compression: 6, keep: Enums.ForeignKeep.None)
            : pixels.JpegsaveBuffer(q: 88, keep: Enums.ForeignKeep.None);
    }

    /// <summary>Rows of red, green, blue.</summary>
    public static byte[] Pixels(string svg, double scale)
    {
        using var drawn = Image.SvgloadBuffer(System.Text.Encoding.UTF8.GetBytes(svg), scale: scale);
        using var flat = drawn.Flatten();
        return flat.WriteToMemory<byte>();
    }

    private static Image Render(string svg, int grain)
    {
        var flat = Image.SvgloadBuffer(System.Text.Encoding.UTF8.GetBytes(svg)).Flatten();
        if (grain == 0)
        {
            return flat;
        }

        var tile = Image.Gaussnoise(Tile, Tile, sigma: grain, mean: 0, seed: 7).Cast(Enums.BandFormat.Short).CopyMemory();
        var noise = tile.Replicate((flat.Width / Tile) + 1, (flat.Height / Tile) + 1).Crop(0, 0, flat.Width, flat.Height);
        return (flat + noise).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
