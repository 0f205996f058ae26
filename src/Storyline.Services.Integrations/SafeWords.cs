using System.Text.RegularExpressions;

namespace Storyline.Services.Integrations;

/// <summary>Words of an outside system, fit to be shown and logged: no secret, no query of an address, nothing that looks like a token, not too long.</summary>
internal static partial class SafeWords
{
    private const int Longest = 300;
    private const string Hidden = "…";

    /// <param name="secrets">What was sent with the call; null and empty ones are left out.</param>
    public static string Of(string? words, params ReadOnlySpan<string?> secrets)
    {
        var safe = words ?? "";
        foreach (var secret in secrets)
        {
            safe = string.IsNullOrEmpty(secret) ? safe : safe.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        safe = Breaks().Replace(LikeAToken().Replace(Query().Replace(safe, "?" + Hidden), Hidden), " ").Trim();
        return safe.Length <= Longest ? safe : safe[..(Longest - 1)] + Hidden;
    }

    [GeneratedRegex(@"(?<=https?://[^\s?]{1,2000})\?\S*")]
    private static partial Regex Query();

    [GeneratedRegex(@"[A-Za-z0-9_\-|]{32,}")]
    private static partial Regex LikeAToken();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Breaks();
}
