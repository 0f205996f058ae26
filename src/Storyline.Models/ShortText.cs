namespace Storyline.Models;

/// <summary>Texts that have to fit into a column.</summary>
public static class ShortText
{
    /// <summary>The text, or its first <paramref name="longest"/> UTF-16 units; one less where a character of two would be cut in half, which nobody could store.</summary>
    public static string CutTo(this string text, int longest) =>
        text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>The text, or its beginning with an ellipsis.</summary>
    public static string Shortened(this string text, int longest) => text.Length <= longest ? text : text.CutTo(longest).TrimEnd() + "…";
}
