using System.Globalization;
using System.Text;
using Storyline.Models;

namespace Storyline.Services.Core.Teams;

/// <summary>What people and chats are called by themselves, as messages can carry it.</summary>
internal static class GivenName
{
    /// <summary>
    /// Without what turns the words that follow, such as the right-to-left override, and without line breaks. Marks inside of letters and emoji stay.
    /// </summary>
    /// <param name="otherwise">For a name of which nothing would be seen.</param>
    public static string Of(string given, string otherwise)
    {
        var name = string.Concat(given.EnumerateRunes().Where(rune => !Turns(rune) && !Breaks(rune)).Select(rune => rune.ToString())).Trim();
        return string.IsNullOrWhiteSpace(PlainText.Visible(name)) ? otherwise : name;
    }

    /// <summary>Embeddings, overrides and isolates of the bidirectional algorithm: they hold until somebody ends them.</summary>
    private static bool Turns(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool Breaks(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
