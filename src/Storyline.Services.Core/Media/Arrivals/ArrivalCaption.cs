using System.Text.RegularExpressions;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>What a person wrote under a picture: whether it speaks to the bot, and what is left for the picture.</summary>
internal static partial class ArrivalCaption
{
    /// <summary>As much as Instagram takes.</summary>
    private const int Longest = 2_200;

    /// <summary>It names the bot, or begins with <c>/add</c> that is not meant for another one.</summary>
    public static bool SpeaksTo(string? caption, string bot) => caption is not null && (Mentions(caption, bot) || IsAdd(caption, bot));

    /// <summary>The caption without what was said to the bot; null when nothing is left.</summary>
    public static string? Of(string? caption, string bot)
    {
        if (caption is null)
        {
            return null;
        }

        var words = IsAdd(caption, bot) ? Add().Replace(caption, "", 1) : caption;
        words = bot.Length == 0 ? words : Regex.Replace(words, $@"@{Regex.Escape(bot)}\b", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        words = words.Trim();
        return words.Length == 0 ? null : words.Length <= Longest ? words : words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static bool IsAdd(string caption, string bot) =>
        Add().Match(caption) is { Success: true } add && (!add.Groups["bot"].Success || add.Groups["bot"].Value.Equals(bot, StringComparison.OrdinalIgnoreCase));

    private static bool Mentions(string caption, string bot) =>
        bot.Length > 0 && Regex.IsMatch(caption, $@"(?<!\w)@{Regex.Escape(bot)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\A\s*/add(@(?<bot>\w{1,32}))?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Add();
}
