using System.Text;

namespace Storyline.Simulator.Library;

/// <summary>What lies behind: a gradient with a quiet pattern.</summary>
internal static class Backdrops
{
    public static string Gradient(Palette palette, int width, int height) =>
        $"<defs><linearGradient id=\"back\" x1=\"0\" y1=\"0\" x2=\"0.35\" y2=\"1\"><stop offset=\"0\" stop-color=\"{palette.Back}\"/><stop offset=\"1\" stop-color=\"{palette.Deep}\"/></linearGradient></defs><rect width=\"{width}\" height=\"{height}\" fill=\"url(#back)\"/>";

    public static string Rays(Palette palette, int width, int height)
    {
        var rays = new StringBuilder(Gradient(palette, width, height));
        var reach = width + height;
        for (var ray = 0; ray < 12; ray++)
        {
            var (from, to) = (ray * Math.PI / 6, (ray + 0.5) * Math.PI / 6);
            rays.Append($"<path d=\"M{width / 2} {height / 2}L{(width / 2) + (reach * Math.Cos(from)):0} {(height / 2) + (reach * Math.Sin(from)):0}L{(width / 2) + (reach * Math.Cos(to)):0} {(height / 2) + (reach * Math.Sin(to)):0}Z\" fill=\"{palette.Light}\" opacity=\"0.16\"/>");
        }

        return rays.ToString();
    }

    public static string Dots(Palette palette, int width, int height)
    {
        var dots = new StringBuilder(Gradient(palette, width, height));
        for (var y = 0; y * 90 < height + 90; y++)
        {
            for (var x = 0; x * 90 < width + 90; x++)
            {
                dots.Append($"<circle cx=\"{(x * 90) + (y % 2 * 45)}\" cy=\"{y * 90}\" r=\"13\" fill=\"{palette.Light}\" opacity=\"0.2\"/>");
            }
        }

        return dots.ToString();
    }

    public static string Hills(Palette palette, int width, int height) =>
        Gradient(palette, width, height)
        + $"<circle cx=\"{width * 0.72:0}\" cy=\"{height * 0.24:0}\" r=\"{width * 0.17:0}\" fill=\"{palette.Accent}\"/>"
        + $"<path d=\"M0 {height * 0.62:0}Q{width * 0.3:0} {height * 0.48:0} {width * 0.6:0} {height * 0.6:0}T{width} {height * 0.56:0}V{height}H0Z\" fill=\"{palette.Deep}\" opacity=\"0.75\"/>"
        + $"<path d=\"M0 {height * 0.76:0}Q{width * 0.25:0} {height * 0.66:0} {width * 0.55:0} {height * 0.75:0}T{width} {height * 0.7:0}V{height}H0Z\" fill=\"{palette.Ink}\" opacity=\"0.8\"/>";

    public static string Confetti(Palette palette, int width, int height, int seed)
    {
        var random = new Random(seed);
        var confetti = new StringBuilder(Gradient(palette, width, height));
        string[] colours = [palette.Accent, palette.Light, palette.Ink];
        for (var piece = 0; piece < 90; piece++)
        {
            var (x, y, turn) = (random.Next(width), random.Next(height), random.Next(180));
            confetti.Append($"<rect x=\"{x}\" y=\"{y}\" width=\"34\" height=\"13\" rx=\"5\" transform=\"rotate({turn} {x} {y})\" fill=\"{colours[piece % 3]}\" opacity=\"0.5\"/>");
        }

        return confetti.ToString();
    }

    /// <summary>A wall and a table, lit from the left: the shop's photo corner.</summary>
    public static string Studio(Palette palette, int width, int height)
    {
        var edge = height * 0.66;
        return $"<defs><radialGradient id=\"wall\" cx=\"0.35\" cy=\"0.3\" r=\"0.95\"><stop offset=\"0\" stop-color=\"{palette.Light}\"/><stop offset=\"0.45\" stop-color=\"{palette.Back}\"/><stop offset=\"1\" stop-color=\"{palette.Deep}\"/></radialGradient>"
            + $"<linearGradient id=\"table\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"{palette.Light}\"/><stop offset=\"1\" stop-color=\"{palette.Back}\"/></linearGradient></defs>"
            + $"<rect width=\"{width}\" height=\"{height}\" fill=\"url(#wall)\"/><rect y=\"{edge:0}\" width=\"{width}\" height=\"{height - edge:0}\" fill=\"url(#table)\"/>"
            + $"<rect y=\"{edge:0}\" width=\"{width}\" height=\"10\" fill=\"{palette.Ink}\" opacity=\"0.12\"/>";
    }
}
