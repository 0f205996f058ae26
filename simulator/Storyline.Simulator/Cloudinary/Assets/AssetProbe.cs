using NetVips;
using Storyline.Simulator.Instagram.Posts;

namespace Storyline.Simulator.Cloudinary.Assets;

/// <summary>What kind of file bytes are, and their size as seen (orientation applied).</summary>
internal sealed record AssetProbe(string ResourceType, string Format, int Width, int Height, double Seconds)
{
    public static AssetProbe Read(byte[] bytes)
    {
        if (ClipProbe.Read(bytes) is { } clip)
        {
            return new AssetProbe(Asset.Clip, bytes[8] == 'q' ? "mov" : "mp4", clip.Width, clip.Height, clip.Seconds);
        }

        return Picture(bytes) ?? new AssetProbe(Asset.Raw, "", 0, 0, 0);
    }

    private static AssetProbe? Picture(byte[] bytes)
    {
        var format = bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => "jpg",
            [0x89, 0x50, 0x4E, 0x47, ..] => "png",
            [0x47, 0x49, 0x46, ..] => "gif",
            [0x52, 0x49, 0x46, 0x46, ..] => "webp",
            _ => null,
        };
        if (format is null)
        {
            return null;
        }

        try
        {
            using var header = Image.NewFromBuffer(bytes, failOn: Enums.FailOn.Truncated);
            var isTurned = header.Contains("orientation") && Convert.ToInt32(header.Get("orientation"), System.Globalization.CultureInfo.InvariantCulture) >= 5;
            return isTurned ? new AssetProbe(Asset.Picture, format, header.Height, header.Width, 0) : new AssetProbe(Asset.Picture, format, header.Width, header.Height, 0);
        }
        catch (VipsException)
        {
            return null;
        }
    }
}
