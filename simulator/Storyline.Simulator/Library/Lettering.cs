using System.Text;

namespace Storyline.Simulator.Library;

/// <summary>Sets lines of capitals as SVG.</summary>
internal static class Lettering
{
    /// <summary>One line, centred on <paramref name="x"/>, no wider than <paramref name="maxWidth"/>; <paramref name="size"/> is the letters' height.</summary>
    public static string Line(string text, double x, double baseline, double size, string colour, double maxWidth, double weight = 1.7, string? outline = null)
    {
        var scale = Math.Min(size / 10, maxWidth / (StrokeFont.Width(text) + 2));
        var strokes = new StringBuilder();
        foreach (var (at, path) in StrokeFont.Strokes(text))
        {
            strokes.Append($"<path transform=\"translate({at:0.##} 0)\" d=\"{path}\"/>");
        }

        var place = $"translate({x - (StrokeFont.Width(text) * scale / 2):0.#} {baseline - (10 * scale):0.#}) scale({scale:0.###})";
        var group = $"<g transform=\"{place}\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        var edge = outline is null ? "" : $"{group} stroke=\"{outline}\" stroke-width=\"{weight + 1.5:0.##}\">{strokes}</g>";
        return $"{edge}{group} stroke=\"{colour}\" stroke-width=\"{weight:0.##}\">{strokes}</g>";
    }

    /// <summary>Several lines of one size below each other; <paramref name="top"/> is the top of the first.</summary>
    public static string Block(IReadOnlyList<string> lines, double x, double top, double size, string colour, double maxWidth, double weight = 1.7, string? outline = null)
    {
        var fitted = lines.Min(line => Math.Min(size, 10 * maxWidth / (StrokeFont.Width(line) + 2)));
        return string.Concat(lines.Select((line, index) => Line(line, x, top + fitted + (index * fitted * 1.5), fitted, colour, maxWidth, weight, outline)));
    }
}
