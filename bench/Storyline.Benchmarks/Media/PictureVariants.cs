using NetVips;

namespace Storyline.Benchmarks.Media;

/// <summary>What happens to pictures between two people: the same one, scaled, compressed, brightened, cropped, written on.</summary>
internal static class PictureVariants
{
    public static IReadOnlyDictionary<string, Func<Image, Image>> All { get; } = new Dictionary<string, Func<Image, Image>>
    {
        ["half size"] = picture => picture.Resize(0.5),
        ["quarter size"] = picture => picture.Resize(0.25),
        ["JPEG at 40"] = picture => Image.NewFromBuffer(picture.JpegsaveBuffer(q: 40)),
        ["brighter by 15 %"] = picture => (picture * 1.15).Cast(Enums.BandFormat.Uchar),
        ["darker by 15 %"] = picture => (picture * 0.85).Cast(Enums.BandFormat.Uchar),
        ["grey"] = picture => picture.Colourspace(Enums.Interpretation.Bw).Colourspace(Enums.Interpretation.Srgb),
        ["cropped by 1 %"] = picture => Crop(picture, 0.01),
        ["cropped by 3 %"] = picture => Crop(picture, 0.03),
        ["with a line of text"] = WriteOn,
    };

    private static Image Crop(Image picture, double share)
    {
        var (left, top) = ((int)(picture.Width * share), (int)(picture.Height * share));
        return picture.Crop(left, top, picture.Width - (2 * left), picture.Height - (2 * top));
    }

    private static Image WriteOn(Image picture)
    {
        using var letters = Image.Text("new in the shop", width: picture.Width / 3, height: Math.Max(8, picture.Height / 30));
        using var white = letters.NewFromImage(255, 255, 255).Copy(interpretation: Enums.Interpretation.Srgb);
        using var label = white.Bandjoin(letters);
        return picture.Composite2(label, Enums.BlendMode.Over, x: picture.Width / 20, y: picture.Height * 9 / 10).Flatten();
    }
}
