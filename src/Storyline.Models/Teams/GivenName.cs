using System.Globalization;
using System.Text;

namespace Storyline.Models.Teams;

/// <summary>
/// What people and chats are called by themselves, as messages can carry it: without what turns the words that follow, such as the right-to-left override, and
/// without line breaks. Marks inside of letters and emoji stay. Whoever has a name of which nothing would be seen is called by the id.
/// </summary>
public static class GivenName
{
    public static string OfPerson(string given, long telegramUserId) => Of(given, $"user {telegramUserId}");

    public static string OfChat(string given, long telegramChatId) => Of(given, $"Chat {telegramChatId}");

    private static string Of(string given, string otherwise)
    {
        var name = string.Concat(given.EnumerateRunes().Where(rune => !Turns(rune) && !Breaks(rune)).Select(rune => rune.ToString())).Trim();
        return PlainText.IsBlank(name) ? otherwise : name;
    }

    /// <summary>Embeddings, overrides and isolates of the bidirectional algorithm: they hold until somebody ends them.</summary>
    private static bool Turns(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool Breaks(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
