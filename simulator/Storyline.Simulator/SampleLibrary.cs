using Storyline.Simulator.Library;

namespace Storyline.Simulator;

/// <summary>
/// A small shop's picture folder, made wholly by code: 58 pictures in <c>memes</c>, <c>merch</c>, <c>customers</c> and <c>quotes</c>,
/// two of them a second time under another name, one broken file, one picture that is too small, and two clips (H.264 in MP4).
/// The same bytes on every run.
/// </summary>
public static class SampleLibrary
{
    /// <summary>How many files there are in all.</summary>
    public const int FileCount = 64;

    /// <summary>The truncated JPEG.</summary>
    public const string BrokenFile = "memes/cat-upload-failed.jpg";

    /// <summary>A picture of 200×300, smaller than any story takes.</summary>
    public const string TooSmallFile = "customers/thumbnail-from-chat.jpg";

    /// <summary>Copies and what they are copies of, byte for byte.</summary>
    public static IReadOnlyDictionary<string, string> Duplicates { get; } = new Dictionary<string, string>
    {
        ["memes/cat-monday-final.jpg"] = "memes/cat-monday.jpg",
        ["merch/mug-green-copy.jpg"] = "merch/mug-forest-green.jpg",
    };

    /// <summary>The clips.</summary>
    public static IReadOnlyList<string> Clips { get; } = ["memes/cat-blink.mp4", "merch/mug-still-warm.mp4"];

    /// <summary>
    /// Writes what is missing into <paramref name="folder"/>, several files at a time. A file appears under its name only when it is whole;
    /// what is already there is left alone. Returns how many files were written.
    /// </summary>
    public static async Task<int> WriteAsync(string folder, CancellationToken cancellationToken = default)
    {
        var written = 0;
        var missing = Recipes().Where(recipe => !File.Exists(Path.Combine(folder, recipe.Path)));
        await Parallel.ForEachAsync(missing, cancellationToken, async (recipe, stop) =>
        {
            var target = Path.Combine(folder, recipe.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var partial = $"{target}.partial";
            await File.WriteAllBytesAsync(partial, recipe.Make(), stop);
            File.Move(partial, target, overwrite: true);
            Interlocked.Increment(ref written);
        });
        return written;
    }

    private static IEnumerable<(string Path, Func<byte[]> Make)> Recipes()
    {
        SamplePicture[] pictures = [.. Memes.All(), .. Merch.All(), .. Customers.All(), .. Quotes.All()];
        var byPath = pictures.ToDictionary(picture => picture.Path, StringComparer.Ordinal);
        return
        [
            .. SampleClip.All().Select(clip => (clip.Path, (Func<byte[]>)clip.Encode)),
            .. pictures.Select(picture => (picture.Path, (Func<byte[]>)(() => PictureRenderer.Encode(picture)))),
            .. Duplicates.Select(copy => (copy.Key, (Func<byte[]>)(() => PictureRenderer.Encode(byPath[copy.Value])))),
            (BrokenFile, () => PictureRenderer.Encode(byPath["memes/cat-friday.jpg"])[..40_000]),
            (TooSmallFile, () => PictureRenderer.Encode(new SamplePicture(TooSmallFile, 200, 300, $"<g transform=\"scale(0.185)\">{byPath["customers/sam-living-room.jpg"].Drawing}</g>"))),
        ];
    }
}
