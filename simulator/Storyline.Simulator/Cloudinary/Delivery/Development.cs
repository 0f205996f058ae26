using System.Globalization;
using NetVips;

namespace Storyline.Simulator.Cloudinary.Delivery;

/// <summary>One picture as it is made, step by step. What is laid aside on the way is freed with it: the collector knows nothing of what libvips holds.</summary>
internal sealed class Development : IDisposable
{
    private const int BlurStep = 8;
    private readonly List<Image> sheets = [];

    public Image Open(byte[] bytes) => Lay(Lay(Image.NewFromBuffer(bytes)).Autorot());

    public Image Take(Image picture, Transformation step) => Soften(Resize(picture, step), step);

    /// <summary>The picture on the middle of another.</summary>
    public Image Mount(Image ground, Image picture) => Lay(Flat(ground).Insert(Flat(picture), (ground.Width - picture.Width) / 2, (ground.Height - picture.Height) / 2));

    /// <summary>Without transparency, in the usual colours.</summary>
    public Image Flat(Image picture)
    {
        var coloured = picture.Interpretation is Enums.Interpretation.Srgb ? picture : Lay(picture.Colourspace(Enums.Interpretation.Srgb));
        return coloured.HasAlpha() ? Lay(coloured.Flatten(background: [255.0, 255, 255])) : coloured;
    }

    public void Dispose()
    {
        for (var sheet = sheets.Count - 1; sheet >= 0; sheet--)
        {
            sheets[sheet].Dispose();
        }
    }

    private Image Resize(Image picture, Transformation step)
    {
        if (step is { Width: null, Height: null })
        {
            return picture;
        }

        var width = step.Width ?? Math.Max(1, (int)Math.Round((double)picture.Width * step.Height!.Value / picture.Height));
        var height = step.Height ?? Math.Max(1, (int)Math.Round((double)picture.Height * width / picture.Width));
        return step.Crop switch
        {
            "fit" => Lay(picture.ThumbnailImage(width, height: height)),
            "limit" => Lay(picture.ThumbnailImage(width, height: height, size: Enums.Size.Down)),
            "fill" => Lay(picture.ThumbnailImage(width, height: height, crop: Enums.Interesting.Centre)),
            "pad" => Pad(picture, Lay(picture.ThumbnailImage(width, height: height)), width, height, step),
            "lpad" => Pad(picture, Lay(picture.ThumbnailImage(width, height: height, size: Enums.Size.Down)), width, height, step),
            _ => Lay(picture.ThumbnailImage(width, height: height, size: Enums.Size.Force)),
        };
    }

    // Blurred small and enlarged: the same to the eye, and a thousand times quicker.
    private Image Soften(Image picture, Transformation step)
    {
        if (step.Softness is not { } softness)
        {
            return picture;
        }

        var small = Lay(Flat(picture).ThumbnailImage(Math.Max(1, picture.Width / BlurStep)));
        return Lay(Lay(small.Gaussblur(Math.Max(0.5, softness / 200.0))).ThumbnailImage(picture.Width, height: picture.Height, size: Enums.Size.Force));
    }

    private Image Pad(Image picture, Image inner, int width, int height, Transformation step)
    {
        var (x, y) = ((width - inner.Width) / 2, (height - inner.Height) / 2);
        if (step.Background != "blurred")
        {
            return Lay(Flat(inner).Embed(x, y, width, height, extend: Enums.Extend.Background, background: Colour(step.Background)));
        }

        if (inner.Width == width && inner.Height == height)
        {
            // Nothing of what is behind it would be seen.
            return Flat(inner);
        }

        var small = Lay(Flat(picture).ThumbnailImage(Math.Max(1, width / BlurStep), height: Math.Max(1, height / BlurStep), crop: Enums.Interesting.Centre));
        var soft = Lay(Lay(small.Gaussblur(Math.Max(0.5, step.Blur / 50.0))).Linear([1.0], [step.Brightness * 1.28], uchar: true));
        return Lay(Lay(soft.ThumbnailImage(width, height: height, size: Enums.Size.Force)).Insert(Flat(inner), x, y));
    }

    private Image Lay(Image sheet)
    {
        sheets.Add(sheet);
        return sheet;
    }

    private static double[] Colour(string name) => name switch
    {
        "black" => [0, 0, 0],
        _ when name.Length == 6 && int.TryParse(name, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255],
        _ => [255, 255, 255],
    };
}
