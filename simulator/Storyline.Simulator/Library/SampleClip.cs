namespace Storyline.Simulator.Library;

/// <summary>One clip to be made: a few drawings shown in turn.</summary>
internal sealed record SampleClip(string Path, int Seconds, IReadOnlyList<string> Drawings, IReadOnlyList<int> Order)
{
    private const int Rate = 30;
    private const int Width = 540;
    private const int Height = 960;

    /// <summary>A mug that steams and a cat that blinks.</summary>
    public static IEnumerable<SampleClip> All() =>
    [
        new("merch/mug-still-warm.mp4", 6, [.. Enumerable.Range(0, 6).Select(phase => Merch.Steaming(phase / 6.0))], [.. Enumerable.Range(0, 36).Select(step => step % 6)]),
        new("memes/cat-blink.mp4", 8, [Memes.Still("calm", 0), Memes.Still("asleep", 0), Memes.Still("happy", 0)], [0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 2, 2, 2, 0, 0]),
    ];

    public byte[] Encode()
    {
        var frames = Drawings.Select(drawing => new YuvFrame(PictureRenderer.Pixels(new SamplePicture(Path, Width * 2, Height * 2, drawing).Svg, 0.5), Width, Height)).ToList();
        var encoder = new ClipEncoder(Width, Height);
        var pictures = Enumerable.Range(0, Seconds * Rate).Select(at => encoder.Encode(frames[Order[at * Order.Count / (Seconds * Rate)]])).ToList();
        return Mp4File.Write(Width, Height, Rate, encoder, pictures);
    }
}
