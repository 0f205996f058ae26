namespace Storyline.Simulator.Library;

/// <summary>Faces for the memes: one head, many ears and moods, centred on 0,0 with a radius of 100.</summary>
internal static class Animals
{
    public static string Draw(string kind, string mood, string fur, string inner, double x, double y, double size) =>
        $"<g transform=\"translate({x:0} {y:0}) scale({size / 100:0.###})\">{Body(fur, inner)}{Ears(kind, fur, inner)}<ellipse rx=\"100\" ry=\"92\" fill=\"{fur}\"/>{Markings(kind, inner)}{Eyes(mood)}{Muzzle(kind, mood, inner)}</g>";

    private static string Body(string fur, string inner) =>
        $"<path d=\"M-112 520C-126 200 -66 70 0 70S126 200 112 520Z\" fill=\"{fur}\"/><path d=\"M-56 520C-62 220 -34 112 0 112S62 220 56 520Z\" fill=\"{inner}\" opacity=\"0.85\"/>";

    private static string Ears(string kind, string fur, string inner) => kind switch
    {
        "cat" or "fox" => $"<path d=\"M-92 -30L-84 -128L-20 -84ZM92 -30L84 -128L20 -84Z\" fill=\"{fur}\" stroke=\"{fur}\" stroke-width=\"12\" stroke-linejoin=\"round\"/><path d=\"M-76 -58L-72 -104L-40 -80ZM76 -58L72 -104L40 -80Z\" fill=\"{inner}\"/>",
        "dog" => $"<path d=\"M-70 -70C-150 -90 -150 40 -104 60C-84 40 -80 0 -60 -40ZM70 -70C150 -90 150 40 104 60C84 40 80 0 60 -40Z\" fill=\"{inner}\"/>",
        "rabbit" => $"<ellipse cx=\"-40\" cy=\"-150\" rx=\"26\" ry=\"92\" fill=\"{fur}\" transform=\"rotate(-8 -40 -90)\"/><ellipse cx=\"40\" cy=\"-150\" rx=\"26\" ry=\"92\" fill=\"{fur}\" transform=\"rotate(8 40 -90)\"/><ellipse cx=\"-40\" cy=\"-146\" rx=\"12\" ry=\"66\" fill=\"{inner}\" transform=\"rotate(-8 -40 -90)\"/><ellipse cx=\"40\" cy=\"-146\" rx=\"12\" ry=\"66\" fill=\"{inner}\" transform=\"rotate(8 40 -90)\"/>",
        "owl" => $"<path d=\"M-88 -40L-94 -120L-30 -84ZM88 -40L94 -120L30 -84Z\" fill=\"{fur}\"/>",
        _ => $"<circle cx=\"-72\" cy=\"-74\" r=\"36\" fill=\"{(kind == "panda" ? "#2a2a2e" : fur)}\"/><circle cx=\"72\" cy=\"-74\" r=\"36\" fill=\"{(kind == "panda" ? "#2a2a2e" : fur)}\"/><circle cx=\"-72\" cy=\"-74\" r=\"18\" fill=\"{inner}\"/><circle cx=\"72\" cy=\"-74\" r=\"18\" fill=\"{inner}\"/>",
    };

    private static string Markings(string kind, string inner) => kind switch
    {
        "fox" => $"<path d=\"M-98 10C-60 0 -20 30 0 88C20 30 60 0 98 10C92 66 50 92 0 92S-92 66 -98 10Z\" fill=\"{inner}\"/>",
        "panda" => "<ellipse cx=\"-40\" cy=\"-12\" rx=\"30\" ry=\"36\" fill=\"#2a2a2e\" transform=\"rotate(24 -40 -12)\"/><ellipse cx=\"40\" cy=\"-12\" rx=\"30\" ry=\"36\" fill=\"#2a2a2e\" transform=\"rotate(-24 40 -12)\"/>",
        "owl" => $"<circle cx=\"-40\" cy=\"-10\" r=\"44\" fill=\"{inner}\"/><circle cx=\"40\" cy=\"-10\" r=\"44\" fill=\"{inner}\"/>",
        "cat" => $"<path d=\"M-14 -90V-56M14 -90V-56M0 -92V-48\" stroke=\"{inner}\" stroke-width=\"9\" stroke-linecap=\"round\"/>",
        _ => $"<ellipse cy=\"38\" rx=\"48\" ry=\"38\" fill=\"{inner}\"/>",
    };

