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

    /// <summary>Whether nothing of it would be seen.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || Hides(rune) || IsEmpty(rune));

    /// <summary>Control characters, and those that only change how others are shown, such as the right-to-left override.</summary>
    public static bool Hides(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>
    /// Letters and marks that show nothing by themselves and are needed inside of words and emoji: what Unicode calls default ignorable, such as Hangul fillers
    /// and variation selectors, and Braille without a dot.
    /// </summary>
    private static bool IsEmpty(Rune rune) => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);
}
