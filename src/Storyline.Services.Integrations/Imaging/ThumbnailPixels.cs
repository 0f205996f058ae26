using NetVips;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>From a picture's file to its thumbnail and its look. Every line is decoded on the way, which is also the proof that none is missing.</summary>
internal static class ThumbnailPixels
{
    private const int Quality = 80;
    private static readonly double[] White = [255, 255, 255];

    public static ThumbnailPicture? Make(string path, string type, PictureHeader facts, bool wantsThumbnail, CancellationToken stop)
    {
        using var loaded = PictureLoader.Open(path, type, Shrink(facts));
        using var fitted = facts.ColourSpace == "CMYK"
            ? loaded.ThumbnailImage(ThumbnailFrame.Width, ThumbnailFrame.Height, Enums.Size.Down, inputProfile: "cmyk", outputProfile: "srgb")
            : loaded.ThumbnailImage(ThumbnailFrame.Width, ThumbnailFrame.Height, Enums.Size.Down);
        using var kill = stop.Register(static images =>
        {
            var (source, result) = ((Image, Image))images!;
            source.SetKill(true);
            result.SetKill(true);
        }, (loaded, fitted));
        using var pixels = fitted.CopyMemory();
        if (!wantsThumbnail)
        {
            return null;
        }

        using var plain = ToPlainRgb(pixels);
        return new(plain.JpegsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None), DifferenceHash.Of(plain));
    }

    // Twice as coarse as libvips' own thumbnailer dares; at thumbnail size nobody sees it, and it is half as dear.
    private static int Shrink(PictureHeader facts) =>
        Math.Max((double)facts.Width / ThumbnailFrame.Width, (double)facts.Height / ThumbnailFrame.Height) switch
        {
            >= 8 => 8,
            >= 4 => 4,
            >= 2 => 2,
            _ => 1,
        };

    private static Image ToPlainRgb(Image pixels)
    {
        using var opaque = pixels.HasAlpha() ? pixels.Flatten(background: White) : pixels.Copy();
        using var matched = InSrgb(opaque);
        return matched.Interpretation is Enums.Interpretation.Srgb or Enums.Interpretation.Bw
            ? matched.Copy()
            : matched.Colourspace(Enums.Interpretation.Srgb);
    }

    // The profile is applied to the thumbnail's few pixels: on the full picture it would cost more than everything else.
    private static Image InSrgb(Image opaque)
    {
        if (!opaque.Contains("icc-profile-data"))
        {
            return opaque.Copy();
        }

        try
        {
            using var transformed = opaque.IccTransform("srgb", embedded: true);
            return transformed.CopyMemory();
        }
        catch (VipsException)
        {
            return opaque.Copy();
        }
    }
}