    private static string Eyes(string mood) => mood switch
    {
        "asleep" => "<path d=\"M-58 -10Q-40 8 -22 -10M22 -10Q40 8 58 -10\" fill=\"none\" stroke=\"#1c1c22\" stroke-width=\"9\" stroke-linecap=\"round\"/>",
        "happy" => "<path d=\"M-58 -4Q-40 -28 -22 -4M22 -4Q40 -28 58 -4\" fill=\"none\" stroke=\"#1c1c22\" stroke-width=\"9\" stroke-linecap=\"round\"/>",
        "tired" => Open(13) + "<path d=\"M-62 -22H-18M18 -22H62\" stroke=\"#1c1c22\" stroke-width=\"10\" stroke-linecap=\"round\"/><path d=\"M-54 22Q-40 30 -26 22M26 22Q40 30 54 22\" fill=\"none\" stroke=\"#1c1c22\" stroke-opacity=\"0.35\" stroke-width=\"6\" stroke-linecap=\"round\"/>",
        "shocked" => "<circle cx=\"-40\" cy=\"-10\" r=\"27\" fill=\"#fff\"/><circle cx=\"40\" cy=\"-10\" r=\"27\" fill=\"#fff\"/>" + Open(11),
        "love" => "<path d=\"M-40 14C-78 -14 -56 -44 -40 -24C-24 -44 -2 -14 -40 14ZM40 14C2 -14 24 -44 40 -24C56 -44 78 -14 40 14Z\" fill=\"#e0384f\"/>",
        _ => Open(18),
    };

    private static string Open(int radius) =>
        $"<circle cx=\"-40\" cy=\"-8\" r=\"{radius}\" fill=\"#1c1c22\"/><circle cx=\"40\" cy=\"-8\" r=\"{radius}\" fill=\"#1c1c22\"/><circle cx=\"{-40 + (radius / 3)}\" cy=\"{-8 - (radius / 3)}\" r=\"{radius / 3}\" fill=\"#fff\"/><circle cx=\"{40 + (radius / 3)}\" cy=\"{-8 - (radius / 3)}\" r=\"{radius / 3}\" fill=\"#fff\"/>";

    private static string Muzzle(string kind, string mood, string inner)
    {
        if (kind == "owl")
        {
            return "<path d=\"M-14 12H14L0 42Z\" fill=\"#f2a33a\" stroke=\"#f2a33a\" stroke-width=\"6\" stroke-linejoin=\"round\"/>";
        }

        var mouth = mood switch
        {
            "shocked" => "<ellipse cy=\"58\" rx=\"14\" ry=\"18\" fill=\"#5a1f2b\"/>",
            "tired" => "<path d=\"M-22 62Q0 48 22 62\" fill=\"none\" stroke=\"#1c1c22\" stroke-width=\"7\" stroke-linecap=\"round\"/>",
            _ => "<path d=\"M-28 46Q-14 64 0 46Q14 64 28 46\" fill=\"none\" stroke=\"#1c1c22\" stroke-width=\"7\" stroke-linecap=\"round\"/>",
        };
        var whiskers = kind is "cat" or "rabbit" ? "<path d=\"M-60 34L-118 22M-60 46L-118 52M60 34L118 22M60 46L118 52\" stroke=\"#1c1c22\" stroke-opacity=\"0.5\" stroke-width=\"5\" stroke-linecap=\"round\"/>" : "";
        return $"{whiskers}<path d=\"M-13 20H13L0 38Z\" fill=\"#3b2a2e\" stroke=\"#3b2a2e\" stroke-width=\"7\" stroke-linejoin=\"round\"/>{mouth}<circle cx=\"-74\" cy=\"32\" r=\"15\" fill=\"{inner}\" opacity=\"0.7\"/><circle cx=\"74\" cy=\"32\" r=\"15\" fill=\"{inner}\" opacity=\"0.7\"/>";
    }
}
