namespace Storyline.Services.Integrations.Imaging;

/// <summary>The types that are decoded, the names they go by, and what to say of the rest.</summary>
internal static class MediaTypes
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Gif = "image/gif";
    public const string WebP = "image/webp";
    public const string Avif = "image/avif";
    public const string Heic = "image/heic";
    public const string Mp4 = "video/mp4";
    public const string QuickTime = "video/quicktime";
    public const string WebM = "video/webm";
    public const string Matroska = "video/x-matroska";
    public const string Avi = "video/x-msvideo";

    public static bool IsPicture(string? type) => type is Jpeg or Png or Gif or WebP or Avif;

    public static bool IsClip(string? type) => type is Mp4 or QuickTime or WebM or Matroska or Avi;

    /// <summary>ffmpeg's demuxer. Naming it keeps ffmpeg from trying others, such as playlists that reach for further files.</summary>
    public static string Demuxer(string clipType) => clipType switch
    {
        Mp4 or QuickTime => "mov",
        WebM or Matroska => "matroska",
        _ => "avi",
    };

    /// <summary>Null when the extension is unknown, and says nothing.</summary>
    public static bool? Suits(string extension, string type) => extension.ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" or ".jpe" or ".jfif" => type == Jpeg,
        ".png" => type == Png,
        ".gif" => type == Gif,
        ".webp" => type == WebP,
        ".avif" => type == Avif,
        ".heic" or ".heif" => type == Avif,
        ".mp4" or ".m4v" or ".mov" or ".qt" => type is Mp4 or QuickTime,
        ".webm" or ".mkv" => type is WebM or Matroska,
        ".avi" => type == Avi,
        ".tif" or ".tiff" or ".bmp" or ".svg" or ".pdf" or ".zip" => false,
        _ => null,
    };

    public static string Name(string type) => type switch
    {
        Jpeg => "JPEG",
        Png => "PNG",
        Gif => "GIF",
        WebP => "WebP",
        Avif => "AVIF",
        Heic => "HEIC",
        Mp4 => "MP4",
        QuickTime => "QuickTime",
        WebM => "WebM",
        Matroska => "Matroska",
        Avi => "AVI",
        _ => type,
    };

    public static string WhyRefused(string? type) => type switch
    {
        null => "The content is neither a picture nor a clip of a known type; remove it from the library or replace it.",
        "text/html" => "This is a web page, not a picture: a download probably failed; download the picture itself.",
        "image/svg+xml" => "This is a drawing in text form (SVG), which stories cannot show; export it as JPEG.",
        { } picture when picture.StartsWith("image/", StringComparison.Ordinal) =>
            $"{Name(picture)} pictures can be shown neither in Telegram nor in a story; save it as JPEG.",
        { } clip when clip.StartsWith("video/", StringComparison.Ordinal) => $"{clip} clips cannot be shown in a story; export it as MP4 with H.264.",
        _ => $"This is {type}, not a picture or a clip; remove it from the library.",
    };
}
