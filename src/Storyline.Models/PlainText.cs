using System.Globalization;
using System.Text;

namespace Storyline.Models;

/// <summary>Makes what people and devices write storable: halves of characters and NUL are nothing that text can have.</summary>
public static class PlainText
{
    /// <summary>Without halves of surrogate pairs and without NUL.</summary>
    public static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value is not 0 and not 0xFFFD))
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    /// <summary>For a message: nothing that would turn or hide the rest of it.</summary>
    public static string Visible(string text) => string.Concat(text.EnumerateRunes().Where(rune => !Hides(rune)).Select(rune => rune.ToString()));

    /// <summary>Control characters, and those that only change how others are shown, such as the right-to-left override.</summary>
    public static bool Hides(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
