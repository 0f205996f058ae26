using System.Text;
using System.Text.RegularExpressions;
using Storyline.Models;
using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Services.Core.Media;

/// <summary>From the name that a stranger's device gave a file to one that is safe in the library's folder.</summary>
internal static partial class FileNames
{
    /// <summary>Longer names do not fit into every file system, with room for a number.</summary>
    public const int MostBytes = 180;

    private const string Unnamed = "unnamed";

    /// <summary>No folders, no control or hidden characters, nothing reserved; the extension is the content's, whatever the name said.</summary>
    public static string Safe(string given, string mimeType)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(PlainText.Whole(name).EnumerateRunes().Where(rune => !PlainText.Hides(rune)).Select(rune => rune.ToString()));
        name = Reserved().Replace(name, "_");
        var suits = Extensions(mimeType).Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        var extension = suits ? Path.GetExtension(name) : Extensions(mimeType)[0];
        var stem = (MediaExtensions.Promise(name) ? Path.GetFileNameWithoutExtension(name) : name).Trim(' ', '.', '-', '~');
        stem = Shorten(stem, MostBytes).TrimEnd(' ', '.', '~');
        return (stem.Length == 0 ? Unnamed : Device().IsMatch(stem) ? $"_{stem}" : stem) + extension;
    }

    /// <summary>The same name with a number, for when it is taken.</summary>
    public static string Numbered(string name, int number) =>
        number < 2 ? name : $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";

    private static string[] Extensions(string mimeType) => mimeType switch
    {
        "image/jpeg" => [".jpg", ".jpeg", ".jpe", ".jfif"],
        "image/png" => [".png"],
        "image/gif" => [".gif"],
        "image/webp" => [".webp"],
        "image/avif" => [".avif"],
        "video/mp4" => [".mp4", ".m4v"],
        "video/quicktime" => [".mov", ".qt"],
        "video/webm" => [".webm"],
        "video/x-matroska" => [".mkv"],
        _ => [".avi"],
    };

    private static string Shorten(string text, int bytes)
    {
        var kept = new StringBuilder();
        var size = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            size += rune.Utf8SequenceLength;
            if (size > bytes)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    [GeneratedRegex("""[<>:"|?*]""")]
    private static partial Regex Reserved();

    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Device();
}
