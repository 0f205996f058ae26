using System.Text.RegularExpressions;

namespace Storyline.Services.Integrations.Chat;

/// <summary>JSON allows escapes that PostgreSQL's <c>jsonb</c> cannot hold: the zero character, and halves of surrogate pairs.</summary>
internal static partial class StorableJson
{
    private const string Replacement = @"\ufffd";

    /// <summary>The same JSON with the replacement character in their places.</summary>
    public static string Of(string json) => Escape().Replace(json, escape => escape.Groups["unfit"].Success ? Replacement : escape.Value);

    // Every escape is matched, also the harmless ones, so that a pair of backslashes before a u is not taken for the beginning of one.
    [GeneratedRegex(@"\\(u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u(?<unfit>0000|[dD][89a-fA-F][0-9a-fA-F]{2})|.)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
