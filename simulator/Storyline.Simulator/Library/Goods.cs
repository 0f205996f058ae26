namespace Storyline.Simulator.Library;

/// <summary>What the shop sells, drawn around 0,0 about 400 units wide.</summary>
internal static class Goods
{
    public static string Shadow(double width) => $"<ellipse cx=\"24\" cy=\"226\" rx=\"{width}\" ry=\"34\" fill=\"#000\" opacity=\"0.22\"/>";

    public static string Mug(string colour, string dark, string motif) =>
        Shadow(220)
        + $"<path d=\"M150 -90C290 -120 290 110 140 110\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"46\" stroke-linecap=\"round\"/>"
        + $"<path d=\"M-190 -180H190L172 190Q168 226 130 226H-130Q-168 226 -172 190Z\" fill=\"{colour}\"/>"
        + $"<path d=\"M90 -180H190L172 190Q168 226 130 226H60Q104 40 90 -180Z\" fill=\"{dark}\" opacity=\"0.45\"/>"
        + $"<ellipse cy=\"-180\" rx=\"190\" ry=\"44\" fill=\"{dark}\"/><ellipse cy=\"-174\" rx=\"164\" ry=\"32\" fill=\"#4b2c1a\"/><path d=\"M-140 -120Q-150 40 -136 170\" stroke=\"#fff\" stroke-opacity=\"0.45\" stroke-width=\"20\" fill=\"none\" stroke-linecap=\"round\"/>"
        + $"<g transform=\"translate(-16 20)\">{motif}</g>";

    public static string Shirt(string colour, string dark, string motif) =>
        Shadow(210)
        + $"<path d=\"M-96 -236Q0 -170 96 -236L236 -168L292 -14L190 26L170 -40V222H-170V-40L-190 26L-292 -14L-236 -168Z\" fill=\"{colour}\" stroke=\"{colour}\" stroke-width=\"18\" stroke-linejoin=\"round\"/>"
        + $"<path d=\"M-96 -240Q0 -150 96 -240Q0 -196 -96 -240Z\" fill=\"{dark}\"/><path d=\"M170 -40V222H90Q150 80 140 -90ZM-170 -40Q-160 -80 -176 -110M170 -40Q160 -80 176 -110\" fill=\"{dark}\" fill-opacity=\"0.4\" stroke=\"{dark}\" stroke-width=\"6\"/>"
        + $"<g transform=\"translate(0 -20)\">{motif}</g>";

    public static string Tote(string colour, string dark, string motif) =>
        Shadow(200)
        + $"<path d=\"M-96 -130C-110 -330 -10 -340 0 -200M96 -130C110 -330 10 -340 0 -200\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"24\" stroke-linecap=\"round\"/>"
        + $"<path d=\"M-190 -150H190L206 214Q206 228 192 228H-192Q-206 228 -206 214Z\" fill=\"{colour}\"/><path d=\"M-190 -150H190L191 -122H-191Z\" fill=\"{dark}\" opacity=\"0.55\"/><path d=\"M120 -150H190L206 214Q206 228 192 228H90Q150 60 120 -150Z\" fill=\"{dark}\" opacity=\"0.25\"/>"
        + $"<g transform=\"translate(0 40)\">{motif}</g>";

    public static string Print(string frame, string paper, string motif) =>
        Shadow(200)
        + $"<rect x=\"-200\" y=\"-290\" width=\"400\" height=\"516\" rx=\"6\" fill=\"{frame}\"/><rect x=\"-172\" y=\"-262\" width=\"344\" height=\"460\" fill=\"{paper}\"/>"
        + $"<g transform=\"translate(0 -32) scale(1.35)\">{motif}</g><path d=\"M-172 -262L172 198V-262Z\" fill=\"#fff\" opacity=\"0.13\"/>";

    public static string Pine(string colour) =>
        $"<path d=\"M0 -84L44 -22H20L58 32H24L66 84H-66L-24 32H-58L-20 -22H-44Z\" fill=\"{colour}\" stroke=\"{colour}\" stroke-width=\"6\" stroke-linejoin=\"round\"/><rect x=\"-9\" y=\"84\" width=\"18\" height=\"26\" fill=\"{colour}\"/>";

    public static string Sun(string colour) =>
        $"<circle r=\"44\" fill=\"{colour}\"/><g stroke=\"{colour}\" stroke-width=\"12\" stroke-linecap=\"round\"><path d=\"M0 -66V-92M0 66V92M-66 0H-92M66 0H92M-47 -47L-65 -65M47 -47L65 -65M-47 47L-65 65M47 47L65 65\"/></g>";

    public static string Mountains(string near, string far, string sun) =>
        $"<circle cx=\"34\" cy=\"-56\" r=\"32\" fill=\"{sun}\"/><path d=\"M-110 90L-30 -50L36 60L60 26L112 90Z\" fill=\"{far}\"/><path d=\"M-110 90L-58 14L-4 90ZM10 90L56 40L112 90Z\" fill=\"{near}\"/>";

    public static string Leaf(string colour) =>
        $"<path d=\"M0 96C0 20 0 -30 0 -92\" stroke=\"{colour}\" stroke-width=\"8\" fill=\"none\" stroke-linecap=\"round\"/><path d=\"M0 60C-70 54 -84 8 -80 -14C-34 -12 -4 18 0 60ZM0 60C70 54 84 8 80 -14C34 -12 4 18 0 60ZM0 0C-56 -6 -68 -46 -64 -64C-26 -62 -4 -36 0 0ZM0 0C56 -6 68 -46 64 -64C26 -62 4 -36 0 0Z\" fill=\"{colour}\"/>";

    public static string Moon(string colour, string star) =>
        $"<path d=\"M36 -74A80 80 0 1 0 74 46A64 64 0 1 1 36 -74Z\" fill=\"{colour}\"/><path d=\"M54 -30L60 -14L76 -10L60 -4L54 12L48 -4L32 -10L48 -14Z\" fill=\"{star}\"/>";

    public static string Waves(string colour) =>
        string.Concat(Enumerable.Range(0, 4).Select(row => $"<path d=\"M-96 {-54 + (row * 38)}Q-72 {-80 + (row * 38)} -48 {-54 + (row * 38)}T0 {-54 + (row * 38)}T48 {-54 + (row * 38)}T96 {-54 + (row * 38)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"14\" stroke-linecap=\"round\"/>"));

    public static string Heart(string colour) => $"<path d=\"M0 76C-120 -6 -76 -92 0 -44C76 -92 120 -6 0 76Z\" fill=\"{colour}\"/>";

    public static string Words(string colour, params string[] lines) => Lettering.Block(lines, 0, -26 * lines.Length, 46, colour, 210, 1.6);
}
