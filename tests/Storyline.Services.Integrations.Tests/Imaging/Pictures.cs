using System.Collections.Concurrent;
using NetVips;

namespace Storyline.Services.Integrations.Tests.Imaging;

/// <summary>Pictures made by code: noise over gradients, so that they are as hard to store as photographs.</summary>
internal static class Pictures
{
    public static readonly double[] Terracotta = [200, 60, 50];

    private static readonly ConcurrentDictionary<(string Kind, int Width, int Height), byte[]> Made = new();

    public static Image Photo(int width, int height)
    {
        using var clouds = Image.Perlin(width, height, cellSize: 64, seed: 7);
        using var grain = Image.Gaussnoise(width, height, sigma: 6, mean: 0, seed: 7);
        using var light = ((clouds + 1) * 110) + grain;
        using var colours = light.Bandjoin((light * 0.8) + 20, 255 - light).Cast(Enums.BandFormat.Uchar);
        using var tagged = colours.Copy(interpretation: Enums.Interpretation.Srgb);
        return tagged.CopyMemory();
    }

    public static Image Plain(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height);
        using var painted = black.NewFromImage(colour);
        return painted.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width, int height) => Make("jpeg", width, height);

    /// <summary>Made once; callers must not write into it.</summary>
    public static byte[] Make(string kind, int width, int height) =>
        Made.GetOrAdd((kind, width, height), static wanted => Encode(wanted.Kind, wanted.Width, wanted.Height));

    public static byte[] Animation(string kind, int frames)
    {
        using var photo = Photo(64, 64 * frames);
        using var film = photo.Mutate(image => image.Set(GValue.GIntType, "page-height", 64));
        return kind == "gif" ? film.GifsaveBuffer(effort: 1) : film.WebpsaveBuffer(q: 70, effort: 0);
    }

    private static byte[] Encode(string kind, int width, int height)
    {
        using var photo = Photo(width, height);
        return kind switch
        {
            "jpeg" => photo.JpegsaveBuffer(q: 85),
            "progressive jpeg" => photo.JpegsaveBuffer(q: 85, interlace: true),
            "png" => photo.PngsaveBuffer(compression: 1),
            "interlaced png" => photo.PngsaveBuffer(compression: 1, interlace: true),
            "webp" => photo.WebpsaveBuffer(q: 80, effort: 0),
            "lossless webp" => photo.WebpsaveBuffer(lossless: true, effort: 0),
            "gif" => photo.GifsaveBuffer(effort: 1),
            "avif" => photo.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of picture that is made here."),
        };
    }
}
