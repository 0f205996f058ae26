using System.Globalization;
using System.Text;
using Storyline.Models;

namespace Storyline.Services.Core.Media;

/// <summary>What a category may be called: it is a folder's name too.</summary>
internal static class CategoryName
{
    public const int Longest = 100;

    /// <summary>The name as it is stored.</summary>
    /// <exception cref="InvalidRequestException">It cannot be a folder's name, or is too long.</exception>
    public static string Of(string given)
    {
        var name = PlainText.Whole(given).Trim();
        return name switch
        {
            _ when PlainText.IsBlank(name) => throw new InvalidRequestException("A category needs a name, such as memes."),
            { Length: > Longest } => throw new InvalidRequestException($"A category's name has at most {Longest} characters, and this one has {name.Length}: choose a shorter one."),
            _ when name.StartsWith('.') || name.EndsWith('.') || name.Any(IsForbidden) || Encoding.UTF8.GetByteCount(name) > FileNames.MostBytes =>
                throw new InvalidRequestException($"'{PlainText.Visible(name)}' cannot be a folder's name: a category has no slashes, no control characters and no full stop at its ends."),
            _ => name,
        };
    }

    /// <summary>The name that a folder gives, as it is stored; null when nothing of it can be seen.</summary>
    public static string? OfFolder(string folder) =>
        PlainText.IsBlank(folder) ? null : folder.Trim().CutTo(Longest).TrimEnd();

    private static bool IsForbidden(char letter) =>
        letter is '/' or '\\' || char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
