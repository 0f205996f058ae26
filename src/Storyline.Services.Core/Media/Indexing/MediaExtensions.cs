namespace Storyline.Services.Core.Media.Indexing;

/// <summary>Names that promise a picture or clip: when the content is none, that is worth a word; other files are passed over.</summary>
internal static class MediaExtensions
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".avif", ".heic", ".heif", ".tif", ".tiff", ".bmp",
        ".mp4", ".m4v", ".mov", ".qt", ".webm", ".mkv", ".avi",
    };

    public static bool Promise(string path) => Known.Contains(Path.GetExtension(path));
}
