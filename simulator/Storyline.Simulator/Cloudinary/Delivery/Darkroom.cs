using System.Collections.Concurrent;
using NetVips;

namespace Storyline.Simulator.Cloudinary.Delivery;

/// <summary>Really makes the pictures that transformations describe, and keeps the last ones.</summary>
internal sealed class Darkroom
{
    private const int Kept = 256;
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

        var result = Make(bytes, steps, target, layer);
        if (made.Count >= Kept)
        {
            made.Clear();
        }

        made[name] = result;
        return (result, target is "png" or "webp" ? target : "jpg");
    }

    private static byte[] Make(byte[] bytes, IReadOnlyList<Transformation> steps, string target, Func<string, byte[]> layer)
    {
        using var development = new Development();
        var picture = development.Open(bytes);
        var below = new Stack<Image>();
        foreach (var step in steps)
        {
            if (step.Layer is { } other)
            {
                below.Push(picture);
                picture = development.Open(layer(other));
            }

            picture = development.Take(picture, step);
            if (step.IsLayerApplied && below.TryPop(out var ground))
            {
                picture = development.Mount(ground, picture);
            }
        }

        var quality = steps.LastOrDefault(step => step.Quality is not null)?.Quality ?? UsualQuality;
        return target switch
        {
            "png" => picture.PngsaveBuffer(),
            "webp" => picture.WebpsaveBuffer(q: quality),
            _ => development.Flat(picture).JpegsaveBuffer(q: quality),
        };
    }
}
