using System.Text.RegularExpressions;

namespace Storyline.Bot.Updates;

/// <summary>A command as it was typed: <c>/name@bot arguments</c>.</summary>
/// <param name="Name">Lower case, without the slash.</param>
/// <param name="AddressedTo">The bot it names, or null.</param>
internal sealed partial record CommandLine(string Name, string? AddressedTo, string Arguments)
{
    /// <summary>The command in a message, or null when the message is none.</summary>
    public static CommandLine? Parse(string text) => Shape().Match(text) is { Success: true } match
        ? new CommandLine(
            match.Groups["name"].Value.ToLowerInvariant(),
            match.Groups["bot"] is { Success: true } bot ? bot.Value : null,
            match.Groups["arguments"].Value.Trim())
        : null;

    /// <summary>Whether it is meant for another bot in the same group.</summary>
    public bool IsForAnother(string username) => AddressedTo is not null && !AddressedTo.Equals(username, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,32})(@(?<bot>[A-Za-z0-9_]{1,32}))?(\s(?<arguments>.*))?$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
