using System.Text.RegularExpressions;

namespace Storyline.Bot.Updates;

/// <summary>What a button sends: <c>v1:&lt;action&gt;:&lt;key&gt;</c>. Anything else is not one of our buttons.</summary>
internal sealed partial record CallbackData(string Action, string Key)
{
    public static CallbackData? Parse(string data) => Shape().Match(data) is { Success: true } match
        ? new CallbackData(match.Groups["action"].Value, match.Groups["key"].Value)
        : null;

    [GeneratedRegex(@"\Av1:(?<action>[a-z]+(-[a-z]+)*):(?<key>[A-Za-z0-9_-]{16})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
