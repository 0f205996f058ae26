namespace Storyline.Models;

/// <summary>Texts that have to fit into a column.</summary>
public static class ShortText
{
    /// <summary>The text, or its first <paramref name="longest"/> UTF-16 units.</summary>
    public static string CutTo(this string text, int longest) => text[..Math.Min(text.Length, longest)];
}
