using NetVips;

namespace Storyline.Simulator.Tests;

internal static class Pictures
{
    public static byte[] Jpeg(int width = 108, int height = 192)
    {
        using var picture = Image.Black(width, height, bands: 3).Linear([1.0, 1, 1], [40.0, 90, 70]).Cast(Enums.BandFormat.Uchar);
        return picture.JpegsaveBuffer();
    }
}
