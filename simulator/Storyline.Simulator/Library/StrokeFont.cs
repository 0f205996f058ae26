namespace Storyline.Simulator.Library;

/// <summary>
/// Capital letters as pen strokes (y 0 is the top, 10 the baseline), so that lettering looks the same on a machine without any font.
/// </summary>
internal static class StrokeFont
{
    /// <summary>Between letters.</summary>
    public const double Gap = 2.1;

    private const double Space = 2.6;

    private static readonly Dictionary<char, (double Width, string Path)> Glyphs = new()
    {
        ['A'] = (6, "M0 10L3 0L6 10M1.1 6.5H4.9"),
        ['B'] = (5.6, "M0 0V10H3A2.6 2.6 0 0 0 3 4.8H0M0 0H2.7A2.4 2.4 0 0 1 2.7 4.8"),
        ['C'] = (5.8, "M5.8 2A3.4 5 0 1 0 5.8 8"),
        ['D'] = (5.8, "M0 0V10H1.5A4.2 5 0 0 0 1.5 0H0"),
        ['E'] = (5, "M5 0H0V10H5M0 5H4.2"),
        ['F'] = (4.8, "M5 0H0V10M0 5H4.2"),
        ['G'] = (6, "M5.8 2A3.4 5 0 1 0 6 7.5V5.4H3.6"),
        ['H'] = (5.6, "M0 0V10M5.6 0V10M0 5H5.6"),
        ['I'] = (0.2, "M0 0V10"),
        ['J'] = (4, "M4 0V7A2 3 0 0 1 0 7.4"),
        ['K'] = (5.5, "M0 0V10M5.4 0L0 6M1.9 4.2L5.6 10"),
        ['L'] = (4.6, "M0 0V10H4.8"),
        ['M'] = (7, "M0 10V0L3.5 6L7 0V10"),
        ['N'] = (6, "M0 10V0L6 10V0"),
        ['O'] = (6.8, "M3.4 0A3.4 5 0 1 0 3.4 10A3.4 5 0 1 0 3.4 0"),
        ['P'] = (5.4, "M0 10V0H2.8A2.7 2.7 0 0 1 2.8 5.4H0"),
        ['Q'] = (6.8, "M3.4 0A3.4 5 0 1 0 3.4 10A3.4 5 0 1 0 3.4 0M4.2 7.4L6.6 10.4"),
        ['R'] = (5.5, "M0 10V0H2.8A2.7 2.7 0 0 1 2.8 5.4H0M2.4 5.4L5.4 10"),
        ['S'] = (5.2, "M5 1.8A2.55 2.4 0 1 0 2.6 4.9A2.65 2.6 0 1 1 0 8.2"),
        ['T'] = (5.6, "M0 0H5.6M2.8 0V10"),
        ['U'] = (5.6, "M0 0V6.8A2.8 3.2 0 0 0 5.6 6.8V0"),
        ['V'] = (6, "M0 0L3 10L6 0"),
        ['W'] = (8, "M0 0L2 10L4 3L6 10L8 0"),
        ['X'] = (5.6, "M0 0L5.6 10M5.6 0L0 10"),
        ['Y'] = (5.8, "M0 0L2.9 5L5.8 0M2.9 5V10"),
        ['Z'] = (5.4, "M0 0H5.4L0 10H5.4"),
        ['0'] = (5.6, "M2.8 0A2.8 5 0 1 0 2.8 10A2.8 5 0 1 0 2.8 0"),
        ['1'] = (2.4, "M0 2L2.4 0V10"),
        ['2'] = (5.2, "M0.2 2.6A2.5 2.6 0 0 1 5 2.8C5 5 0 7.6 0 10H5.2"),
        ['3'] = (5.2, "M0.4 1.5A2.4 2.4 0 1 1 2.4 4.8A2.6 2.6 0 1 1 0 8.4"),
        ['4'] = (5.6, "M4.2 10V0L0 7H5.6"),
        ['5'] = (5.4, "M4.8 0H0.6L0.2 4.6A2.8 2.8 0 1 1 0 8.6"),
        ['6'] = (5.5, "M4.6 0.4A7 7 0 0 0 0.1 7A2.7 2.9 0 1 0 5.5 7A2.7 2.9 0 1 0 0.1 7"),
        ['7'] = (5.2, "M0 0H5.2L1.6 10"),
        ['8'] = (5.4, "M2.7 0A2.3 2.35 0 1 0 2.7 4.7A2.3 2.35 0 1 0 2.7 0M2.7 4.7A2.7 2.65 0 1 0 2.7 10A2.7 2.65 0 1 0 2.7 4.7"),
        ['9'] = (5.5, "M1 9.6A7 7 0 0 0 5.5 3A2.7 2.9 0 1 0 0.1 3A2.7 2.9 0 1 0 5.5 3"),
        ['.'] = (0.2, "M0 9.9V10"),
        [','] = (0.6, "M0.5 9.6L0 11.4"),
        [':'] = (0.2, "M0 3.4V3.5M0 9.4V9.5"),
        ['!'] = (0.2, "M0 0V6.6M0 9.9V10"),
        ['?'] = (5, "M0 2.4A2.5 2.4 0 1 1 3.4 4.6C2.6 5 2.5 5.6 2.5 6.8M2.5 9.9V10"),
        ['\''] = (0.2, "M0 0V1.8"),
        ['-'] = (3.2, "M0 5.4H3.2"),
        ['+'] = (4.8, "M2.4 2.8V7.8M0 5.3H4.8"),
        ['='] = (4.8, "M0 3.8H4.8M0 6.8H4.8"),
        ['/'] = (3.6, "M0 10.6L3.6 -0.6"),
        ['_'] = (4, "M0 10.6H4"),
        ['%'] = (6, "M0.4 10L5.4 0M1.3 0.2A1.3 1.7 0 1 0 1.3 3.6A1.3 1.7 0 1 0 1.3 0.2M4.6 6.4A1.3 1.7 0 1 0 4.6 9.8A1.3 1.7 0 1 0 4.6 6.4"),
        ['$'] = (5.2, "M5 1.8A2.55 2.4 0 1 0 2.6 4.9A2.65 2.6 0 1 1 0 8.2M2.6 -1.6V11.6"),
        ['@'] = (6.8, "M4.7 3.3V6A1 1 0 0 0 6.7 5.6A3.3 4.4 0 1 0 5 9.2M4.7 5.1A1.4 1.8 0 1 0 1.9 5.1A1.4 1.8 0 1 0 4.7 5.1"),
    };

    public static double Width(string text) =>
        text.Sum(letter => letter == ' ' ? Space : Glyphs[letter].Width) + (Gap * (text.Length - 1));

    /// <summary>Each letter's strokes with the place of its left edge.</summary>
    public static IEnumerable<(double X, string Path)> Strokes(string text)
    {
        var x = 0.0;
        foreach (var letter in text)
        {
            if (letter != ' ')
            {
                yield return (x, Glyphs[letter].Path);
            }

            x += Gap + (letter == ' ' ? Space : Glyphs[letter].Width);
        }
    }
}
