using System.Collections.Concurrent;
using System.Globalization;
using NetVips;

namespace Storyline.Simulator.Cloudinary.Delivery;

/// <summary>Really makes the pictures that transformations describe, and keeps the last ones.</summary>
internal sealed class Darkroom
{
    private const int Kept = 64;
    private const int BlurStep = 8;
    private const int UsualQuality = 82;

    private readonly ConcurrentDictionary<string, byte[]> made = new(StringComparer.Ordinal);

    /// <param name="key">Names the original.</param>
    /// <param name="bytes">The original picture.</param>
    /// <param name="steps">What is done with it, in order.</param>
    /// <param name="format">The format when no step names one.</param>
    /// <param name="layer">The bytes of another picture by its public id.</param>
    /// <returns>The picture and its format.</returns>
    public (byte[] Bytes, string Format) Develop(string key, byte[] bytes, IReadOnlyList<Transformation> steps, string format, Func<string, byte[]> layer)
    {
        var target = steps.LastOrDefault(step => step.Format is not null)?.Format ?? format;
        var name = $"{key}|{string.Join('/', steps)}|{target}";
        if (made.TryGetValue(name, out var before))
        {
            return (before, target);
        }

        var picture = Image.NewFromBuffer(bytes).Autorot();
        var below = new Stack<Image>();
        foreach (var step in steps)
        {
            if (step.Layer is { } other)
            {
                below.Push(picture);
                picture = Image.NewFromBuffer(layer(other)).Autorot();
            }

            picture = Soften(Apply(picture, step), step);
            if (step.IsLayerApplied && below.TryPop(out var ground))
            {
                picture = Flat(ground).Insert(Flat(picture), (ground.Width - picture.Width) / 2, (ground.Height - picture.Height) / 2);
            }
        }

        var quality = steps.LastOrDefault(step => step.Quality is not null)?.Quality ?? UsualQuality;
        var result = target switch
        {
            "png" => picture.PngsaveBuffer(),
            "webp" => picture.WebpsaveBuffer(q: quality),
            _ => Flat(picture).JpegsaveBuffer(q: quality),
        };
        picture.Dispose();
        if (made.Count >= Kept)
        {
            made.Clear();
        }

        made[name] = result;
        return (result, target is "png" or "webp" ? target : "jpg");
    }

    private static Image Apply(Image picture, Transformation step)
    {
        if (step is { Width: null, Height: null })
        {
            return picture;
        }

        var width = step.Width ?? Math.Max(1, (int)Math.Round((double)picture.Width * step.Height!.Value / picture.Height));
        var height = step.Height ?? Math.Max(1, (int)Math.Round((double)picture.Height * width / picture.Width));
        return step.Crop switch
        {
            "fit" => picture.ThumbnailImage(width, height: height),
            "limit" => picture.ThumbnailImage(width, height: height, size: Enums.Size.Down),
            "fill" => picture.ThumbnailImage(width, height: height, crop: Enums.Interesting.Centre),
            "pad" => Pad(picture, picture.ThumbnailImage(width, height: height), width, height, step),
            "lpad" => Pad(picture, picture.ThumbnailImage(width, height: height, size: Enums.Size.Down), width, height, step),
            _ => picture.ThumbnailImage(width, height: height, size: Enums.Size.Force),
        };
    }

    // Blurred small and enlarged: the same to the eye, and a thousand times quicker.
    private static Image Soften(Image picture, Transformation step) => step.Softness is not { } softness
        ? picture
        : Flat(picture).ThumbnailImage(Math.Max(1, picture.Width / BlurStep)).Gaussblur(Math.Max(0.5, softness / 200.0))
            .ThumbnailImage(picture.Width, height: picture.Height, size: Enums.Size.Force);

    private static Image Pad(Image picture, Image inner, int width, int height, Transformation step)
    {
        var (x, y) = ((width - inner.Width) / 2, (height - inner.Height) / 2);
        if (step.Background != "blurred")
        {
            return Flat(inner).Embed(x, y, width, height, extend: Enums.Extend.Background, background: Colour(step.Background));
        }

        var small = Flat(picture).ThumbnailImage(Math.Max(1, width / BlurStep), height: Math.Max(1, height / BlurStep), crop: Enums.Interesting.Centre);
        var soft = small.Gaussblur(Math.Max(0.5, step.Blur / 50.0)).Linear([1.0], [step.Brightness * 1.28], uchar: true);
        return soft.ThumbnailImage(width, height: height, size: Enums.Size.Force).Insert(Flat(inner), x, y);
    }

    private static Image Flat(Image picture)
    {
        var coloured = picture.Interpretation is Enums.Interpretation.Srgb ? picture : picture.Colourspace(Enums.Interpretation.Srgb);
        return coloured.HasAlpha() ? coloured.Flatten(background: [255.0, 255, 255]) : coloured;
    }

    private static double[] Colour(string name) => name switch
    {
        "black" => [0, 0, 0],
        _ when name.Length == 6 && int.TryParse(name, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255],
        _ => [255, 255, 255],
    };
}
