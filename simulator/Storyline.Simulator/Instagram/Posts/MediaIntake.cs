using System.Security.Cryptography;
using NetVips;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>Fetches what is to be posted and refuses what Meta would refuse.</summary>
internal sealed class MediaIntake(SimulatedWorld world, MediaFetch web)
{
    private const int MaxPictureBytes = 8 * 1024 * 1024;
    private const int MaxClipBytes = 100 * 1024 * 1024;
    private const int MaxClipWidth = 1920;
    private static readonly string[] Codecs = ["avc1", "avc3", "hvc1", "hev1"];
    private static readonly string[] Sounds = ["mp4a"];

    /// <summary>A picture: every refusal comes at once.</summary>
    public async Task<FetchedMedia> PictureAsync(string url, bool isFeed, CancellationToken cancellationToken)
    {
        var bytes = await web.GetAsync(url, MaxPictureBytes, cancellationToken);
        if (bytes.Length > MaxPictureBytes)
        {
            throw PublishingErrors.Of(2207004);
        }

        var (width, height) = Measure(bytes) ?? throw PublishingErrors.Of(2207052);
        if (bytes is not [0xFF, 0xD8, 0xFF, ..])
        {
            throw PublishingErrors.Of(2207005);
        }

        var ratio = (double)width / height;
        return isFeed && ratio is < 0.8 - 0.005 or > 1.91 + 0.005
            ? throw PublishingErrors.Of(2207009)
            : Keep(url, bytes, "image/jpeg", width, height, 0);
    }

    /// <summary>A clip: whether it suits is found while it is processed, so its refusal is a subcode beside it.</summary>
    public async Task<(FetchedMedia Clip, int? FailsWith)> ClipAsync(string url, TimeSpan longest, CancellationToken cancellationToken)
    {
        var bytes = await web.GetAsync(url, MaxClipBytes, cancellationToken);
        if (Measure(bytes) is not null || bytes.AsSpan().TrimStart(" \r\n\t"u8) is [(byte)'<' or (byte)'{', ..])
        {
            throw PublishingErrors.Of(2207052);
        }

        var probe = ClipProbe.Read(bytes);
        var isFit = probe is not null && bytes.Length <= MaxClipBytes && probe.Seconds >= 3 - 0.05 && probe.Seconds <= longest.TotalSeconds + 0.5
            && probe.Width is > 0 and <= MaxClipWidth && probe.Codecs.Any(Codecs.Contains) && probe.Codecs.All(codec => Codecs.Contains(codec) || Sounds.Contains(codec));
        var type = bytes.AsSpan() is [_, _, _, _, _, _, _, _, (byte)'q', (byte)'t', ..] ? "video/quicktime" : "video/mp4";
        return (Keep(url, bytes, type, probe?.Width ?? 0, probe?.Height ?? 0, probe?.Seconds ?? 0), isFit ? null : 2207026);
    }

    /// <summary>What a person brings to the app; it takes nearly everything.</summary>
    public FetchedMedia ByHand(byte[] bytes)
    {
        if (ClipProbe.Read(bytes) is { } clip)
        {
            return Keep(null, bytes, "video/mp4", clip.Width, clip.Height, clip.Seconds);
        }

        var (width, height) = Measure(bytes) ?? throw PublishingErrors.Of(2207052);
        return Keep(null, bytes, bytes is [0xFF, 0xD8, ..] ? "image/jpeg" : bytes is [0x89, 0x50, ..] ? "image/png" : "image/webp", width, height, 0);
    }

    private FetchedMedia Keep(string? url, byte[] bytes, string type, int width, int height, double seconds)
    {
        var key = "instagram-" + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
        world.Files.PutOnce(key, bytes);
        return new FetchedMedia(url, key, type, width, height, seconds);
    }

    /// <summary>The size of a picture of any kind; null when it is none.</summary>
    private static (int Width, int Height)? Measure(byte[] bytes)
    {
        if (bytes is not ([0xFF, 0xD8, ..] or [0x89, 0x50, ..] or [0x47, 0x49, ..] or [0x52, 0x49, ..] or [0x42, 0x4D, ..] or [0x49, 0x49, ..] or [0x4D, 0x4D, ..]))
        {
            return null;
        }

        try
        {
            using var header = Image.NewFromBuffer(bytes);
            return (header.Width, header.Height);
        }
        catch (VipsException)
        {
            return null;
        }
    }
}
