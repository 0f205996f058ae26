using System.Buffers.Binary;
using System.Text;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>The type that a file's first bytes declare. Only what is named here ever reaches a decoder.</summary>
internal static class MediaSignature
{
    public const int Length = 64;

    /// <summary>The media type, also of well-known things that are not media; null when the bytes say nothing.</summary>
    public static string? Recognise(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => MediaTypes.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => MediaTypes.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => MediaTypes.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => Riff(start),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => IsoBrand(start),
        [_, _, _, _, ..] when IsBrandlessQuickTime(start) => MediaTypes.QuickTime,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => start.IndexOf("webm"u8) > 0 ? MediaTypes.WebM : MediaTypes.Matroska,
        [(byte)'I', (byte)'I', 0x2A or 0x2B, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A or 0x2B, ..] => "image/tiff",
        [(byte)'B', (byte)'M', ..] when IsBitmap(start) => "image/bmp",
        [0xFF, 0x0A, ..] or [0, 0, 0, 0x0C, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] => "image/jxl",
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => "image/vnd.adobe.photoshop",
        [0, 0, 1, 0xBA, ..] => "video/mpeg",
        [0x30, 0x26, 0xB2, 0x75, ..] => "video/x-ms-wmv",
        [(byte)'F', (byte)'L', (byte)'V', 1, ..] => "video/x-flv",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        [(byte)'P', (byte)'K', 3, 4, ..] => "application/zip",
        _ => IsMarkup(start),
    };

    private static string? Riff(ReadOnlySpan<byte> start) =>
        start[8..].StartsWith("WEBP"u8) ? MediaTypes.WebP : start[8..].StartsWith("AVI "u8) ? MediaTypes.Avi : null;

    private static string IsoBrand(ReadOnlySpan<byte> start)
    {
        var brand = Encoding.ASCII.GetString(start[8..Math.Min(12, start.Length)]);
        var box = Math.Min((int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(start), Length), start.Length);
        return brand switch
        {
            "avif" or "avis" => MediaTypes.Avif,
            "heic" or "heix" or "hevc" or "hevx" or "heim" or "heis" => MediaTypes.Heic,
            "mif1" or "msf1" => start[..box].IndexOf("avif"u8) > 0 ? MediaTypes.Avif : MediaTypes.Heic,
            "qt  " => MediaTypes.QuickTime,
            "M4A " or "M4B " or "M4P " => "audio/mp4",
            "crx " => "image/x-canon-cr3",
            _ => MediaTypes.Mp4,
        };
    }

    private static bool IsBrandlessQuickTime(ReadOnlySpan<byte> start) =>
        start.Length >= 16 && (start[4..].StartsWith("moov"u8) || start[4..].StartsWith("mdat"u8) || start[4..].StartsWith("wide"u8));

    private static bool IsBitmap(ReadOnlySpan<byte> start) => start.Length >= 18 && start[6..10].IndexOfAnyExcept((byte)0) < 0;

    private static string? IsMarkup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "image/svg+xml"
            : text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? "text/html"
            : null;
    }
}
