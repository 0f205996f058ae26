using System.Globalization;

namespace Storyline.Simulator.Library;

/// <summary>Five colours that go together.</summary>
internal sealed record Palette(string Back, string Deep, string Ink, string Accent, string Light)
{
    public static readonly Palette Forest = new("#7fb59a", "#2f6f5e", "#16302a", "#f4b942", "#f6f1e3");
    public static readonly Palette Mustard = new("#f6cf65", "#e09b2d", "#4a2c12", "#c8452f", "#fff6dc");
    public static readonly Palette Midnight = new("#4a5b9c", "#1d2347", "#0e1128", "#f2c14e", "#eef0fb");
    public static readonly Palette Clay = new("#e8a98a", "#b85c3e", "#47201a", "#2f6f6d", "#fbeee4");
    public static readonly Palette Rose = new("#f7b7c5", "#d9627f", "#5a1a30", "#3c6e71", "#fff0f3");
    public static readonly Palette Sky = new("#a5d8f3", "#4b9cd3", "#143a5a", "#ff8a5b", "#f2faff");
    public static readonly Palette Lilac = new("#cdb7ec", "#8463c0", "#2f1f52", "#ffd166", "#f7f2ff");
    public static readonly Palette Sage = new("#c9d6b5", "#8aa06c", "#36421f", "#d9734e", "#f8f9ef");
    public static readonly Palette Cream = new("#f7ead3", "#dfc59a", "#4d3b22", "#2f6f5e", "#fffaf0");
    public static readonly Palette Coral = new("#ffab91", "#f4633f", "#4f1509", "#20639b", "#fff1ec");

    /// <summary>The one of dark and white that can be read on the accent.</summary>
    public string OnAccent => Brightness(Accent) > 150 ? Ink : "#ffffff";

    /// <summary>The one of dark and light that can be read on the background.</summary>
    public string OnBack => Brightness(Back) > 120 ? Ink : Light;

    private static double Brightness(string colour) =>
        (0.299 * Part(colour, 1)) + (0.587 * Part(colour, 3)) + (0.114 * Part(colour, 5));

    private static int Part(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
